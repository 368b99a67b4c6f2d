import Foundation
import Rig
import Testing

/// The sample scripts of the Batch API's page, with only token, names and URLs filled in.
///
/// They are read from the page, whose path `BATCHLINT_API_PAGE` has.
@Suite struct PageScriptTests {
    private static let page = ProcessInfo.processInfo.environment["BATCHLINT_API_PAGE"]
    private static let python = ProcessInfo.processInfo.environment["BATCHLINT_PYTHON"] ?? "python3"
    private static let url = "https://files.dev.insights.zuora.io/api/files/upload"

    private let scratch: Scratch
    private let emulator: RunningEmulator

    init() throws {
        scratch = try Scratch()
        emulator = try RunningEmulator(
            state: scratch.path + "/state",
            ["--data-source", "crm", "--record-type", "accounts", "--record-type", "users"])
        try scratch.write("batch/accounts.csv", "id,name\n1,Ann\n")
        try scratch.write("batch/users.csv", "id\n1\n")
    }

    /// The lines of the page from one that starts so, to before one that starts so.
    private static func script(from start: String, to end: String) throws -> String? {
        guard let page else {
            print("BATCHLINT_API_PAGE is not set: the page's scripts are not tried")
            return nil
        }
        let lines = try String(contentsOfFile: page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasPrefix(start) })
        let last = try #require(lines[first...].firstIndex { $0.hasPrefix(end) })
        return lines[first..<last].joined(separator: "\n") + "\n"
    }

    private func run(_ command: [String], _ script: String) async throws {
        let file = try scratch.write("script", script)
        let result = try CommandResult.run(
            URL(fileURLWithPath: "/usr/bin/env"), command + [file, scratch.path + "/batch"])
        #expect(result.exitCode == 0, "\(result.output)\(result.error)")
        let state = try await emulator.settled { $0.batches("crm").first?.status == "loaded" }
        #expect(state.batches("crm").map(\.uploads.count) == [2])
        #expect(state.batches("crm").first?.uploads.map(\.bytes) == [14, 5])
    }

    @Test func `the shell script uploads a batch that loads`() async throws {
        guard let script = try Self.script(from: "#!/bin/bash", to: "Example Python Script") else {
            return
        }
        try await run(
            ["bash"],
            script.replacingOccurrences(of: "[YOUR_TOKEN]", with: RunningEmulator.token)
                .replacingOccurrences(of: "[YOUR_DATA_SOURCE]", with: "crm")
                .replacingOccurrences(
                    of: "[RECORD_TYPE1 RECORD_TYPE2 RECORD_TYPEX)", with: "\"accounts users\""
                )
                .replacingOccurrences(of: Self.url, with: emulator.endpoint))
    }

    @Test func `the Python script uploads a batch that loads`() async throws {
        guard let script = try Self.script(from: "#!/usr/local/bin/python3", to: "Batch")
        else {
            return
        }
        let modules = try CommandResult.run(
            URL(fileURLWithPath: "/usr/bin/env"), [Self.python, "-c", "import pytz, requests"])
        guard modules.exitCode == 0 else {
            print("pytz and requests are not there: the page's Python script is not tried")
            return
        }
        let token = try #require(script.split(separator: "\n").first { $0.hasPrefix("token=") })
        try await run(
            [Self.python],
            script.replacingOccurrences(of: token, with: "token=\"\(RunningEmulator.token)\"")
                .replacingOccurrences(of: "\"fileupload\"", with: "\"crm\"")
                .replacingOccurrences(
                    of: "[\"account\", \"accountsubscriptions\"]", with: "[\"accounts\", \"users\"]"
                )
                .replacingOccurrences(of: Self.url, with: emulator.endpoint))
    }
}
