import Rig
import Testing
import Uploading

@Suite struct FolderPlanTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `the extract files of a folder are named after their record types`() throws {
        for name in ["b.csv", "a.ndjson", "c.jsonl", ".hidden.csv", "notes.txt", "sub/d.csv"] {
            try scratch.write(name, "id\n")
        }
        let plan = try FolderPlan(folder: scratch.path)
        #expect(plan.entries.map(\.recordType) == ["a", "b", "c"])
        #expect(
            plan.entries.map(\.path)
                == ["a.ndjson", "b.csv", "c.jsonl"].map {
                    scratch.path + "/" + $0
                })
    }

    @Test func `a folder without extract files, and two of one record type, are refused`() throws {
        #expect(throws: UploadError.self) { try FolderPlan(folder: scratch.path) }
        try scratch.write("a.csv", "id\n")
        try scratch.write("a.jsonl", "{}\n")
        #expect(throws: UploadError.self) { try FolderPlan(folder: scratch.path) }
        #expect(throws: UploadError.self) { try FolderPlan(named: ["a"], folder: scratch.path) }
        #expect(throws: UploadError.self) { try FolderPlan(folder: scratch.path + "/a.csv") }
        #expect(throws: UploadError.self) { try FolderPlan(folder: scratch.path + "/none") }
    }
}
