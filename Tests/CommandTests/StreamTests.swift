import Foundation
import Testing

struct StreamTests {
    /// Lines of a report but its summary, without the path, which differs.
    private func findings(_ result: CommandResult) -> [String] {
        result.outputText.split(separator: "\n").dropLast().map { line in
            String(line).replacing(/"path":"[^"]*"/, with: "")
                .replacing(/"fingerprint":"[^"]*"/, with: "")
        }
    }

    @Test(arguments: ["0", "1", "4", "5", "1000"])
    func `a file, a redirected file and a pipe give the same findings`(perGroup: String) throws {
        let folder = Scratch()
        let text = Extract.faultyRecords(900)
        let file = try folder.write("a.csv", text)
        let command = Command(folder: folder)
        let arguments = ["--output", "jsonl", "--max-per-group", perGroup]
        let named = try command.run(arguments + ["a.csv"])
        let redirected = try command.run(arguments + ["-"], input: .file(file))
        let piped = try command.run(arguments + ["-"], input: .pipe(Array(text.utf8)))
        let limit = try #require(Int(perGroup))
        #expect(findings(named).count == 1 + (limit == 0 ? 900 : min(limit, 900)))
        #expect(findings(redirected) == findings(named))
        #expect(findings(piped) == findings(named))
        for result in [named, redirected, piped] {
            #expect(result.exitCode == 1)
            #expect(result.summary["errors"] as? Int == 901)
            #expect(result.summary["truncated"] as? Bool == (limit != 0 && limit < 900))
        }
    }

    @Test func `standard input has the name that it is given`() throws {
        let command = Command(folder: Scratch())
        let input = Command.Input.pipe(Array(Extract.faulty.utf8))
        let named = try command.run(
            ["-", "--stdin-filename", "out/a.csv", "--output", "concise"], input: input)
        #expect(named.outputText.hasPrefix("out/a.csv:1:4: error[H304]"))
        let plain = try command.run(["-", "--output", "concise"], input: input)
        #expect(plain.outputText.hasPrefix("-:1:4: error[H304]"))
    }

    @Test(arguments: ["full", "concise", "jsonl", "json"])
    func `a reader that goes away ends the run without a word`(format: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faultyRecords(20_000))
        let result = try Command(folder: folder).runShell(
            """
            { "$BATCHLINT" --output \(format) --max-per-group 5000 a.csv; echo "code $?" >&2; } \
            | true
            """)
        #expect(result.errorText == "code 1\n")
    }

    @Test(arguments: [("--warn", 2), ("--error", 1)])
    func `a run that ends early passes nothing`(option: String, exitCode: Int) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faultyRecords(20_000))
        try folder.write("b.csv", Extract.clean)
        let result = try Command(folder: folder).runShell(
            """
            { "$BATCHLINT" --output jsonl --max-per-group 5000 \(option) C,H a.csv b.csv
            echo "code $?" >&2; } | true
            """)
        #expect(result.errorText == "code \(exitCode)\n")
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "/dev/full"),
            "no device that is always full"))
    func `a report that cannot be written is 2`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        let result = try Command(folder: folder).runShell(
            #""$BATCHLINT" --output jsonl a.csv > /dev/full"#)
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains("the report cannot be written: No space left on device"))
    }

    @Test func `a fifo is read as a file`() throws {
        let folder = Scratch()
        try folder.write("plain", Extract.faulty)
        let result = try Command(folder: folder).runShell(
            #"mkfifo f.csv; cat plain > f.csv & "$BATCHLINT" --output concise f.csv"#)
        #expect(result.exitCode == 1)
        #expect(result.outputText.hasPrefix("f.csv:1:4: error[H304]"))
    }
}
