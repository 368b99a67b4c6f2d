import Foundation
import Testing

/// `config show`, `config schema`, `init`, and the settings in the documents.
struct ConfigTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func `every value is shown with what settles it`() throws {
        let folder = Scratch()
        try folder.write(
            "batchlint.json",
            """
            {
              "limits": {"max-size": "1MB"},
              "overrides": [{"paths": ["old/"], "limits": {"max-columns": 9}}],
            }
            """)
        var command = Command(folder: folder)
        command.environment = ["BATCHLINT_FAIL_ON": "warning"]
        let shown = try command.run(["config", "show", "--ignore", "C410"])
        #expect(shown.exitCode == 0)
        let rows = shown.outputText.split(separator: "\n").map { line in
            line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        for row in [
            ["limits.max-size", "\"1MB\"", "batchlint.json:2"],
            ["limits.max-columns", "4096", "default"],
            ["rules.ignore", "[\"C410\"]", "--ignore"],
            ["overrides[0].limits.max-columns", "9", "batchlint.json:3"],
            ["fail-on", "\"warning\"", "BATCHLINT_FAIL_ON"],
        ] { #expect(rows.contains(row), "\(row) in \(shown.outputText)") }
        let file = try command.run(["config", "show", "old/a.csv"])
        #expect(file.outputText.contains("limits.max-columns"))
        #expect(!file.outputText.contains("overrides"))
        #expect(
            file.outputText.split(separator: "\n").contains {
                $0.hasPrefix("limits.max-columns ") && $0.hasSuffix(" batchlint.json:3")
            })
        let none = try Command(folder: Scratch()).run(["config", "show"])
        #expect(none.exitCode == 0 && none.errorText.contains("no batchlint.json"))
    }

    @Test func `what init writes is taken, and so is all that it has in comments`() throws {
        let folder = Scratch()
        for name in [
            "out/accounts-2024-03-14.csv", "out/accounts-2024-03-15.csv", "out/users.ndjson",
        ] {
            try folder.write(name, "")
        }
        try folder.write("out/users.schema.json", "{}")
        let made = try Command(folder: folder).run(["init"])
        #expect(made.exitCode == 0, "\(made.errorText)")
        let text = String(decoding: folder.read("batchlint.json"), as: UTF8.self)
        #expect(text.contains("\"accounts\": {\"file\": \"accounts-*.csv\"},"))
        #expect(
            text.contains(
                "\"users\": {\"file\": \"users.ndjson\", \"contract\": \"out/users.schema.json\"},")
        )
        #expect(try Command(folder: folder).run(["config", "show"]).exitCode == 0)
        let again = try Command(folder: folder).run(["init"])
        #expect(again.exitCode == 2 && again.errorText.contains("batchlint.json"))
        try folder.write("batchlint.json", text.replacing("// \"", with: "\""))
        let whole = try Command(folder: folder).run(["config", "show"])
        #expect(whole.exitCode == 0, "\(whole.errorText)")
        #expect(whole.outputText.contains("data-sources.my_data_source.schedule"))
        let empty = Scratch()
        #expect(try Command(folder: empty).run(["init"]).exitCode == 0)
        #expect(try Command(folder: empty).run(["config", "show"]).exitCode == 0)
    }

    /// The blocks of settings in the documents.
    private static let examples: [String] = {
        ["README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].flatMap { name in
            let text = (try? String(contentsOf: root.appending(path: name), encoding: .utf8)) ?? ""
            return text.matches(of: /```jsonc?\n(.*?)```/.dotMatchesNewlines()).map {
                String($0.1)
            }
        }.filter { !$0.contains("\"fields\"") }
    }()

    @Test func `every example of settings in the documents is taken`() throws {
        #expect(!Self.examples.isEmpty)
        for example in Self.examples {
            let folder = Scratch()
            try folder.write("batchlint.json", example)
            let result = try Command(folder: folder).run(["config", "show"])
            #expect(result.exitCode == 0, "\(example)\n\(result.errorText)")
        }
    }

    /// Says for each file behind the schema whether it is valid, one word a line.
    private static let validator = """
        import json, jsonschema, sys
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft7Validator.check_schema(schema)
        for path in sys.argv[2:]:
            print(jsonschema.Draft7Validator(schema).is_valid(json.load(open(path))))
        """

    private static let python =
        ProcessInfo.processInfo.environment["BATCHLINT_PYTHON"] ?? "python3"

    private static let hasJSONSchema =
        (try? Command(folder: Scratch()).runShell("\(python) -c 'import jsonschema'"))?.exitCode
        == 0

    @Test(.enabled(if: hasJSONSchema, "Python with jsonschema is not there"))
    func `the schema takes what the reader takes, and refuses what it refuses`() throws {
        let folder = Scratch()
        let schema = try Command(folder: folder).run(["config", "schema"])
        #expect(schema.exitCode == 0)
        try folder.write("schema.json", schema.output)
        var texts = Self.examples
        texts += [
            "{}", "{\"$schema\": \"x\"}", "{\"limits\": {\"max-size\": \"16MiB\"}}",
            "{\"rules\": {\"ignore\": [\"c4\", \"date-format\", \"V501\"]}}",
            "{\"rules\": {\"severity\": {\"H\": \"note\"}}}", "{\"limts\": {}}",
            "{\"limits\": {\"max-size\": \"16XB\"}}", "{\"limits\": {\"max-columns\": 0}}",
            "{\"rules\": {\"ignore\": [\"X1\"]}}", "{\"rules\": {\"severity\": {\"H\": \"warn\"}}}",
            "{\"overrides\": [{}]}", "{\"overrides\": [{\"paths\": [\"/a\"]}]}",
            "{\"data-sources\": {\"a\": {\"record-types\": {}}}}",
            "{\"data-sources\": {\"a\": {\"record-types\": {\"b\": {\"file\": \"c/d\"}}}}}",
            "{\"data-sources\": {\"a\": {\"record-types\": {\"b\": {}}, \"schedule\": \"06:00\"}}}",
            "{\"columns\": {\"a\": {\"kind\": \"text\"}}}", "{\"fail-on\": 1}",
        ]
        try folder.write("validate.py", Self.validator)
        var isRead: [Bool] = []
        for (index, text) in texts.enumerated() {
            // JSON has no comments and no trailing commas.
            let plain = text.replacing(/(?m)^\s*\/\/.*$/, with: "")
                .replacing(/,(\s*[}\]])/) { String($0.1) }
            try folder.write("\(index).json", plain)
            let shown = try Command(folder: folder).run([
                "config", "show", "--config", "\(index).json",
            ])
            isRead.append(shown.exitCode == 0)
        }
        #expect(isRead.contains(true) && isRead.contains(false))
        let names = texts.indices.map { "\($0).json" }.joined(separator: " ")
        let judged = try Command(folder: folder).runShell(
            "\(Self.python) -W ignore validate.py schema.json \(names)")
        let isValid = judged.outputText.split(separator: "\n").map { $0 == "True" }
        #expect(isValid == isRead, "\(zip(texts, zip(isRead, isValid)).filter { $1.0 != $1.1 })")
    }
}
