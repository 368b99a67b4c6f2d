import Foundation
import Testing

/// What `batchlint.json`, the environment and options have to say, and to whom.
struct SettingsFileTests {
    private static let bad = "id,Name\n1,a\n"

    private func folder(_ files: [String: String]) throws -> Scratch {
        let folder = Scratch()
        for (name, text) in files { try folder.write(name, text) }
        return folder
    }

    private func codes(
        _ folder: Scratch, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> (codes: [String], result: CommandResult) {
        var command = Command(folder: folder)
        command.environment = environment
        let result = try command.run(["check", "--output", "jsonl"] + arguments)
        return (result.codes, result)
    }

    @Test func `the nearest settings hold for a file, and none else`() throws {
        let folder = try folder([
            ".git/HEAD": "", "batchlint.json": "{\"rules\": {\"ignore\": [\"H304\"]}}",
            "a.csv": Self.bad, "sub/deep/a.csv": Self.bad, "own/a.csv": Self.bad,
            "own/batchlint.json": "{\"rules\": {\"ignore\": [\"C410\"]}}",
        ])
        #expect(try codes(folder, ["a.csv", "sub/deep/a.csv"]).codes == [])
        #expect(try codes(folder, ["own/a.csv"]).codes == ["H304"])
        #expect(try codes(folder, ["own/a.csv", "--config", "batchlint.json"]).codes == [])
        #expect(try codes(folder, ["--isolated"]).codes == ["H304", "H304", "H304"])
        let path = folder.url.appending(path: "a.csv").path
        #expect(try codes(folder, [path]).codes == [])
    }

    @Test func `nothing above the repository is read`() throws {
        let folder = try folder([
            "batchlint.json": "{\"rules\": {\"ignore\": [\"H304\"]}}", "repo/.git/HEAD": "",
            "repo/sub/a.csv": Self.bad, "plain/a.csv": Self.bad,
        ])
        #expect(try codes(folder, ["repo/sub/a.csv"]).codes == ["H304"])
        // Outside of one the current folder is the last.
        #expect(try codes(folder, ["plain/a.csv"]).codes == [])
        let above = try Command(folder: folder).runShell(
            "cd plain && \"$BATCHLINT\" check --output jsonl a.csv")
        #expect(above.codes == ["H304"])
    }

    @Test func `flags weigh more than the environment, and that more than the file`() throws {
        let folder = try folder([
            "batchlint.json": "{\"limits\": {\"max-size\": 5}, \"fail-on\": \"never\"}",
            "a.csv": "id,name\n1,a\n",
        ])
        let file = try codes(folder, ["a.csv"])
        #expect(file.codes == ["F101"] && file.result.exitCode == 0)
        let variables = ["BATCHLINT_LIMITS_MAX_SIZE": "1k", "BATCHLINT_FAIL_ON": "error"]
        #expect(try codes(folder, ["a.csv"], environment: variables).codes == [])
        let flags = try codes(folder, ["a.csv", "--max-size", "4"], environment: variables)
        #expect(flags.codes == ["F101"] && flags.result.exitCode == 1)
    }

    @Test func `files that the settings exclude are left out, and those named are told`() throws {
        let folder = try folder([
            "batchlint.json":
                "{\"files\": {\n\"exclude\": [\"old/\", \"*.tmp.csv\"], \"include\": [\"*.csv\", \"*.txt\"]}}",
            "a.csv": "id\n1\n", "b.txt": Self.bad, "c.ndjson": "{\"A\":1}\n", "old/a.csv": Self.bad,
            "x.tmp.csv": Self.bad,
        ])
        let all = try codes(folder, [])
        #expect(all.codes == ["H304"])
        #expect(all.result.outputText.contains("b.txt"))
        let named = try codes(folder, ["a.csv", "old/a.csv"])
        #expect(named.codes == [] && named.result.exitCode == 0)
        #expect(
            named.result.errorText.contains(
                "old/a.csv: was not checked, because of `old/` in batchlint.json:2; --no-exclude"))
        #expect(try codes(folder, ["old/a.csv"]).result.exitCode == 2)
        #expect(try codes(folder, ["old/a.csv", "--no-exclude"]).codes == ["H304"])
    }

    @Test func `a folder that is excluded is not looked into`() throws {
        let folder = try folder([
            "batchlint.json": "{\"files\": {\"exclude\": [\"locked/\"]}}", "a.csv": "id\n1\n",
            "locked/a.csv": "id\n1\n",
        ])
        let path = folder.url.appending(path: "locked").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        defer {
            try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        #expect(try codes(folder, []).result.exitCode == 0)
    }

    @Test func `overrides, columns and record types say how a file is checked`() throws {
        let folder = try folder([
            "batchlint.json": """
            {
              "columns": {"zip": {"kind": "integer"}, "note": {"ignore": ["V514"]}},
              "overrides": [{"paths": ["legacy/"], "rules": {"ignore": ["V"]}}],
              "data-sources": {"crm": {"record-types": {"keys": {"contract": "keys.schema.json"}}}},
            }
            """,
            "keys.schema.json": "{\"fields\": [{\"name\": \"id\"}], \"primaryKey\": \"id\"}",
            "a.csv": "zip,note\n01,\" x\"\nab,y\n", "legacy/a.csv": "zip,note\nab,y\n",
            "out/keys.csv": "id\n1\n1\n",
        ])
        #expect(try codes(folder, ["a.csv"]).codes == ["V515"])
        #expect(try codes(folder, ["legacy/a.csv"]).codes == [])
        #expect(try codes(folder, ["out/keys.csv"]).codes == ["K703"])
        #expect(try codes(folder, ["out/keys.csv", "--isolated"]).codes == [])
    }

    @Test func `names of members may be left alone`() throws {
        let folder = try folder([
            "batchlint.json": "{\"ndjson\": {\"names\": false}}", "a.ndjson": "{\"A b\":1}\n",
        ])
        #expect(try codes(folder, ["a.ndjson"]).codes == [])
        #expect(try codes(folder, ["a.ndjson", "--isolated"]).codes.isEmpty == false)
    }

    @Test func `settings say how findings are reported, and options say otherwise`() throws {
        let folder = try folder([
            "batchlint.json": "{\"report\": {\"format\": \"concise\", \"max-per-group\": 1}}",
            "a.csv": "id,d\n" + (1...9).map { "\($0),a\"\($0)\n" }.joined(),
        ])
        let plain = try Command(folder: folder).run(["a.csv"])
        #expect(plain.outputText.hasPrefix("a.csv:2:"))
        let all = try Command(folder: folder).run(["check", "a.csv", "--max-per-group", "0"])
        #expect(
            all.outputText.split(separator: "\n").count
                > plain.outputText.split(separator: "\n").count)
        let lines = try Command(folder: folder).run(["check", "a.csv", "--output", "jsonl"])
        #expect(lines.outputText.hasPrefix("{"))
    }

    @Test(
        arguments: [
            ("{\"rules\": {\"ignroe\": []}}", "1:12", "did you mean `ignore`?"),
            (
                "{\"rules\": {\"ignore\": [\"column-name-to-long\"]}}", "1:23",
                "did you mean `column-name-too-long`?"
            ),
            ("{\"limits\": {\n  \"max-size\": true}}", "2:15", "a size such as"),
            ("", "1:1", "the file is empty"), ("{\"a\": \u{7}}", "1:7", "a value should"),
        ])
    func `settings that are not in order end the run with their place`(
        text: String, place: String, words: String
    ) throws {
        let folder = try folder(["batchlint.json": text, "a.csv": Self.bad])
        for command in [
            ["check", "a.csv"], ["fix", "a.csv"], ["inspect", "a.csv"], ["config", "show"],
        ] {
            let result = try Command(folder: folder).run(command)
            #expect(result.exitCode == 2)
            #expect(result.errorText.contains("batchlint.json:\(place): "), "\(result.errorText)")
            #expect(result.errorText.contains(words))
            #expect(!result.errorText.contains("\u{7}"))
        }
        #expect(String(decoding: folder.read("a.csv"), as: UTF8.self) == Self.bad)
    }

    @Test func `settings in a folder that are not in order concern its files alone`() throws {
        let folder = try folder([
            "a.csv": "id\n1\n", "sub/batchlint.json": "{", "sub/a.csv": "id\n1\n",
            "sub/b.csv": "id\n1\n", "z.csv": Self.bad,
        ])
        let result = try codes(folder, [])
        #expect(result.codes == ["H304"])
        #expect(result.result.exitCode == 2)
        #expect(result.result.errorText.contains("sub/batchlint.json:1:1: "))
    }

    @Test func `the fix goes by settings too`() throws {
        let folder = try folder([
            "batchlint.json":
                "{\"rules\": {\"ignore\": [\"H304\"]}, \"files\": {\"exclude\": [\"b.csv\"]}}",
            "a.csv": "id,Name\n1,a \n", "b.csv": "id,Name\n1,a\n",
        ])
        let result = try Command(folder: folder).run(["fix", "a.csv", "b.csv", "--unsafe"])
        #expect(result.exitCode == 0)
        #expect(String(decoding: folder.read("a.csv"), as: UTF8.self).hasPrefix("id,Name\n"))
        #expect(String(decoding: folder.read("b.csv"), as: UTF8.self) == "id,Name\n1,a\n")
        #expect(result.errorText.contains("b.csv: was not checked"))
    }

    @Test func `a fix keeps a name that the contract has, and mends one that it mends to`() throws {
        let folder = try folder([
            "batchlint.json": "{\"contract\": \"c.json\"}",
            "c.json": "{\"fields\": [{\"name\": \"id\"}, {\"name\": \"full_name\"}]}",
            "a.csv": "ID,full name,Other\n1,a,b\n",
        ])
        let result = try Command(folder: folder).run(["fix", "a.csv"])
        #expect(
            String(decoding: folder.read("a.csv"), as: UTF8.self)
                == "id,full_name,Other\n1,a,b\n", "\(result.outputText)")
        #expect(result.exitCode == 1)
        _ = try Command(folder: folder).run(["fix", "--unsafe", "a.csv"])
        #expect(
            String(decoding: folder.read("a.csv"), as: UTF8.self)
                == "id,full_name,other\n1,a,b\n")
    }

    @Test func `a fix with a contract compares the keys of its result`() throws {
        let folder = try folder([
            "c.json": "{\"fields\": [{\"name\": \"id\"}], \"primaryKey\": \"id\"}",
            "a.csv": "ID\n1\n1\n",
        ])
        let result = try Command(folder: folder).run(["fix", "--contract", "c.json", "a.csv"])
        #expect(result.exitCode == 1)
        #expect(result.outputText.contains("K703"), "\(result.outputText)")
    }
}
