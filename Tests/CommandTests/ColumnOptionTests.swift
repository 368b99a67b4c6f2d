import Testing

struct ColumnOptionTests {
    private static let extract = """
        id,zip,joined
        1,01234,2024-01-05
        2,1234,03/14/2024
        3,99999,2024-02-01
        4,12345,2024-02-02
        5,12345,2024-02-03
        6,12345,2024-02-04
        7,12345,2024-02-05
        8,12345,2024-02-06

        """

    @Test(
        arguments: [
            ([], 1, "V501"), (["--kind", "joined=string"], 0, ""),
            (["--kind=joined=number"], 1, "V515"), (["--ignore-column", "joined"], 0, ""),
            (["--ignore-column", "joined:V501"], 0, ""),
            (["--ignore-column", "joined:date-format,H"], 0, ""),
            (["--ignore-column", "joined:V502"], 1, "V501"),
            (["--ignore-column", "zip"], 1, "V501"),
        ] as [([String], Int, String)])
    func `a column is settled by name`(options: [String], exitCode: Int, code: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", Self.extract)
        let result = try Command(folder: folder).run(
            ["check", "--output", "concise"] + options + ["a.csv"])
        #expect(result.exitCode == exitCode)
        #expect(code.isEmpty ? result.outputText.isEmpty : result.outputText.contains(code))
    }

    @Test(arguments: [
        ["--kind", "joined"], ["--kind", "joined=day"], ["--kind", "=date"],
        ["--ignore-column", ":V501"], ["--ignore-column", "joined:V999"],
        ["--ignore-column", "joined:"],
    ])
    func `anything else is a usage error`(options: [String]) throws {
        let result = try Command(folder: Scratch()).run(["check"] + options + ["a.csv"])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains(options[0]))
    }

    @Test func `a column that no file has is told`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Self.extract)
        let result = try Command(folder: folder).run(
            ["check", "--kind", "zpi=string", "--kind", "zip=string", "a.csv"])
        #expect(result.errorText.contains("warning: no file has the column `zpi`"))
        #expect(!result.errorText.contains("column `zip`"))
    }
}
