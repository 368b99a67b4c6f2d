import Foundation
import Testing

/// Small files are checked by threads beside each other; nobody can tell that from the report.
struct ManyFilesTests {
    /// A folder of files of every sort, and what they are called.
    private func fill(_ folder: Scratch) throws {
        for number in 0..<150 {
            let text =
                switch number % 6 {
                case 0, 1: Extract.clean
                case 2: Extract.faulty
                case 3: Extract.warned
                case 4: Extract.faultyRecords(number)
                default: "{\"id\":\(number)}\n{\"id\":\"\(number)\"}\n"
                }
            let name = number % 6 == 5 ? "a\(number).ndjson" : "a\(number).csv"
            try folder.write("in/\(number % 4)/\(name)", text)
        }
        // More findings than are kept beside each other, and more bytes.
        let long = String(repeating: "x", count: 100_000)
        let large = "id,Name\n" + (1...45).map { "\($0),\(long)\n" }.joined()
        try folder.write("in/1/many.csv", Extract.faultyRecords(4_200))
        try folder.write("in/2/large.csv", large)
        try folder.write("in/3/report.txt", "no extract")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "in/3/gone.csv").path,
            withDestinationPath: "nowhere")
    }

    /// The last line on standard error has the time and the speed.
    private func errors(_ result: CommandResult) -> [String] {
        result.errorText.split(separator: "\n").map {
            String($0).replacing(#/ in [0-9.]+ [a-zµ]+ \([0-9.]+ [kMG]?B\/s\)/#, with: "")
        }
    }

    @Test(arguments: [
        ["--output", "concise"], ["--output", "jsonl", "--max-per-group", "0"],
        ["--output", "full", "-q"], ["--output", "junit", "--statistics"],
    ])
    func `the report of many files is the same on any number of threads`(
        arguments: [String]
    ) throws {
        let folder = Scratch()
        try fill(folder)
        let command = Command(folder: folder)
        let paths = ["in", "in/0/a0.csv", "nothing.csv", "in/0/a4.csv", "in/2/large.csv"]
        let alone = try command.run(arguments + ["-j1"] + paths)
        #expect(alone.exitCode == 2)
        #expect(alone.errorText.contains("nothing.csv"))
        for threads in ["2", "5"] {
            let result = try command.run(arguments + ["-j", threads] + paths)
            #expect(result.exitCode == 2)
            #expect(result.output == alone.output, "\(threads) threads")
            #expect(errors(result) == errors(alone), "\(threads) threads")
        }
    }

    @Test func `standard input between many files is read in its turn`() throws {
        let folder = Scratch()
        var paths: [String] = []
        for number in 0..<40 {
            try folder.write("a\(number).csv", number % 3 == 0 ? Extract.faulty : Extract.clean)
            paths.append("a\(number).csv")
        }
        paths.insert("-", at: 20)
        let command = Command(folder: folder)
        let input = Command.Input.pipe(Array(Extract.warned.utf8))
        let reports = try ["1", "3"].map { threads in
            try command.run(["--output", "jsonl", "-j", threads] + paths, input: input)
        }
        #expect(reports[0].output == reports[1].output)
        #expect(reports[0].summary["files"] as? Int == 41)
        #expect(reports[0].codes.count == 15)
    }

    @Test func `a FIFO among many files is opened once`() throws {
        let folder = Scratch()
        for number in 0..<12 { try folder.write("a\(number).csv", Extract.clean) }
        let result = try Command(folder: folder).runShell(
            """
            mkfifo b.csv && { printf '\(Extract.faulty.replacing("\n", with: "\\n"))' > b.csv & }
            "$BATCHLINT" -j 2 --output concise a?.csv b.csv a??.csv; code=$?; wait; exit $code
            """)
        #expect(result.exitCode == 1)
        #expect(result.outputText.hasPrefix("b.csv:1:4: error[H304]"))
    }
}
