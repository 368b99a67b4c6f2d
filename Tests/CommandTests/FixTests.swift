import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

struct FixTests {
    private static let mended = "id,name\n1,a\n2,b\n"
    private static let quoted = "id,name\n1,\"a\"\n2,b\n"
    /// C406 is mended only when the unsafe is asked for.
    private static let unsafe = "id,name\n1,\"a\" b\n2,c\n"

    /// A day that is none, which nobody can mend.
    private static let impossible =
        "id,signup_date\n1,2024-02-30\n"
        + (2...9).map { "\($0),2024-01-0\($0)\n" }.joined()

    private func text(_ folder: Scratch, _ name: String) -> String {
        String(decoding: folder.read(name), as: UTF8.self)
    }

    @Test func `a file is fixed in place, and the result is judged`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        let result = try Command(folder: folder).run(["fix", "a.csv"])
        #expect(result.exitCode == 0)
        #expect(text(folder, "a.csv") == Self.mended)
        #expect(
            result.outputText == """
                a.csv: 1 fault fixed
                  1  H304 column-name-not-lowercase  `Name`
                renamed
                  `Name` is `name`

                """)
        #expect(result.errorText.hasPrefix("passed: 1 file, 2 records"))
    }

    @Test func `what is not fixed is told with the reason, and blocks`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Self.unsafe)
        let result = try Command(folder: folder).run(["fix", "a.csv"])
        #expect(result.exitCode == 1)
        #expect(text(folder, "a.csv") == Self.unsafe)
        #expect(
            result.outputText == """
                a.csv: nothing was fixed
                not fixed
                  1  C406 text-after-quote  `name`
                     only with --unsafe

                """)
        let all = try Command(folder: folder).run(["fix", "--unsafe", "a.csv"])
        #expect(all.exitCode == 0)
        #expect(text(folder, "a.csv") == "id,name\n1,\"\"\"a\"\" b\"\n2,c\n")
    }

    @Test func `an array becomes lines of JSON`() throws {
        let folder = Scratch()
        try folder.write(
            "a.ndjson", "[\n  {\"Id\": 1, \"ok\": True},\n  {\"Id\": 2, \"ok\": false}\n]\n")
        let result = try Command(folder: folder).run(["fix", "a.ndjson"])
        #expect(result.exitCode == 0)
        #expect(
            text(folder, "a.ndjson") == "{\"id\": 1, \"ok\": true}\n{\"id\": 2, \"ok\": false}\n")
        #expect(
            result.outputText == """
                a.ndjson: 3 faults fixed
                  1  H304 column-name-not-lowercase  `Id`
                  1  J605 unknown-literal            `ok`
                  1  J612 top-level-array            -
                renamed
                  `Id` is `id`

                """)
    }

    @Test func `a diff changes nothing`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        let command = Command(folder: folder)
        let result = try command.run(["fix", "--diff", "a.csv"])
        #expect(result.exitCode == 1)
        #expect(text(folder, "a.csv") == Extract.faulty)
        #expect(
            result.outputText == """
                --- a.csv
                +++ a.csv
                @@ -1,3 +1,3 @@
                -id,Name
                +id,name
                 1,a
                 2,b

                """)
        #expect(result.errorText.contains("a.csv: 1 fault would be fixed"))
        try folder.write("a.csv", Extract.clean)
        let clean = try command.run(["fix", "--diff", "a.csv"])
        #expect(clean.exitCode == 0)
        #expect(clean.output.isEmpty)
    }

    @Test func `a diff of what cannot be fixed is 0`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Self.unsafe)
        #expect(try Command(folder: folder).run(["fix", "--diff", "a.csv"]).exitCode == 0)
        let all = try Command(folder: folder).run(["fix", "--diff", "--unsafe", "a.csv"])
        #expect(all.exitCode == 1)
    }

    @Test(arguments: [
        (Extract.faulty, 0, FixTests.mended), (Extract.clean, 0, Extract.clean),
        (FixTests.unsafe, 1, FixTests.unsafe), ("", 1, ""),
    ])
    func `standard input goes to standard output`(
        input: String, exitCode: Int, expected: String
    ) throws {
        let command = Command(folder: Scratch())
        let piped = try command.run(["fix", "-"], input: .pipe(Array(input.utf8)))
        #expect(piped.exitCode == Int32(exitCode))
        #expect(piped.outputText == expected)
        let file = try command.folder.write("in", input)
        let redirected = try command.run(["fix", "-"], input: .file(file))
        #expect(redirected.outputText == expected)
        #expect(redirected.exitCode == Int32(exitCode))
    }

    @Test func `results go into a folder`() throws {
        let folder = Scratch()
        try folder.write("in/a.csv", Extract.faulty)
        try folder.write("in/b.csv", Extract.clean)
        let result = try Command(folder: folder).run(["fix", "--output-dir", "out", "in"])
        #expect(result.exitCode == 0)
        #expect(text(folder, "in/a.csv") == Extract.faulty)
        #expect(text(folder, "out/a.csv") == Self.mended)
        #expect(text(folder, "out/b.csv") == Extract.clean)
    }

    @Test func `records with an error are set apart, and the rest passes`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Self.impossible)
        let command = Command(folder: folder)
        let result = try command.run(["fix", "--rejects", "bad.csv", "a.csv"])
        #expect(result.exitCode == 0)
        #expect(
            result.outputText == """
                a.csv: nothing was fixed
                1 record set apart in bad.csv; bad.csv.why.jsonl says why

                """)
        #expect(text(folder, "bad.csv") == "id,signup_date\n1,2024-02-30\n")
        #expect(
            text(folder, "bad.csv.why.jsonl") == """
                {"record":1,"offset":15,"bytes":13,\
                "source":{"path":"a.csv","line":2,"offset":15,"bytes":13},"total":1,\
                "findings":[{"code":"V502","name":"impossible-date",\
                "message":"`2024-02-30` is not a day of the calendar",\
                "field":{"index":2,"name":"signup_date"},"value":"2024-02-30"}]}

                """)
        #expect(try command.run(["check", "a.csv"]).exitCode == 0)
        let again = try command.run(["fix", "--rejects", "bad.csv", "a.csv"])
        #expect(again.exitCode == 2)
    }

    @Test func `records of standard input are set apart, with values that are hidden`() throws {
        let folder = Scratch()
        let result = try Command(folder: folder).run(
            ["fix", "--rejects", "bad.csv", "--values", "none", "-"],
            input: .pipe(Array(Self.impossible.utf8)))
        #expect(result.exitCode == 0)
        #expect(result.outputText.hasPrefix("id,signup_date\n2,"))
        #expect(text(folder, "bad.csv") == "id,signup_date\n1,2024-02-30\n")
        #expect(!text(folder, "bad.csv.why.jsonl").contains("02-30"))
    }

    @Test func `two files of one name do not meet in a folder`() throws {
        let folder = Scratch()
        try folder.write("x/a.csv", Extract.faulty)
        try folder.write("y/a.csv", Self.quoted)
        let result = try Command(folder: folder).run(
            ["fix", "--output-dir", "out", "x/a.csv", "y/a.csv"])
        #expect(result.exitCode == 2)
        #expect(text(folder, "out/a.csv") == Self.mended)
        #expect(result.errorText.contains("another file of this name"))
    }

    @Test(
        arguments: [
            (["fix"], "paths"), (["fix", "-", "-"], "only once"),
            (["fix", "--diff", "--backup", "a.csv"], "--backup"),
            (["fix", "--diff", "--output-dir", "o", "a.csv"], "--diff"),
            (["fix", "--rejects", "b.csv", "--diff", "a.csv"], "--rejects"),
            (["fix", "--rejects", "b.csv", "a.csv", "-"], "one file"),
            (["fix", "--rejects", "b.csv", "."], "one file"),
            (["fix", "--rejects", "-", "a.csv"], "--rejects"),
            (["fix", "--rejects", "a.csv", "a.csv"], "is there already"),
            (["fix", "--rejects", "none/b.csv", "bad.csv"], "this folder"),
            (["fix", "none.csv"], "cannot be opened"),
            (["fix", "--select", "X9", "a.csv"], "X9"),
            (["fix", "--output-dir", ".", "a.csv"], "is the file itself"),
            (["fix", "f.csv"], "no regular file"),
        ] as [([String], String)])
    func `what cannot be fixed ends with 2`(arguments: [String], words: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        try folder.write("bad.csv", Self.impossible)
        _ = unsafe mkfifo(folder.url.appending(path: "f.csv").path, 0o600)
        let result = try Command(folder: folder).run(arguments)
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains(words))
        #expect(text(folder, "a.csv") == Extract.faulty)
    }

    @Test func `a kind that is given decides what is fixed`() throws {
        let folder = Scratch()
        try folder.write("a.csv", "id,state\n1, x\n2,NULL\n3,5\n")
        let result = try Command(folder: folder).run(
            ["fix", "--kind", "state=number", "--select", "V511", "a.csv"])
        #expect(text(folder, "a.csv") == "id,state\n1, x\n2,\n3,5\n")
        #expect(result.exitCode == 0)
    }

    @Test func `Ctrl-C leaves the file as it was, and nothing beside it`() throws {
        let folder = Scratch()
        let faulty = Extract.faultyRecords(150_000)
        for _ in 0..<5 {
            try folder.write("a.csv", faulty)
            // On a busy machine it may be done before it is interrupted.
            guard let process = try interruptedFix(in: folder) else { continue }
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 130)
            #expect(try names(in: folder) == ["a.csv"])
            #expect(text(folder, "a.csv") == faulty)
            return
        }
        Issue.record("it was never interrupted")
    }

    /// Fixes `a.csv` and sends a signal as soon as another file stands beside it; nil where the fix came to
    /// its end all the same.
    private func interruptedFix(in folder: Scratch) throws -> Process? {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = ["fix", "a.csv"]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let start = ContinuousClock.now
        // What takes longer hangs, and is interrupted as well.
        while process.isRunning, try names(in: folder).count == 1,
            ContinuousClock.now - start < .seconds(300)
        {
            continue
        }
        process.interrupt()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? nil : process
    }

    private func names(in folder: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    }
}
