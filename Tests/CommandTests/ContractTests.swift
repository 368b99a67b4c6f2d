import Testing

/// A contract that was inferred from a clean file, and what it says of other files.
struct ContractTests {
    private static let header = "account_id,name,signup_date,seen_at,active,mrr"

    private static let records = (1...40).map { number in
        let day = number % 28 + 1
        return [
            "\(1_000 + number)", "Customer \(number)", "2024-03-\(day < 10 ? "0" : "")\(day)",
            "2024-03-14 10:15:00 Z", number.isMultiple(of: 3) ? "false" : "true",
            number.isMultiple(of: 5) ? "" : "\(number).50",
        ]
    }

    private static func file(_ header: String = header, _ records: [[String]] = records) -> String {
        ([header] + records.map { $0.joined(separator: ",") }).map { $0 + "\n" }.joined()
    }

    private static func changed(_ change: (inout [[String]]) -> Void) -> [[String]] {
        var records = records
        change(&records)
        return records
    }

    /// A change to the file, and the rules with their severities and totals that it breaks.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let file: String
        let findings: Set<String>

        init(_ what: String, _ file: String, _ findings: Set<String>) {
            testDescription = what
            self.file = file
            self.findings = findings
        }
    }

    static let changes = [
        Change("none", file(), []),
        Change(
            "the key renamed", file(header.replacing("account_id", with: "acct_id")),
            ["error K701 1", "note K705 1"]),
        Change(
            "a required column renamed", file(header.replacing("name", with: "title")),
            ["error K704 1", "note K705 1"]),
        Change(
            "a column renamed", file(header.replacing("mrr", with: "revenue")),
            ["warning K704 1", "note K705 1"]),
        Change(
            "the key dropped",
            file(
                header.replacing("account_id,", with: ""), records.map { Array($0.dropFirst()) }),
            ["error K701 1"]),
        Change(
            "a column dropped",
            file(header.replacing(",mrr", with: ""), records.map { Array($0.dropLast()) }),
            ["warning K704 1"]),
        Change(
            "a required column dropped",
            file(
                header.replacing(",active", with: ""),
                records.map { $0.enumerated().filter { $0.offset != 4 }.map(\.element) }),
            ["error K704 1"]),
        Change(
            "a column retyped",
            file(header, changed { for index in $0.indices { $0[index][5] = "much" } }),
            ["error K706 40"]),
        Change(
            "one value of another kind", file(header, changed { $0[7][4] = "maybe" }),
            ["error K706 1"]),
        Change(
            "a column added", file(header + ",region", records.map { $0 + ["north"] }),
            ["note K705 1"]),
        Change(
            "columns in another order",
            file(
                header.replacing("account_id,name", with: "name,account_id"),
                records.map { [$0[1], $0[0]] + $0[2...] }), ["note K707 1"]),
        Change("an empty key", file(header, changed { $0[7][0] = "" }), ["error K702 1"]),
        Change("a key twice", file(header, changed { $0[7][0] = "1001" }), ["error K703 1"]),
        Change(
            "a key three times",
            file(
                header,
                changed {
                    $0[7][0] = "1001"; $0[20][0] = "1001"
                }), ["error K703 2"]),
        Change(
            "an empty field in a required column", file(header, changed { $0[3][1] = "" }),
            ["error K708 1"]),
    ]

    @Test(arguments: changes)
    func `an inferred contract grades what changes`(change: Change) throws {
        let folder = Scratch()
        try folder.write("sample.csv", Self.file())
        try folder.write("a.csv", change.file)
        let inferred = try Command(folder: folder).run(["contract", "infer", "sample.csv"])
        #expect(inferred.exitCode == 0)
        try folder.write("contract.json", inferred.output)
        let result = try Command(folder: folder).run([
            "check", "--contract", "contract.json", "--output", "jsonl", "--max-per-group", "0",
            "a.csv",
        ])
        var found: [String: Int] = [:]
        for line in result.outputText.split(separator: "\n") {
            guard let code = line.firstMatch(of: /"code":"([A-Z]\d+)"/)?.1,
                let severity = line.firstMatch(of: /"severity":"([a-z]+)"/)?.1
            else { continue }
            found["\(severity) \(code)", default: 0] += 1
        }
        #expect(Set(found.map { "\($0.key) \($0.value)" }) == change.findings)
        let isBlocked = change.findings.contains { $0.hasPrefix("error") }
        #expect(result.exitCode == (isBlocked ? 1 : 0))
    }

    @Test func `a key is compared on standard input too`() throws {
        let folder = Scratch()
        try folder.write("sample.csv", Self.file())
        let inferred = try Command(folder: folder).run(["contract", "infer", "sample.csv"])
        try folder.write("contract.json", inferred.output)
        let result = try Command(folder: folder).run(
            ["check", "--contract", "contract.json", "--output", "concise", "-"],
            input: .pipe(Array(Self.file(Self.header, Self.changed { $0[7][0] = "1001" }).utf8)))
        #expect(result.exitCode == 1)
        #expect(result.outputText.contains("K703"))
    }

    @Test(
        arguments: [
            ("{\"fields\": [", 1, 12),
            ("{\"fields\": [{\"name\": \"a\", \"type\": \"integr\"}]}", 1, 35),
        ] as [(String, Int, Int)])
    func `a contract that is none ends the run with its place`(text: String, line: Int, column: Int)
        throws
    {
        let folder = Scratch()
        try folder.write("a.csv", Self.file())
        try folder.write("contract.json", text)
        let result = try Command(folder: folder).run([
            "check", "--contract", "contract.json", "a.csv",
        ])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains("contract.json:\(line):\(column): "))
        #expect(result.errorText.contains("^"))
        if text.contains("integr") {
            #expect(result.errorText.contains("did you mean `integer`?"))
        }
    }

    @Test func `a contract that is not there is told`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Self.file())
        let result = try Command(folder: folder).run(["check", "--contract", "no.json", "a.csv"])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains("no.json"))
    }

    @Test(arguments: ["a.csv", "a.ndjson"])
    func `a pattern that takes too long ends the check of the file`(name: String) throws {
        let folder = Scratch()
        let value = String(repeating: "a", count: 64)
        try folder.write("a.csv", "a\n\(value)\n")
        try folder.write("a.ndjson", "{\"a\":\"\(value)\"}\n")
        try folder.write(
            "contract.json",
            """
            {"fields": [{"name": "a", "constraints": {"pattern": "(a*)*(a*)*(a*)*b"}}]}
            """)
        let result = try Command(folder: folder).run([
            "check", "--contract", "contract.json", name,
        ])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains("`a` takes too long"), "\(result.errorText)")
    }

    @Test(
        arguments: [
            ("mrr", "mrr", 0, "no difference"), ("mrr", "revenue", 1, "inconsistent data: "),
            ("account_id", "acct", 1, "breaks the load: "),
        ] as [(String, String, Int, String)])
    func `a file is compared with what was agreed`(
        old: String, new: String, exitCode: Int, words: String
    ) throws {
        let folder = Scratch()
        try folder.write("sample.csv", Self.file())
        try folder.write("new.csv", Self.file(Self.header.replacing(old, with: new)))
        let inferred = try Command(folder: folder).run(["contract", "infer", "sample.csv"])
        try folder.write("contract.json", inferred.output)
        let result = try Command(folder: folder).run([
            "contract", "diff", "contract.json", "new.csv",
        ])
        #expect(result.exitCode == exitCode)
        #expect(result.outputText.hasPrefix(words))
    }

    @Test func `missing values of a contract are shown, and never pass`() throws {
        let folder = Scratch()
        try folder.write("a.csv", Self.file(Self.header, Self.changed { $0[7][5] = "NA" }))
        try folder.write("batchlint.json", "{\"contract\": \"c.json\"}")
        try folder.write(
            "c.json",
            """
            {"fields": [{"name": "mrr", "type": "number"}], "missingValues": ["", "NA", "-"]}
            """)
        let shown = try Command(folder: folder).run(["inspect", "a.csv"])
        #expect(
            shown.outputText.hasSuffix(
                "missing values by contract: `NA`, `-`; to the load only an empty field is one\n"))
        #expect(try Command(folder: folder).run(["check", "a.csv"]).exitCode == 1)
    }
}
