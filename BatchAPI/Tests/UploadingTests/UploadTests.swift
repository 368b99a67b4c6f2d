import Foundation
import Rig
import Testing

/// Whole uploads to an emulator.
@Suite struct UploadTests {
    @Test func `a batch is uploaded, loads, and is not sent again`() async throws {
        let rig = try UploadRig()
        let first = try rig.upload()
        #expect(first.exitCode == 0, "\(first.error)")
        #expect(first.error.contains("complete: crm under 2026-11-29T06:00:00Z"))
        #expect(try await rig.loaded().map(\.uploads.count) == [3])
        #expect(rig.record.contains("\"completedAt\""))
        let second = try rig.upload()
        #expect(second.exitCode == 0)
        #expect(second.error.contains("nothing was sent"))
        #expect(try rig.logged("signed URL given").count == 3)
    }

    @Test func `the same files are not sent again under a new batchDate by accident`() async throws
    {
        let rig = try UploadRig()
        let first = try rig.upload(["--batch-date", "now"])
        #expect(first.exitCode == 0, "\(first.error)")
        let second = try rig.upload(["--batch-date", "now"])
        #expect(second.exitCode == 0)
        #expect(second.error.contains("nothing was sent"))
        #expect(try await rig.emulator.state().batches("crm").count == 1)
        // A second on, so that `now` is another batchDate.
        try await Task.sleep(for: .seconds(1.1))
        #expect(try rig.upload(["--batch-date", "now", "--again"]).exitCode == 0)
        #expect(try await rig.emulator.state().batches("crm").count == 2)
    }

    @Test func `one bad file stops everything, even the request for a URL`() async throws {
        let rig = try UploadRig()
        try rig.scratch.write(
            "batch/users.csv", "id,when\n1,03/14/2024\n2,2024-03-15\n3,2024-03-16\n")
        let result = try rig.upload()
        #expect(result.exitCode == 1)
        #expect(result.output.contains("users.csv:2:3: error: "))
        #expect(result.error.contains("nothing was sent"))
        #expect(try rig.logged("signed URL").isEmpty)
        #expect(try await rig.emulator.state().batches("crm").isEmpty)
    }

    @Test func `an unknown record type is refused before anything is sent`() async throws {
        let rig = try UploadRig()
        try rig.scratch.write("batch/visits.csv", "id\n1\n")
        let result = try rig.upload()
        #expect(result.exitCode == 3)
        #expect(
            result.error.contains("visits: refused: HTTP 400: Invalid query parameter recordType"))
        #expect(result.error.contains("The record type is invalid (misspelled or does not exist)."))
        #expect(try rig.logged("bytes received").isEmpty)
    }

    @Test func `an unknown data source, a wrong token and no token are told apart`() throws {
        let rig = try UploadRig()
        let wrong = try rig.upload(token: "wrong-token")
        #expect(wrong.exitCode == 3)
        #expect(wrong.error.contains("invalid token: Please authenticate to access this resource."))
        #expect(wrong.error.contains("Basic authentication failed. Check API token value."))
        #expect(!(wrong.output + wrong.error).contains("wrong-token"))
        let none = try rig.upload(token: nil)
        #expect(none.exitCode == 2)
        #expect(none.error.contains("BATCHLINT_TOKEN has no token"))
        let other = try rig.upload(["--data-source", "crn"])
        #expect(other.exitCode == 3)
        #expect(other.error.contains("Please check the name of the data source used in the query."))
    }

    @Test func `a dry run sends nothing and keeps nothing`() throws {
        let rig = try UploadRig()
        let result = try rig.upload(["--dry-run"], token: nil)
        #expect(result.exitCode == 0)
        #expect(result.error.contains("crm under 2026-11-29T06:00:00Z: 3 files"))
        #expect(rig.record.isEmpty)
        #expect(try rig.logged("signed URL").isEmpty)
    }

    @Test func `a program reads what an upload came to`() throws {
        let rig = try UploadRig()
        let result = try rig.upload(["--output", "json"])
        #expect(result.error.isEmpty)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(object["status"] as? String == "complete")
        #expect(object["batch_date"] as? String == UploadRig.batchDate)
        #expect(object["exit_code"] as? Int == 0)
        let files = try #require(object["files"] as? [[String: Any]])
        #expect(files.map { $0["record_type"] as? String } == ["accounts", "events", "users"])
        #expect(files.map { $0["bytes"] as? Int } == [20, 23, 5])
        let failed = try rig.upload(["--output", "json", "--batch-date", "yesterday"])
        #expect(failed.exitCode == 2)
        #expect(failed.output.contains(#""status":"failed","exit_code":2"#))
    }

    @Test func `record types can be named, with files from elsewhere`() async throws {
        let rig = try UploadRig(types: ["accounts", "people"])
        let file = try rig.scratch.write("elsewhere/p.csv", "id\n7\n")
        let result = try rig.upload([
            "--record-type", "accounts", "--record-type", "people=\(file)",
        ])
        #expect(result.exitCode == 0, "\(result.error)")
        let uploads = try await rig.loaded().first?.uploads
        #expect(uploads?.map(\.recordType) == ["accounts", "people"])
        let missing = try rig.upload(["--record-type", "visits"])
        #expect(missing.exitCode == 2)
        #expect(missing.error.contains("holds no file of record type visits"))
    }

    @Test func `a batchDate is sent in the form that the API takes`() async throws {
        let rig = try UploadRig()
        #expect(try rig.upload(["--batch-date", "2026-11-29T07:00:00+0100"]).exitCode == 0)
        #expect(try await rig.loaded().map(\.batchDate) == ["2026-11-29T06:00:00Z"])
    }

    @Test func `two uploads of one folder do not run at once`() async throws {
        let rig = try UploadRig()
        try await rig.fault(#"{"at":"url","when":"before","delaySeconds":2}"#)
        let first = try rig.start()
        try await Self.wait { !rig.record.isEmpty }
        let second = try rig.upload()
        #expect(second.exitCode == 2)
        #expect(second.error.contains("another upload of this folder is running"))
        first.waitUntilExit()
        #expect(first.terminationStatus == 0)
    }

    @Test(arguments: [false, true])
    func `a file that changes between check and PUT is not uploaded`(isHidden: Bool) async throws {
        let rig = try UploadRig()
        let path = rig.folder + "/accounts.csv"
        let reference = try rig.scratch.write("reference", "")
        let touch = URL(fileURLWithPath: "/usr/bin/touch")
        _ = try CommandResult.run(touch, ["-r", path, reference])
        try await rig.fault(#"{"at":"url","when":"before","delaySeconds":1}"#)
        let process = try rig.start()
        try await Self.wait { !rig.record.isEmpty }
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.write(contentsOf: Data("id,name\n1,Zoe\n2,Bob\n".utf8))
        try handle.close()
        if isHidden {
            // As rsync does: the size and the time are those of before.
            _ = try CommandResult.run(touch, ["-r", reference, path])
        }
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(try await rig.emulator.state().batches("crm").isEmpty)
        #expect(try rig.upload().exitCode == 0)
        #expect(try await rig.loaded().map(\.uploads.count) == [3])
    }

    @Test func `what was sent before a failure is not sent again, and must be the same`()
        async throws
    {
        let rig = try UploadRig()
        try await rig.fault(
            #"{"at":"put","when":"before","recordType":"users","times":5,"answer":{"status":500}}"#)
        let first = try rig.upload()
        #expect(first.exitCode == 4)
        #expect(first.error.contains("users.csv: failed after 5 attempts: HTTP 500"))
        try rig.scratch.write("batch/accounts.csv", "id,name\n1,Zoe\n")
        let second = try rig.upload()
        #expect(second.exitCode == 2)
        #expect(second.error.contains("was begun with another file for accounts"))
        #expect(try rig.upload(["--again"]).exitCode == 0)
        #expect(try await rig.loaded().map { $0.uploads.map(\.bytes) } == [[14, 23, 5]])
        #expect(try rig.logged("events 2026-11-29T06:00:00Z: 23 bytes received").count == 1)
    }

    @Test func `signed URLs and the token are nowhere to be read`() async throws {
        let rig = try UploadRig()
        try await rig.fault(#"{"at":"put","when":"before","times":5,"answer":{"status":500}}"#)
        let result = try rig.upload()
        for secret in ["Signature", "AWSAccessKeyId", UploadRig.token] {
            #expect(!(result.output + result.error + rig.record).contains(secret))
        }
    }

    static func wait(_ condition: () -> Bool) async throws {
        for _ in 0..<1_000 where !condition() { try await Task.sleep(for: .milliseconds(5)) }
        #expect(condition())
    }
}
