import Foundation
import Rig
import Testing

/// Uploads of a folder that `batchlint.json` describes.
@Suite struct SettingsTests {
    private let rig: UploadRig

    init() throws {
        rig = try UploadRig(types: ["accounts", "users"])
        try FileManager.default.removeItem(atPath: rig.folder + "/events.ndjson")
        try rig.scratch.write(
            "batchlint.json",
            """
            {"data-sources": {"crm": {"record-types": {
                "users": {"file": "u*.csv"}, "accounts": {"contract": "accounts.schema.json"}}}}}
            """)
        try rig.scratch.write(
            "accounts.schema.json",
            #"{"fields":[{"name":"id","type":"integer"},{"name":"name","type":"string"}],"primaryKey":"id"}"#
        )
    }

    /// What is kept of the batch lies beside the settings.
    private var record: String {
        (try? String(contentsOfFile: rig.scratch.path + "/.batchlint/state.json", encoding: .utf8))
            ?? ""
    }

    @Test func `a batch that the settings describe is sent in their order`() async throws {
        let result = try rig.upload()
        #expect(result.exitCode == 0, "\(result.error)")
        #expect(try await rig.loaded().map(\.uploads.count) == [2])
        #expect(record.contains("\"completedAt\""))
        #expect(rig.record.isEmpty)
        let again = try rig.upload()
        #expect(again.exitCode == 0, "\(again.output)\(again.error)")
        #expect(again.error.contains("nothing was sent"))
    }

    @Test func `a record type that is missing blocks the batch`() throws {
        try FileManager.default.removeItem(atPath: rig.folder + "/users.csv")
        let result = try rig.upload()
        #expect(result.exitCode == 1)
        #expect(result.output.contains("[B801]"))
        #expect(result.error.contains("findings block the batch: nothing was sent"))
        #expect(try rig.logged("signed URL").isEmpty)
    }

    @Test func `a key that is there twice blocks the batch`() throws {
        try rig.scratch.write("batch/accounts.csv", "id,name\n1,Ann\n1,Bob\n")
        let result = try rig.upload()
        #expect(result.exitCode == 1)
        #expect(result.output.contains("accounts.csv:3:1: error: "))
        #expect(try rig.logged("signed URL").isEmpty)
    }

    @Test func `a data source that the settings do not have is none`() throws {
        let result = try rig.upload(["--data-source", "crn"])
        #expect(result.exitCode == 2)
        #expect(result.error.contains("has no data source crn, only crm"))
    }
}
