import Foundation
import Testing

struct ExitCodeTests {
    private func folder() throws -> Scratch {
        let folder = Scratch()
        try folder.write("clean.csv", Extract.clean)
        try folder.write("faulty.csv", Extract.faulty)
        try folder.write("warned.csv", Extract.warned)
        try folder.write("text.txt", "no extract\n")
        try folder.write("events.ndjson", "{\"id\":1}\n")
        try folder.write("empty/x.json", "{}\n")
        return folder
    }

    @Test(
        arguments: [
            (["clean.csv"], 0), (["check", "clean.csv"], 0), (["faulty.csv"], 1),
            (["clean.csv", "faulty.csv"], 1), (["warned.csv"], 0),
            (["--fail-on", "warning", "warned.csv"], 1), (["--fail-on", "never", "faulty.csv"], 0),
            (["--ignore", "H304", "faulty.csv"], 0), (["--warn", "H", "faulty.csv"], 0),
            (["--error", "empty-record", "warned.csv"], 1), (["."], 1), ([], 1),
            (["events.ndjson"], 0), (["--format", "ndjson", "clean.csv"], 1),
            (["--format", "csv", "events.ndjson"], 1), (["empty/x.json"], 0),
            (["--max-size", "4", "clean.csv"], 1), (["--max-size", "1k", "clean.csv"], 0),
        ] as [([String], Int32)])
    func `findings decide between 0 and 1`(arguments: [String], exitCode: Int32) throws {
        let result = try Command(folder: folder()).run(arguments)
        #expect(result.exitCode == exitCode, "\(arguments): \(result.errorText)")
    }

    @Test(
        arguments: [
            ["missing.csv"], ["clean.csv", "missing.csv"], ["missing.csv", "faulty.csv"], ["empty"],
            ["/dev/zero"], ["--fail-on", "never", "missing.csv"],
        ] as [[String]])
    func `what cannot be checked is 2`(arguments: [String]) throws {
        let result = try Command(folder: folder()).run(arguments + ["--output", "jsonl"])
        #expect(result.exitCode == 2)
        #expect(result.summary["verdict"] as? String == "unknown")
        #expect(result.summary["exit_code"] as? Int == 2)
        #expect(result.errorText.hasPrefix("batchlint: "))
    }

    @Test(
        arguments: [
            ["--nope"], ["--output", "xml", "clean.csv"], ["--max-size", "0", "clean.csv"],
            ["--max-size", "1x", "clean.csv"], ["--max-per-group", "-1", "clean.csv"],
            ["--ignore", "X", "clean.csv"], ["--select", "", "clean.csv"],
            ["--select", "H3,H999", "clean.csv"], ["--fail-on", "note", "clean.csv"],
            ["--color", "maybe"], ["--width", "3", "clean.csv"], ["-", "-"], ["explain"],
            ["explain", "H999"], ["rules", "--output", "xml"], [""],
        ] as [[String]])
    func `wrong arguments are 2, with nothing on standard output`(arguments: [String]) throws {
        let result = try Command(folder: folder()).run(arguments)
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errorText.hasPrefix("Error: "))
    }

    @Test(
        arguments: [
            ["--help"], ["-h"], ["help", "check"], ["check", "--help"], ["--version"], ["rules"],
            ["rules", "--output", "markdown"], ["rules", "--output", "json"], ["explain", "H303"],
            ["explain", "h303"], ["explain", "column-name-too-long"],
        ] as [[String]])
    func `what is asked for is 0, on standard output`(arguments: [String]) throws {
        let result = try Command(folder: folder()).run(arguments)
        #expect(result.exitCode == 0)
        #expect(!result.output.isEmpty)
        #expect(result.errors.isEmpty)
    }

    @Test(
        arguments: [
            (["--colr", "never", "clean.csv"], "--color"), (["--statistic"], "--statistics"),
            (["explain", "H333"], "H303"),
            (["explain", "column-name-to-long"], "column-name-too-long"),
            (["--ignore", "C4O5"], "C405"), (["explane", "H303"], "batchlint explain"),
        ] as [([String], String)])
    func `a slip is answered with what was probably meant`(
        arguments: [String], word: String
    ) throws {
        let result = try Command(folder: folder()).run(arguments)
        #expect(result.exitCode == 2)
        #expect(result.errorText.localizedCaseInsensitiveContains("did you mean"))
        #expect(result.errorText.contains(word), "\(result.errorText)")
    }

    @Test(arguments: ["H303", "C403", "F101", "E201"])
    func `an explanation shows what the check says of the bad example`(code: String) throws {
        let result = try Command(folder: folder()).run(["explain", code, "--width", "70"])
        let text = result.outputText
        #expect(text.contains("\nerror[\(code)]: "))
        #expect(text.contains("╭─ bad"))
        #expect(!text.contains("docs: batchlint explain"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 70 })
    }

    @Test func `help shows examples before usage`() throws {
        let text = try Command(folder: folder()).run(["--help"]).outputText
        let examples = try #require(text.range(of: "EXAMPLES:"))
        let usage = try #require(text.range(of: "USAGE:"))
        #expect(examples.lowerBound < usage.lowerBound)
    }

    @Test func `the version is one line`() throws {
        #expect(try Command(folder: folder()).run(["--version"]).outputText == "batchlint 0.1.0\n")
    }
}
