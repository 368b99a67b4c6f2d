import Foundation
import Testing

struct InputTests {
    private func paths(_ result: CommandResult) -> [String] {
        result.objects.compactMap { $0["path"] as? String }
    }

    @Test func `a folder is walked in order for extracts`() throws {
        let folder = Scratch()
        for name in ["out/b.csv", "out/a/z.CSV", "out/.hidden.csv", "out/.h/x.csv", "out/c.txt"] {
            try folder.write(name, Extract.faulty)
        }
        try folder.write("out/d.ndjson", "{\"Id\":1}\n")
        try folder.write("out/e.JSONL", "{\"Id\":1}\n")
        try folder.write("out/f.json", "{\"Id\":1}\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/out/link.csv", withDestinationPath: "b.csv")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/out/loop", withDestinationPath: ".")
        let result = try Command(folder: folder).run(["--output", "jsonl", "out"])
        #expect(
            paths(result) == [
                "out/a/z.CSV", "out/b.csv", "out/d.ndjson", "out/e.JSONL", "out/link.csv",
            ])
        #expect(result.errorText.contains("2 other files skipped"))
    }

    @Test func `without a path the current folder is checked, and not named`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        try folder.write("b/c.csv", Extract.faulty)
        let result = try Command(folder: folder).run(["--output", "concise"])
        #expect(
            result.outputText == """
                a.csv:1:4: error[H304] column name `Name` has an upper-case letter
                b/c.csv:1:4: error[H304] column name `Name` has an upper-case letter

                """)
    }

    @Test func `a file that is named is checked whatever its extension`() throws {
        let folder = Scratch()
        try folder.write("extract.txt", Extract.faulty)
        let result = try Command(folder: folder).run(["extract.txt", "--output", "jsonl"])
        #expect(result.codes == ["H304"])
    }

    @Test(
        arguments: [
            ("x.ndjson", "{\"Id\":1}\n", ["H304"]), ("x.json", "[{\"Id\":1}]\n", ["J612", "H304"]),
            ("x", "\u{FEFF} {\"Id\":1}\n", ["E203", "H304"]), ("x", "[{\"id\":1}]\n", ["J612"]),
            ("x", "[id],name\n1,a\n", ["H307"]), ("x.csv", "{\"id\":1}\n", ["F106"]),
            ("x.jsonl", "id,name\n1,a\n", ["F106"]),
        ])
    func `an input is checked as its name tells, or else as its first byte does`(
        name: String, content: String, codes: [String]
    ) throws {
        let folder = Scratch()
        try folder.write(name, content)
        let named = try Command(folder: folder).run([name, "--output", "jsonl"])
        #expect(Set(named.codes) == Set(codes))
        guard name == "x" else { return }
        let piped = try Command(folder: folder).run(
            ["-", "--output", "jsonl"], input: .pipe(Array(content.utf8)))
        #expect(Set(piped.codes) == Set(codes))
    }

    @Test func `the other files are checked where one cannot be`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        let result = try Command(folder: folder).run(
            ["--output", "jsonl", "missing.csv", "a.csv", "/dev/zero"])
        #expect(result.exitCode == 2)
        #expect(result.codes == ["H304"])
        #expect(
            result.errorText.hasPrefix(
                """
                batchlint: missing.csv: cannot be opened: No such file or directory
                batchlint: /dev/zero: is a device, not a file

                """))
    }

    @Test(arguments: [("chekc", "check"), ("rulse", "rules"), ("explian", "explain")])
    func `a path that is nearly a command says so`(path: String, command: String) throws {
        let result = try Command(folder: Scratch()).run([path])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains("did you mean `batchlint \(command)`?"))
    }

    @Test(.enabled(if: NSUserName() != "root", "the superuser may read any folder"))
    func `a folder without permission is told, and the walk goes on`() throws {
        let folder = Scratch()
        try folder.write("a/x.csv", Extract.clean)
        try folder.write("b/x.csv", Extract.faulty)
        let closed = folder.url.path + "/a"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o700], ofItemAtPath: closed)
        }
        let result = try Command(folder: folder).run(["--output", "jsonl"])
        #expect(result.exitCode == 2)
        #expect(result.codes == ["H304"])
        #expect(result.errorText.contains("batchlint: ./a: cannot be opened: Permission denied"))
    }

    @Test(arguments: ["full", "concise", "jsonl", "json"])
    func `nothing in a name acts on a terminal`(format: String) throws {
        let folder = Scratch()
        let name = "a\u{1B}[31m\nb.csv"
        try folder.write(name, Extract.faulty)
        let result = try Command(folder: folder).run(
            ["--output", format, name, name + "\u{1B}]0;", "."])
        #expect(result.exitCode == 2)
        #expect(!result.output.contains(0x1B))
        #expect(!result.errors.contains(0x1B))
        #expect(result.errorText.contains("⟨U+001B⟩"))
    }

    @Test func `a name that is no text is opened as it is`() throws {
        let folder = Scratch()
        try folder.write("plain", Extract.faulty)
        let result = try Command(folder: folder).runShell(
            #"name=$(printf 'x\351.csv'); cp plain "$name"; "$BATCHLINT" --output concise "$name""#)
        #expect(result.exitCode == 1)
        #expect(result.outputText.hasPrefix("x⟨E9⟩.csv:1:4: error[H304]"))
    }
}
