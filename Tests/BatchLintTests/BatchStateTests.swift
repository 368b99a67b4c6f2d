import BatchLint
import Foundation
import Testing

struct BatchStateTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "batchlint-state-\(UInt64.random(in: 0...UInt64.max))")

    private var path: String { folder.appending(path: "state.json").path }

    private static func time(_ text: String) throws -> Timestamp {
        try #require(Timestamp(text))
    }

    private static func upload(_ file: String) throws -> BatchState.Upload {
        BatchState.Upload(
            file: file, bytes: 181_022, sha256: String(repeating: "0a", count: 32),
            uploadedAt: try time("2015-12-15T11:13:02Z"))
    }

    @Test func `what is written is read again`() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try BatchState.read(path: path) == BatchState())
        let (early, late) = (
            try Self.time("2015-12-15T11:12:00Z"), try Self.time("2015-12-16T11:12:00Z")
        )
        let account = try Self.upload("out/\"account\".csv")
        try BatchState.update(path: path) { state in
            state["crm", late] = BatchState.Batch(batchDate: late)
            state["crm", late]?.uploads["account"] = account
        }
        try BatchState.update(path: path) { state in
            state["crm", early] = BatchState.Batch(batchDate: early, completedAt: late)
            state["billing", early] = BatchState.Batch(batchDate: early)
        }
        let state = try BatchState.read(path: path)
        #expect(state.batches["crm"]?.map(\.batchDate) == [early, late])
        #expect(state["crm", late]?.uploads == ["account": account])
        #expect(state["crm", late]?.completedAt == nil)
        #expect(state["crm", early]?.completedAt == late)
        #expect(state["billing", early] != nil && state["billing", late] == nil)
        // Nothing else is left in the folder.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["state.json"])
        try BatchState.update(path: path) { $0["crm", early] = nil }
        #expect(try BatchState.read(path: path)["crm", early] == nil)
    }

    @Test func `of old complete batches the batchDate alone is kept`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try Self.time("2015-01-01T06:00:00Z").secondsSince1970
        let upload = try Self.upload("a.csv")
        let dates = try (0..<130).map { day in
            let text = ISO8601DateFormatter().string(
                from: Date(timeIntervalSince1970: Double(first + day * 86_400)))
            return try Self.time(text)
        }
        try BatchState.update(path: path) { state in
            for (day, date) in dates.enumerated() {
                state["crm", date] = BatchState.Batch(
                    batchDate: date, uploads: ["a": upload], completedAt: day == 3 ? nil : date)
            }
        }
        let batches = try #require(try BatchState.read(path: path).batches["crm"])
        #expect(batches.map(\.batchDate) == dates)
        #expect(batches.count { !$0.uploads.isEmpty } == BatchState.batchesWithUploads + 1)
        #expect(!batches[3].uploads.isEmpty && batches[28].uploads.isEmpty)
        #expect(!batches[30].uploads.isEmpty)
    }

    @Test(
        arguments: [
            ("{\"version\": 2, \"dataSources\": {}}", 1, 13),
            ("{\"version\": 1}", 1, 1),
            ("{\"version\": 1, \"dataSources\": []}", 1, 31),
            ("{\"version\": 1, \"datasources\": {}}", 1, 16),
            (
                "{\"version\": 1,\n\"dataSources\": {\"a\": {\"batches\": [{\"batchDate\": \"x\"}]}}}",
                2, 49
            ),
            ("{", 1, 1), ("", 1, 1),
        ] as [(String, Int, Int)])
    func `a state that is not in order is told with its place`(
        text: String, line: Int, column: Int
    ) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: URL(filePath: path))
        let error = #expect(throws: BatchError.self) { try BatchState.read(path: path) }
        guard case .fault(_, let foundLine, let foundColumn, _, let words) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect((foundLine, foundColumn) == (line, column))
        #expect(words.contains("state.json:\(line):\(column): "))
        // What cannot be read is not written over.
        #expect(throws: BatchError.self) { try BatchState.update(path: path) { _ in } }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func `many that write at the same time lose nothing`() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let date = try Self.time("2015-12-15T11:12:00Z")
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<24 {
                group.addTask {
                    try BatchState.update(path: path) { state in
                        state["source \(number)", date] = BatchState.Batch(batchDate: date)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try BatchState.read(path: path).batches.count == 24)
    }
}
