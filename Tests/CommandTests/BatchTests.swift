import BatchLint
import Foundation
import Settings
import Testing

@testable import batchlint

/// `batch check` and `batch status`.
struct BatchTests {
    private static let settings = """
        {
          "data-sources": {
            "crm": {
              "record-types": {
                "accounts": {"file": "accounts*.csv", "contract": "accounts.schema.json"},
                "users": {},
              },
            },
          },
        }
        """

    private static let files = [
        "batchlint.json": settings,
        "accounts.schema.json": "{\"fields\": [{\"name\": \"id\"}], \"primaryKey\": \"id\"}",
        "out/accounts-1.csv": "id\n1\n2\n", "out/users.csv": "user_id\n1\n",
    ]

    private func run(
        _ changes: [String: String?], _ arguments: [String] = []
    ) throws -> CommandResult {
        let folder = Scratch()
        for (name, text) in Self.files.merging(
            changes.compactMapValues { $0 }, uniquingKeysWith: { $1 })
        where !changes.contains(where: { $0.key == name && $0.value == nil }) {
            try folder.write(name, text)
        }
        return try Command(folder: folder).run(
            ["batch", "check", "out", "--output", "jsonl"] + arguments)
    }

    @Test func `a batch that is whole and clean passes`() throws {
        let result = try run([:], ["--batch-date", "2015-12-15T11:12:00-0800"])
        #expect(result.exitCode == 0, "\(result.errorText)")
        #expect(result.codes == [])
        #expect(result.summary["files"] as? Int == 2)
        #expect(result.summary["verdict"] as? String == "passed")
        #expect(result.errorText.contains("dataSource=crm batchDate=2015-12-15T19:12:00Z, 2 of 2"))
    }

    /// A change to the folder, and what it comes to.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var files: [String: String?] = [:]
        var arguments: [String] = []
        let codes: [String]
        let exitCode: Int32
    }

    static let changes = [
        Change(
            testDescription: "a record type is missing", files: ["out/users.csv": nil],
            codes: ["B801"], exitCode: 1),
        Change(
            testDescription: "all are missing",
            files: [
                "out/users.csv": nil, "out/accounts-1.csv": nil, "out/x.txt": "x",
            ],
            codes: ["B801", "B801"], exitCode: 1),
        Change(
            testDescription: "a file of no record type", files: ["out/extra.csv": "id\n1\n"],
            codes: ["B802"], exitCode: 0),
        Change(
            testDescription: "that blocks", files: ["out/extra.csv": "id\n1\n"],
            arguments: ["--fail-on", "warning"], codes: ["B802"], exitCode: 1),
        Change(
            testDescription: "it is checked too", files: ["out/extra.csv": "Id\n1\n"],
            codes: ["H304", "B802"], exitCode: 1),
        Change(
            testDescription: "a second file of a record type",
            files: ["out/accounts-2.csv": "id\n1\n"],
            codes: ["B806"], exitCode: 1),
        Change(
            testDescription: "another separator for a batchDate",
            arguments: ["--batch-date", "2015-12-15 11:12:00Z"], codes: ["B803"], exitCode: 1),
        Change(
            testDescription: "a contract that is broken",
            files: ["out/accounts-1.csv": "id\n1\n1\n"],
            codes: ["K703"], exitCode: 1),
        Change(
            testDescription: "a rule that is ignored", files: ["out/users.csv": nil],
            arguments: ["--ignore", "B801"], codes: [], exitCode: 0),
        Change(
            testDescription: "what lies deeper does not count",
            files: ["out/deep/bad.csv": "Bad\n1\n", "out/.hidden.csv": "Bad\n1\n"], codes: [],
            exitCode: 0),
        Change(
            testDescription: "a batchDate that was completed",
            files: [
                ".batchlint/state.json": """
                {"version": 1, "dataSources": {"crm": {"batches": [
                  {"batchDate": "2015-12-15T11:12:00Z", "completedAt": "2015-12-15T11:20:00Z"}]}}}
                """
            ], arguments: ["--batch-date", "2015-12-15T12:12:00+01:00"], codes: ["B804"],
            exitCode: 1),
        Change(
            testDescription: "a contract that is not there",
            files: ["accounts.schema.json": nil], codes: [], exitCode: 2),
        Change(
            testDescription: "a state that is not in order", files: [".batchlint/state.json": "{"],
            codes: [], exitCode: 2),
        Change(
            testDescription: "an unknown data source", arguments: ["--data-source", "crn"],
            codes: [],
            exitCode: 2),
    ]

    @Test(arguments: changes)
    func `what is out of order is told`(change: Change) throws {
        let result = try run(change.files, change.arguments)
        #expect(result.codes == change.codes, "\(result.outputText)\(result.errorText)")
        #expect(result.exitCode == change.exitCode, "\(result.errorText)")
    }

    @Test func `a missing record type is told where the settings have it`() throws {
        let folder = Scratch()
        for (name, text) in Self.files where name != "out/users.csv" {
            try folder.write(name, text)
        }
        try folder.write("out/users.csv.gz", [0x1F, 0x8B])
        let result = try Command(folder: folder).run(["batch", "check", "out"])
        #expect(result.exitCode == 1)
        for words in [
            "error[B801]: record type `users` has no file in `out`", "batchlint.json:6:9",
            "its file would be `users.csv`", "the folder has `users.csv.gz`",
        ] { #expect(result.outputText.contains(words), "\(result.outputText)") }
    }

    @Test func `a schedule that is over is told, unless its batch is complete`() throws {
        let scheduled = Self.settings.replacing(
            "\"record-types\"", with: "\"schedule\": \"06:00Z\", \"record-types\"")
        let late = try run(
            ["batchlint.json": scheduled], ["--batch-date", "2015-12-15T05:00:00Z"])
        #expect(late.codes == ["B805"] && late.exitCode == 0)
        let done = try run(
            [
                "batchlint.json": scheduled,
                ".batchlint/state.json": """
                {"version": 1, "dataSources": {"crm": {"batches": [
                  {"batchDate": "2015-12-15T07:59:00Z", "completedAt": "2015-12-15T08:20:00Z"}]}}}
                """,
            ], ["--batch-date", "2015-12-15T05:00:00Z"])
        #expect(done.codes == [])
    }

    @Test(arguments: [1, 2, 7])
    func `the report does not depend on threads`(threads: Int) throws {
        let folder = Scratch()
        let types = (1...23).map { "\"t\($0)\": {}" }.joined(separator: ", ")
        try folder.write(
            "batchlint.json", "{\"data-sources\": {\"a\": {\"record-types\": {\(types)}}}}")
        for number in 1...23 {
            let records = (0..<(number * 37 % 23 * 40)).map { "\($0),x\"\($0)\n" }.joined()
            try folder.write("out/t\(number).csv", "id,Name\n" + records)
        }
        func report(_ count: Int) throws -> CommandResult {
            try Command(folder: folder).run([
                "batch", "check", "out", "--output", "jsonl", "-j", "\(count)", "--batch-date",
                "2015-12-15T05:00:00Z", "--max-per-group", "0",
            ])
        }
        let (one, many) = (try report(1), try report(threads))
        #expect(one.exitCode == 1 && one.objects.count > 5_000)
        #expect(one.output == many.output)
    }

    @Test(arguments: [
        "full", "concise", "json", "sarif", "junit", "github", "markdown", "html", "checkstyle",
    ])
    func `each format has the findings on a batch`(format: String) throws {
        let folder = Scratch()
        for (name, text) in Self.files where name != "out/users.csv" {
            try folder.write(name, text)
        }
        let result = try Command(folder: folder).run(["batch", "check", "out", "--output", format])
        #expect(result.exitCode == 1)
        #expect(result.outputText.contains("B801"))
        // Markdown has no dots that it might make a link of.
        #expect(result.outputText.replacing("&#46;", with: ".").contains("batchlint.json"))
    }

    @Test func `without settings or a data source a batch is not checked`() throws {
        let folder = Scratch()
        try folder.write("out/a.csv", "id\n1\n")
        let none = try Command(folder: folder).run(["batch", "check", "out"])
        #expect(none.exitCode == 2 && none.errorText.contains("`batchlint init` makes one"))
        try folder.write("batchlint.json", "{}")
        #expect(try Command(folder: folder).run(["batch", "check", "out"]).exitCode == 2)
        try folder.write(
            "batchlint.json",
            """
            {"data-sources": {"a": {"record-types": {"a": {}}}, "b": {"record-types": {"a": {}}}}}
            """)
        let several = try Command(folder: folder).run(["batch", "check", "out"])
        #expect(several.exitCode == 2 && several.errorText.contains("`a`, `b`"))
        let one = try Command(folder: folder).run(["batch", "check", "out", "--data-source", "b"])
        #expect(one.exitCode == 0)
        #expect(try Command(folder: folder).run(["batch", "check", "nowhere"]).exitCode == 2)
    }

    private static func readme() throws -> String {
        try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "README.md"), encoding: .utf8)
    }

    @Test func `the README shows what a batch check says of its settings`() throws {
        let readme = try Self.readme()
        let settings = try #require(
            readme.firstMatch(of: /```json\n(.*?)```/.dotMatchesNewlines())?.1)
        let shown = try #require(
            readme.firstMatch(
                of: /```text\n\$ batchlint (batch check .*?)\n(.*?)```/.dotMatchesNewlines()))
        let folder = Scratch()
        try folder.write("batchlint.json", String(settings))
        try folder.write("accounts.schema.json", Self.files["accounts.schema.json"] ?? "")
        try folder.write("out/accounts-1.csv", "id\n1\n")
        let result = try Command(folder: folder).run(shown.1.split(separator: " ").map(String.init))
        #expect(result.exitCode == 1)
        let lines = shown.2.split(separator: "\n").filter { $0 != "..." }
        #expect(lines.count > 3)
        for line in lines {
            #expect((result.outputText + result.errorText).contains(line), "\(line)")
        }
    }

    @Test func `the status tells what was uploaded`() throws {
        let folder = Scratch()
        for (name, text) in Self.files { try folder.write(name, text) }
        let none = try Command(folder: folder).run(["batch", "status", "out"])
        #expect(none.exitCode == 0 && none.outputText == "crm: nothing was uploaded yet\n")
        let upload = """
            {"file": "out/a.csv", "bytes": 1, "sha256": "\(String(repeating: "0", count: 64))", \
            "uploadedAt": "2015-12-16T11:13:00Z"}
            """
        try folder.write(
            ".batchlint/state.json",
            """
            {"version": 1, "dataSources": {"crm": {"batches": [
              {"batchDate": "2015-12-15T11:12:00Z", "completedAt": "2015-12-15T11:20:00Z"},
              {"batchDate": "2015-12-16T11:12:00Z", "uploads": {"accounts": \(upload)}}]}}}
            """)
        let status = try Command(folder: folder).run(["batch", "status"])
        #expect(
            status.outputText == """
                crm:
                  2015-12-16T11:12:00Z  1 uploaded, missing: users
                    accounts  2015-12-16T11:13:00Z  1 byte  sha256 \(String(repeating: "0", count: 64))  out/a.csv
                  2015-12-15T11:12:00Z  complete since 2015-12-15T11:20:00Z

                """)
    }
    @Test func `the status tells the newest batches, and how many are older`() throws {
        let folder = Scratch()
        for (name, text) in Self.files { try folder.write(name, text) }
        let batches = (1...14).map {
            "{\"batchDate\": \"2015-12-\($0 < 10 ? "0" : "")\($0)T06:00:00Z\"}"
        }
        try folder.write(
            ".batchlint/state.json",
            "{\"version\": 1, \"dataSources\": {\"crm\": {\"batches\": ["
                + batches.joined(separator: ",") + "]}}}")
        let lines = try Command(folder: folder).run(["batch", "status"]).outputText
            .split(separator: "\n")
        #expect(lines.count == 12)
        #expect(lines[1] == "  2015-12-14T06:00:00Z  0 uploaded, missing: accounts, users")
        #expect(lines[10].hasPrefix("  2015-12-05T06:00:00Z"))
        #expect(lines[11] == "  and 4 older batches in .batchlint/state.json")
    }

    @Test(arguments: [
        (
            "2015-12-16T06:30:00Z",
            "batch of 2015-12-16T06:00:00Z is due: the stream pauses in 1 h 30 min"
        ),
        (
            "2015-12-16T07:59:01Z",
            "batch of 2015-12-16T06:00:00Z is due: the stream pauses in 0 min"
        ),
        (
            "2015-12-16T18:05:00Z",
            "batch of 2015-12-16T06:00:00Z is missing: the stream has been paused for 10 h 05 min"
        ),
        ("2015-12-16T05:00:00Z", "next batch 2015-12-16T06:00:00Z, in 1 h 00 min"),
    ])
    func `the status tells how the data source stands to its schedule`(
        _ now: String, _ told: String
    ) throws {
        let status = BatchStatusText(
            dataSource: Array("crm".utf8), time: DailyTime(Array("06:00Z".utf8)),
            batches: [try Self.complete])
        let lines = status.lines(at: try #require(Timestamp(now))).split(separator: "\n")
        #expect(lines[1] == "  loaded each day at 06:00Z; \(told)")
    }

    private static var complete: BatchState.Batch {
        get throws {
            BatchState.Batch(
                batchDate: try #require(Timestamp("2015-12-15T06:10:00Z")),
                completedAt: Timestamp("2015-12-15T06:20:00Z"))
        }
    }

    @Test func `a folder that was uploaded without settings has its state in itself`() throws {
        let folder = Scratch()
        try folder.write("out/a.csv", "id\n1\n")
        #expect(try Command(folder: folder).run(["batch", "status", "out"]).exitCode == 2)
        try folder.write(
            "out/.batchlint/state.json",
            """
            {"version": 1, "dataSources": {"crm": {"batches": [
              {"batchDate": "2015-12-15T11:12:00Z", "completedAt": "2015-12-15T11:20:00Z"}]}}}
            """)
        let status = try Command(folder: folder).run(["batch", "status", "out"])
        #expect(
            status.outputText
                == "crm:\n  2015-12-15T11:12:00Z  complete since 2015-12-15T11:20:00Z\n")
        let other = try Command(folder: folder).run(
            ["batch", "status", "out", "--data-source", "erp"])
        #expect(other.outputText == "erp: nothing was uploaded yet\n")
    }

    @Test func `the README shows what the status says`() throws {
        let shown = try #require(
            try Self.readme().firstMatch(
                of: /```text\n\$ batchlint (batch status .*?)\n(.*?)```/.dotMatchesNewlines()))
        let upload = BatchState.Upload(
            file: "out/accounts.csv", bytes: 12_345,
            sha256: "9f86d081" + String(repeating: "0", count: 56),
            uploadedAt: try #require(Timestamp("2015-12-16T06:11:00Z")))
        let batch = BatchState.Batch(
            batchDate: try #require(Timestamp("2015-12-16T06:10:00Z")),
            uploads: ["accounts": upload])
        let status = BatchStatusText(
            dataSource: Array("crm".utf8),
            recordTypes: ["accounts", "users"].map { Array($0.utf8) },
            time: DailyTime(Array("06:00Z".utf8)), batches: [try Self.complete, batch])
        let lines = status.lines(at: try #require(Timestamp("2015-12-16T07:14:00Z")))
        #expect(lines.replacing(/(9f86d081)0+/) { "\($0.1)…" } == shown.2)
    }
}
