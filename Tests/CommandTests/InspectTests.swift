import Testing

struct InspectTests {
    private static let extract = """
        id,joined,2
        1,2024-01-05,a
        2,03/14/2024,b
        3,2024-02-01,c

        """

    private func run(_ arguments: [String]) throws -> CommandResult {
        let folder = Scratch()
        try folder.write("a.csv", Self.extract)
        try folder.write("a.ndjson", "{\"id\":1}\n")
        return try Command(folder: folder).run(["inspect"] + arguments)
    }

    @Test func `one line tells of each column`() throws {
        let result = try run(["a.csv"])
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
        let lines = result.outputText.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[0] == "a.csv: 3 columns, 3 records")
        #expect(lines[3].contains(" joined  date "))
    }

    /// A name goes before a number.
    @Test(
        arguments: [
            (["--column", "joined"], "column 2 `joined`"), (["--column", "2"], "column 3 `2`"),
            (["--column=1"], "column 1 `id`"),
            (["--column", "joined", "--kind", "joined=string"], "string, fixed by --kind"),
        ] as [([String], String)])
    func `a column is shown by name or number`(options: [String], expected: String) throws {
        let result = try run(["a.csv"] + options)
        #expect(result.exitCode == 0)
        #expect(result.outputText.contains(expected))
    }

    @Test(
        arguments: [
            ("1", "a.csv: line 1, the header"), ("3", "a.csv: line 3, record 2\n"),
            ("3", "date     3:3       10  -       date M/D/YYYY or D/M/YYYY  `03/14/2024`"),
        ])
    func `a line is shown field by field`(line: String, expected: String) throws {
        let result = try run(["a.csv", "--line", line])
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
        #expect(result.outputText.contains(expected))
    }

    @Test(
        arguments: [
            (["a.csv", "--line", "5"], "a.csv: has 4 lines, and no line 5"),
            (["a.csv", "--line", "0"], "--line is 1 or more"),
            (["a.csv", "--line", "2", "--column", "2"], "do not go together"),
            (["a.csv", "--column", "jioned"], "no column `jioned`; did you mean `joined`?"),
            (["a.csv", "--column", "4"], "a.csv: has no column `4`"),
            (["a.csv", "--column", "0"], "a.csv: has no column `0`"),
            (["a.csv", "--column", "\u{1B}[31m"], "no column `⟨U+001B⟩[31m`"),
            (["b.csv"], "b.csv: cannot be opened"), (["."], ".: is a folder"),
            (["a.ndjson"], "cannot inspect NDJSON"), (["-"], "-: has no columns to inspect"),
            (["-", "--stdin-filename", "x.csv"], "x.csv: has no columns to inspect"),
            ([], "file"), (["a.csv", "--width", "5"], "--width"),
        ] as [([String], String)])
    func `what cannot be shown ends with 2`(arguments: [String], expected: String) throws {
        let result = try run(arguments)
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errorText.contains(expected))
        #expect(!result.errors.contains(0x1B))
    }

    @Test func `a kind for a column that is not there is told`() throws {
        let result = try run(["a.csv", "--kind", "jonied=date"])
        #expect(result.exitCode == 0)
        #expect(result.errorText.contains("warning: no file has the column `jonied`"))
    }

    @Test func `standard input is read like a file`() throws {
        let result = try Command(folder: Scratch()).run(
            ["inspect", "-", "--stdin-filename", "a.csv"], input: .pipe(Array(Self.extract.utf8)))
        #expect(result.outputText == (try run(["a.csv"])).outputText)
    }
}
