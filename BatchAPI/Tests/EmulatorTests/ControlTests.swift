import Foundation
import Rig
import Testing

@Suite struct ControlTests {
    private static let batchDate = "2026-11-29T06:00:00Z"
    private static let form = "dataSource=crm&recordType=accounts&batchDate=" + batchDate
    private let scratch: Scratch
    private let emulator: RunningEmulator

    init() throws {
        scratch = try Scratch()
        emulator = try RunningEmulator(
            state: scratch.path + "/state", ["--data-source", "crm", "--record-type", "accounts"])
    }

    private func fault(_ json: String) async throws {
        try await emulator.control("POST", "faults", json)
    }

    @Test func `an empty state has this form`() async throws {
        let answer = try await HTTPAnswer.of("GET", emulator.address + "/control/state")
        #expect(
            answer.body
                == #"{"dataSources":[{"name":"crm","stream":"running","batches":[]}]}"# + "\n")
    }

    @Test func `a fault answers in the place of the API, so often as it says`() async throws {
        try await fault(
            #"{"at":"url","when":"before","times":2,"answer":{"status":503,"retryAfter":7,"body":"later"}}"#
        )
        for _ in 0..<2 {
            let answer = try await emulator.ask(Self.form)
            #expect(answer.status == 503)
            #expect(answer.headers["retry-after"] == "7")
            #expect(answer.body == "later")
        }
        #expect(try await emulator.ask(Self.form).status == 200)
    }

    @Test func `a fault hits its record type alone`() async throws {
        try await fault(
            #"{"at":"url","when":"before","recordType":"users","answer":{"status":500}}"#)
        #expect(try await emulator.ask(Self.form).status == 200)
    }

    @Test func `a broken connection is one for the client`() async throws {
        let url = try await emulator.url("crm", "accounts", Self.batchDate)
        for moment in ["before", "during"] {
            try await fault(#"{"at":"put","when":"\#(moment)","disconnect":true}"#)
            await #expect(throws: (any Error).self) {
                try await HTTPAnswer.of("PUT", url, body: "id\n1\n")
            }
            #expect(try await emulator.state().batches("crm").isEmpty)
        }
        try await fault(#"{"at":"put","when":"after","disconnect":true}"#)
        await #expect(throws: (any Error).self) {
            try await HTTPAnswer.of("PUT", url, body: "id\n1\n")
        }
        #expect(try await emulator.state().batches("crm").count == 1)
    }

    @Test func `a delay is waited for`() async throws {
        try await fault(#"{"at":"url","when":"before","delaySeconds":0.3}"#)
        let start = ContinuousClock.now
        #expect(try await emulator.ask(Self.form).status == 200)
        #expect(ContinuousClock.now - start > .milliseconds(290))
    }

    @Test(arguments: [
        "", "{}", #"{"at":"url","when":"never"}"#, #"{"at":"url","when":"before","times":0}"#,
        #"{"at":"url","when":"before","answer":{"status":99}}"#,
    ])
    func `a fault that makes no sense is refused`(json: String) async throws {
        let answer = try await HTTPAnswer.of(
            "POST", emulator.address + "/control/faults", body: json)
        #expect(answer.status == 400)
    }

    @Test func `the clock can be set`() async throws {
        try await emulator.control("PUT", "clock", #"{"now":"2030-01-02T03:04:05Z"}"#)
        let answer = try await HTTPAnswer.of("GET", emulator.address + "/control/clock")
        #expect(answer.body.hasPrefix(#"{"now":"2030-01-02T03:04:0"#))
    }

    @Test func `the page shows what is there, with nothing that acts in it`() async throws {
        #expect(
            try await emulator.upload("crm", "accounts", Self.batchDate, "id,<b>\n1,2\n").status
                == 200)
        _ = try await emulator.settled { $0.batches("crm").first?.status == "failed" }
        let page = try await HTTPAnswer.of("GET", emulator.address + "/")
        #expect(page.status == 200)
        #expect(page.body.contains("The stream is running."))
        #expect(page.body.contains("&lt;b&gt;"))
        #expect(!page.body.contains("<b>"))
        #expect(!page.body.contains("<script"))
        #expect(page.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
    }
}
