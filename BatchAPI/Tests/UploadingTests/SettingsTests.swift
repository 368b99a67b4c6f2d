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
            "batch/batchlint.json",
            """
            {"data-sources": {"crm": {"record-types": {
                "users": {"file": "u*.csv"}, "accounts": {"contract": "accounts.schema.json"}}}}}
            """)
        try rig.scratch.write(
            "batch/accounts.schema.json",
            #"{"fields":[{"name":"id","type":"integer"},{"name":"name","type":"string"}],"primaryKey":"id"}"#
        )
    }

    @Test func `a batch that the settings describe is sent in their order`() async throws {
        let result = try rig.upload()
        #expect(result.exitCode == 0, "\(result.error)")
        #expect(try await rig.loaded().map(\.uploads.count) == [2])
        #expect(rig.record.contains("\"completedAt\""))
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

    @Test func `a file of no record type is not sent, whatever the settings make of its rule`()
        throws
    {
        try rig.scratch.write("batch/other.csv", "id\n1\n")
        // B802 is a warning, which does not block; the upload does.
        #expect(try rig.upload().exitCode == 2)
        try rig.scratch.write(
            "elsewhere.json",
            """
            {"rules": {"ignore": ["B802"]}, "data-sources": {"crm": {"record-types": {
                "users": {"file": "u*.csv"}, "accounts": {}}}}}
            """)
        let result = try rig.upload(["--config", rig.scratch.path + "/elsewhere.json"])
        #expect(result.exitCode == 2)
        #expect(result.error.contains("other.csv: is not the one file of any record type"))
        #expect(try rig.logged("signed URL").isEmpty)
    }

    @Test func `a data source that the settings do not have is none`() throws {
        let result = try rig.upload(["--data-source", "crn"])
        #expect(result.exitCode == 2)
        #expect(result.error.contains("has no data source crn, only crm"))
    }
}
