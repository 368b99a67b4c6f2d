import Foundation
import Testing

struct ReportTests {
    private func run(_ arguments: [String], _ text: String) throws -> CommandResult {
        let folder = Scratch()
        try folder.write("a.csv", text)
        return try Command(folder: folder).run(arguments + ["a.csv"])
    }

    @Test func `jsonl and json have a summary also when nothing was found`() throws {
        let lines = try run(["--output", "jsonl"], Extract.clean)
        #expect(lines.objects.count == 1)
        #expect(lines.summary["verdict"] as? String == "passed")
        #expect(lines.summary["records"] as? Int == 2)
        #expect(lines.summary["bytes"] as? Int == 16)
        let document = try run(["--output", "json"], Extract.clean)
        let object = try JSONSerialization.jsonObject(with: Data(document.output))
        let summary = (object as? [String: Any])?["summary"] as? [String: Any]
        #expect(summary?["exit_code"] as? Int == 0)
    }

    @Test(arguments: [
        ("full", 3), ("concise", 3), ("jsonl", 100), ("json", 100),
    ])
    func `each format lists its number of a group`(format: String, listed: Int) throws {
        let result = try run(
            ["--output", format, "--select", "C405"], Extract.faultyRecords(150))
        let text = result.outputText
        switch format {
        case "full": #expect(text.contains("… and 147 more"))
        case "concise": #expect(text.split(separator: "\n").count == listed)
        default: #expect(text.components(separatedBy: "stray-quote").count == listed + 1)
        }
    }

    @Test(arguments: [
        ("a.csv", "id,text\n1,'a, b'\n2,x\n3,y\n", ["C411", "C403"]),
        ("a.ndjson", "{\"a\":1}\n{\"a\":1 2 3}\n", ["J601"]),
    ])
    func `show-cascade lists what is withheld else`(
        name: String, text: String, codes: [String]
    ) throws {
        let folder = Scratch()
        try folder.write(name, text)
        let command = Command(folder: folder)
        let short = try command.run(["--output", "jsonl", name])
        let all = try command.run(["--output", "jsonl", "--show-cascade", name])
        #expect(Set(all.codes) == Set(codes))
        #expect(all.summary["withheld"] as? Int == 0)
        let withheld = try #require(short.summary["withheld"] as? Int)
        #expect(all.codes.count == short.codes.count + withheld)
    }

    @Test(
        arguments: [
            (["--select", "H"], ["H304"]), (["--ignore", "H"], ["C405"]),
            (["--ignore", "H", "--select", "H304"], ["H304"]),
            (["--select", "H304", "--ignore", "H"], []),
            (["--select=C,H", "--ignore=H"], ["C405"]),
            (["--select", "c4"], ["C405"]), (["--select", "stray-quote"], ["C405"]),
            (["--ignore", "H304,C405"], []), (["--ignore", "H304, C405"], []),
        ] as [([String], [String])])
    func `the last option that names a rule wins`(arguments: [String], codes: [String]) throws {
        let result = try run(["--output", "jsonl"] + arguments, Extract.faultyRecords(1))
        #expect(result.codes == codes)
    }

    @Test(
        arguments: [
            (["--warn", "H", "--error", "H304"], "error"),
            (["--error", "H304", "--warn", "H"], "warning"),
        ] as [([String], String)])
    func `the last severity wins`(arguments: [String], severity: String) throws {
        let result = try run(["--output", "jsonl"] + arguments, Extract.faulty)
        #expect(result.objects[0]["severity"] as? String == severity)
    }

    @Test func `quiet reports errors only, and no last line`() throws {
        let text = Extract.warned.replacing("name", with: "Name")
        let loud = try run(["--output", "concise"], text)
        #expect(loud.outputText.split(separator: "\n").count == 2)
        #expect(loud.errorText.hasPrefix("blocked: 1 error, 1 warning in 2 groups in 1 of 1 file"))
        let quiet = try run(["--output", "concise", "-q"], text)
        #expect(quiet.outputText.split(separator: "\n").count == 1)
        #expect(quiet.errors.isEmpty)
        #expect(quiet.exitCode == 1)
    }

    @Test(
        arguments: [
            (["--color", "always"], [:], true),
            (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
            ([], [:], false), ([], ["CLICOLOR_FORCE": "1"], true),
            ([], ["CLICOLOR_FORCE": "0"], false),
            ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
            (["--color", "always"], ["NO_COLOR": "1"], true),
        ] as [([String], [String: String], Bool)])
    func `colours are written where they are asked for`(
        arguments: [String], environment: [String: String], isColored: Bool
    ) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        let result = try Command(folder: folder, environment: environment).run(
            arguments + ["a.csv"])
        #expect(result.output.contains(0x1B) == isColored)
    }

    @Test func `the size limit is that of the option`() throws {
        let result = try run(["--output", "jsonl", "--max-size", "15B"], Extract.clean)
        #expect(result.codes == ["F101"])
    }
}
