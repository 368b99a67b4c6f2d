import BatchLint
import Testing
import Uploading

@Suite struct BatchDecisionTests {
    private static let now = time("2026-11-29T06:00:00Z")
    private static let hashes = ["a": hash(1), "b": hash(2)]

    private static func time(_ text: String) -> Timestamp { Timestamp(text) ?? .now }

    private static func hash(_ number: Int) -> String {
        String(repeating: "\(number)", count: 64)
    }

    /// A batch whose record types were sent with these hashes.
    private static func batch(
        _ date: String, _ sent: [String: String], completed: String? = nil
    ) -> BatchState.Batch {
        BatchState.Batch(
            batchDate: time(date),
            uploads: sent.mapValues {
                BatchState.Upload(file: "f", bytes: 1, sha256: $0, uploadedAt: now)
            },
            completedAt: completed.map(time))
    }

    private func decide(
        _ choice: BatchDateChoice, _ history: [BatchState.Batch], again: Bool = false
    ) throws(UploadError) -> BatchDecision {
        try BatchDecision.make(
            choice, Self.hashes, history: history, sendsAgain: again, now: Self.now)
    }

    @Test func `without a history a batch is begun`() throws {
        #expect(try decide(.now, []) == .start(Self.now))
        let date = Self.time("2015-12-15T11:12:00Z")
        #expect(try decide(.at(date), []) == .start(date))
    }

    @Test func `a batch that was begun goes on under its batchDate`() throws {
        let begun = Self.batch("2026-11-20T06:00:00Z", ["a": Self.hash(1)])
        #expect(try decide(.now, [begun]) == .resume(begun.batchDate, missing: ["b"]))
        #expect(
            try decide(.at(begun.batchDate), [begun]) == .resume(begun.batchDate, missing: ["b"]))
    }

    @Test func `a batch of which nothing was sent goes on for a day`() throws {
        let fresh = Self.batch("2026-11-28T07:00:00Z", [:])
        #expect(try decide(.now, [fresh]) == .resume(fresh.batchDate, missing: ["a", "b"]))
        let old = Self.batch("2026-11-28T05:00:00Z", [:])
        #expect(try decide(.now, [old]) == .start(Self.now))
    }

    @Test func `a batch that was begun with other files needs a word of the user`() throws {
        let begun = Self.batch("2026-11-29T05:00:00Z", ["a": Self.hash(9)])
        #expect(throws: UploadError.self) { try decide(.now, [begun]) }
        #expect(throws: UploadError.self) { try decide(.at(begun.batchDate), [begun]) }
        #expect(
            try decide(.at(begun.batchDate), [begun], again: true)
                == .resume(begun.batchDate, missing: ["a", "b"]))
        #expect(try decide(.now, [begun], again: true) == .start(Self.now))
    }

    @Test func `a complete batch is not sent again by accident`() throws {
        let complete = Self.batch(
            "2026-11-29T05:00:00Z", Self.hashes, completed: "2026-11-29T05:30:00Z")
        #expect(try decide(.at(complete.batchDate), [complete]) == .complete(complete.batchDate))
        #expect(try decide(.now, [complete]) == .complete(complete.batchDate))
        #expect(
            try decide(.at(complete.batchDate), [complete], again: true)
                == .resume(complete.batchDate, missing: ["a", "b"]))
        let other = Self.batch(
            "2026-11-29T05:00:00Z", ["a": Self.hash(9), "b": Self.hash(2)],
            completed: "2026-11-29T05:30:00Z")
        #expect(throws: UploadError.self) { try decide(.at(other.batchDate), [other]) }
        #expect(try decide(.now, [other]) == .start(Self.now))
    }

    @Test func `the same files are a new batch an hour later`() throws {
        let complete = Self.batch(
            "2026-11-29T04:00:00Z", Self.hashes, completed: "2026-11-29T04:59:59Z")
        #expect(try decide(.now, [complete]) == .start(Self.now))
    }

    @Test func `of an old batch nothing is known but that it is complete`() {
        let old = Self.batch("2026-01-01T05:00:00Z", [:], completed: "2026-01-01T05:30:00Z")
        #expect(throws: UploadError.self) { try decide(.at(old.batchDate), [old]) }
    }
}
