import Foundation
import Testing

struct InputTests {
    private func paths(_ result: CommandResult) -> [String] {
        result.objects.compactMap { $0["path"] as? String }
    }

    @Test func `a folder is walked in order for csv files`() throws {
        let folder = Scratch()
        for name in ["out/b.csv", "out/a/z.CSV", "out/.hidden.csv", "out/.h/x.csv", "out/c.txt"] {
            try folder.write(name, Extract.faulty)
        }
        try folder.write("out/d.ndjson", "{}\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/out/link.csv", withDestinationPath: "b.csv")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/out/loop", withDestinationPath: ".")
        let result = try Command(folder: folder).run(["--output", "jsonl", "out"])
        #expect(paths(result) == ["out/a/z.CSV", "out/b.csv", "out/link.csv"])
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
