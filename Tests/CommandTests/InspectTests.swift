import Testing

struct InspectTests {
    private static let extract = """
        id,joined,2
        1,2024-01-05,a
        2,03/14/2024,b
        3,2024-02-01,c

        """

    private static let records = #"""
        {"id":1,"joined":"2024-01-05","more":{"a":[1]}}

        {"joined":"03/14/2024", "more" : {"a":{}} , "id":2}
        {"id":null,"joined":"2024-02-01","note":"caf\u00e9 "}
        {"id":3,"joined":"2024-02-02","ok":true}

        """#

    private func run(_ arguments: [String]) throws -> CommandResult {
        let folder = Scratch()
        try folder.write("a.csv", Self.extract)
        try folder.write("a.ndjson", Self.records)
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

    @Test func `one line tells of each member`() throws {
        let result = try run(["a.ndjson"])
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty, "\(result.errorText)")
        let lines = result.outputText.split(separator: "\n").map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        #expect(
            lines == [
                "a.ndjson: 5 members, 4 records",
                "# member kind by values empty bytes shapes",
                "1 id number values 3 25.0% - number 3, null 1",
                "2 joined date values 4 0% 10 date YYYY-MM-DD 3, date M/D/YYYY or D/M/YYYY 1",
                "3 more none - 2 50.0% - object 2, not there 2",
                "4 note string values 1 75.0% 6 not there 3, text 1",
                "5 ok boolean values 1 75.0% - not there 3, true or false 1",
            ])
    }

    @Test(
        arguments: [
            (
                ["--column", "id"],
                ["column 1 `id`", "3 of 4 fields", "1:7 `1`", "25.0%  null"]
            ),
            (["--column", "more"], ["none, since objects and arrays have none", "1:38 `{`"]),
            (["--column", "2"], ["column 2 `joined`", "1:19 `2024-01-05`"]),
            (["--line", "2"], ["a.ndjson: line 2, blank"]),
            (
                ["--line", "3"],
                [
                    "a.ndjson: line 3, record 2\n", "members  3\n", "`03/14/2024`", "`{\"a\":{}}`",
                    "object",
                ]
            ),
            (["--line", "4"], ["record 3\n", "`null`", "white space at an edge"]),
        ] as [([String], [String])])
    func `members and lines of NDJSON are shown`(options: [String], expected: [String]) throws {
        let result = try run(["a.ndjson"] + options)
        #expect(result.exitCode == 0)
        for text in expected {
            #expect(result.outputText.contains(text), "\(text)\n\(result.outputText)")
        }
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
            (["a.ndjson", "--line", "9"], "a.ndjson: has 5 lines, and no line 9"),
            (["-"], "-: has no columns to inspect"),
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
