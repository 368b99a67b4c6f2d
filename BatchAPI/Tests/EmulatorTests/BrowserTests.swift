import Foundation
import Rig
import Testing

/// The page at `/` as a browser has it: Chromium without a window, where it is installed.
@Suite struct BrowserTests {
    @Test func `a browser shows batches, loads and the stream`() async throws {
        let scratch = try Scratch()
        let emulator = try RunningEmulator(
            state: scratch.path + "/state",
            [
                "--data-source", "crm", "--record-type", "accounts", "--primary-key", "accounts=id",
                "--data-source", "daily", "--record-type", "metrics", "--schedule", "06:00",
            ])
        let batchDate = "2026-11-29T06:00:00Z"
        let content = "account_id\n1\n"
        #expect(try await emulator.upload("crm", "accounts", batchDate, content).status == 200)
        _ = try await emulator.settled { $0.batches("crm").first?.status == "failed" }
        try await emulator.control("POST", "clock", #"{"advanceSeconds":200000}"#)
        let result = try CommandResult.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu",
                "--user-data-dir=\(scratch.path)/profile", "--dump-dom", emulator.address + "/",
            ])
        guard result.exitCode != 127 else {
            print("chromium is not there: the page is not looked at in a browser")
            return
        }
        #expect(result.exitCode == 0)
        for text in [
            "The stream is paused until the files of daily are there.",
            #"<tr class="failed"><th scope="row">2026-11-29T06:00:00Z</th>"#,
            "accounts: primary key column `id` is missing", "Expected each day at 06:00 UTC",
        ] {
            #expect(result.output.contains(text), "\(text)")
        }
    }
}
