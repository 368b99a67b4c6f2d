import Diagnostics
import Foundation
import Testing

@testable import batchlint

/// Several reports, where they go, and what the environment has to do with it.
struct OutputTests {
    private func names(in folder: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    private func text(_ name: String, in folder: Scratch) -> String {
        String(decoding: folder.read(name), as: UTF8.self)
    }

    @Test func `each report goes where it shall, with its own number of places`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faultyRecords(150))
        let result = try Command(folder: folder).run([
            "--output", "concise", "--output=jsonl=b.jsonl", "--output", "gcc=c.txt", "a.csv",
        ])
        #expect(result.exitCode == 1)
        #expect(result.outputText.split(separator: "\n").count == 4)
        #expect(text("b.jsonl", in: folder).split(separator: "\n").count == 102)
        #expect(text("c.txt", in: folder).split(separator: "\n").count == 4)
        #expect(text("b.jsonl", in: folder).contains(#""truncated":true"#))
        #expect(result.errorText.hasPrefix("blocked: 151 errors"))
        #expect(try names(in: folder) == ["a.csv", "b.jsonl", "c.txt"])
    }

    @Test func `a report is the same beside others as alone`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faultyRecords(150))
        let command = Command(folder: folder)
        let formats = ReportFormat.allCases.filter { ![.full, .markdown, .html].contains($0) }
        let all = formats.flatMap { ["--output", "\($0)=\($0).all"] }
        _ = try command.run(all + ["a.csv"])
        for format in formats {
            let alone = try command.run(["--output", "\(format)", "a.csv"])
            #expect(folder.read("\(format).all") == alone.output, "\(format)")
        }
    }

    @Test func `a limit holds for all reports`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faultyRecords(150))
        _ = try Command(folder: folder).run([
            "--output", "gcc=c.txt", "--output", "jsonl=b.jsonl", "--max-per-group", "0", "a.csv",
        ])
        #expect(text("c.txt", in: folder).split(separator: "\n").count == 151)
        #expect(text("b.jsonl", in: folder).contains(#""truncated":false"#))
    }

    @Test(arguments: ReportFormat.allCases)
    func `a report of nothing replaces what was there`(format: ReportFormat) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.clean)
        try folder.write("report", "old")
        let result = try Command(folder: folder).run(["--output", "\(format)=report", "a.csv"])
        #expect(result.exitCode == 0)
        #expect(result.output.isEmpty)
        #expect(text("report", in: folder) != "old")
        #expect(try names(in: folder) == ["a.csv", "report"])
    }

    @Test(
        arguments: [
            (["json", "sarif"], "`json` needs standard output for itself"),
            (["full", "jsonl"], "`jsonl` needs standard output for itself"),
            (["gcc", "gcc"], "`gcc` goes to standard output twice"),
            (["gcc=x", "json=x"], "two reports go to one file"),
            (["nonsense"], "nonsense"), (["json="], "json="), (["auto=x"], "auto=x"),
        ] as [([String], String)])
    func `what cannot be written side by side is refused`(outputs: [String], words: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.clean)
        let result = try Command(folder: folder).run(
            outputs.flatMap { ["--output", $0] } + ["a.csv"])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains(words))
        #expect(try names(in: folder) == ["a.csv"])
    }

    @Test(arguments: ["a.csv", "./a.csv", "link.csv"])
    func `no report takes the place of an input`(path: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "link.csv").path, withDestinationPath: "a.csv")
        let result = try Command(folder: folder).run(["--output", "json=\(path)", "a.csv"])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains("a.csv: is where a report would be written"))
        #expect(text("a.csv", in: folder) == Extract.faulty)
        #expect(try names(in: folder) == ["a.csv", "link.csv"])
    }

    @Test func `a report that cannot be made is 2, before anything is checked`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.clean)
        let result = try Command(folder: folder).run(["--output", "json=no/where", "a.csv"])
        #expect(result.exitCode == 2)
        #expect(
            result.errorText
                == "batchlint: no/where: the report cannot be written: No such file or directory\n")
    }

    @Test func `a reader that goes away does not end a report in a file`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faultyRecords(20_000))
        try folder.write("b.csv", Extract.clean)
        let result = try Command(folder: folder).runShell(
            """
            { "$BATCHLINT" --output gcc --output jsonl=all --max-per-group 5000 a.csv b.csv
            echo "code $?" >&2; } | true
            """)
        #expect(result.errorText == "code 1\n")
        #expect(text("all", in: folder).contains(#""files":2,"#))
    }

    @Test(
        arguments: [
            ([:], "full, since no CI system is known here", 0),
            (["GITHUB_ACTIONS": "true"], "full and github, since GITHUB_ACTIONS is set", 1),
            (["TF_BUILD": "True"], "full and azure, since TF_BUILD is set", 2),
            (
                ["GITLAB_CI": "true"],
                "full and gitlab=gl-code-quality-report.json, since GITLAB_CI is set", 0
            ),
            (
                ["JENKINS_URL": "x"],
                "full and junit=batchlint-junit.xml, since JENKINS_URL is set",
                0
            ),
        ] as [([String: String], String, Int)])
    func `auto writes what the CI system reads, and says so`(
        environment: [String: String], words: String, commands: Int
    ) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        let command = Command(folder: folder, environment: environment)
        let result = try command.run(["--output", "auto", "a.csv"])
        #expect(result.errorText.hasPrefix("batchlint: --output auto: \(words)\nblocked: 1 error"))
        #expect(result.outputText.contains("error[H304]: column name `Name`"))
        let lines = result.outputText.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::") || $0.hasPrefix("##vso[") } == commands)
        let file = words.split(whereSeparator: { "=,".contains($0) }).dropFirst().first
        if words.contains("="), let file { #expect(!folder.read(String(file)).isEmpty) }
        #expect(try command.run(["--output", "auto", "-q", "a.csv"]).errors.isEmpty)
    }

    @Test func `the summary of a GitHub job grows, and paths start at the repository`() throws {
        let folder = Scratch()
        try folder.write("data/a.csv", Extract.faulty)
        try folder.write("summary.md", "before\n")
        let root = folder.url.path
        let command = Command(
            folder: folder,
            environment: [
                "GITHUB_STEP_SUMMARY": "\(root)/summary.md", "GITHUB_WORKSPACE": root, "ROOT": root,
            ])
        let result = try command.runShell(
            """
            cd data
            for format in github gcc; do "$BATCHLINT" --output $format a.csv; done
            "$BATCHLINT" --output sarif "$ROOT/data/a.csv"
            """)
        #expect(result.outputText.contains("::error file=data/a.csv,line=1,"))
        #expect(result.outputText.contains("\na.csv:1:4: error: "))
        #expect(result.outputText.contains(#""artifacts":[{"location":{"uri":"data/a.csv"}"#))
        let summary = text("summary.md", in: folder)
        #expect(summary.hasPrefix("before\n### batchlint: blocked\n"))
        #expect(summary.components(separatedBy: "### batchlint").count == 2)
    }
}
