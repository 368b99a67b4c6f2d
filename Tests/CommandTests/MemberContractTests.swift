import Testing

/// NDJSON that is held to a contract.
struct MemberContractTests {
    private static let contract = """
        {
          "fields": [
            {"name": "id", "type": "integer", "constraints": {"required": true}},
            {"name": "name", "type": "string", "constraints": {"required": true, "maxLength": 8}},
            {"name": "mrr", "type": "number", "constraints": {"minimum": 0}},
            {"name": "active", "type": "boolean"},
            {"name": "since", "type": "date"},
            {"name": "more", "type": "object"}
          ],
          "primaryKey": "id"
        }
        """

    private static let records = (1...30).map { number in
        [
            "id": "\(number * 7 % 31)", "name": "\"Oak \(number)\"", "mrr": "\(number).5",
            "active": "true", "since": "\"2024-03-14\"", "more": "null",
        ]
    }

    private static let names = ["id", "name", "mrr", "active", "since", "more"]

    private static func file(
        _ records: [[String: String]] = records, _ names: [String] = names
    ) -> String {
        records.map { record in
            "{"
                + names.compactMap { name in record[name].map { "\"\(name)\":\($0)" } }
                .joined(separator: ",") + "}\n"
        }.joined()
    }

    private static func changed(_ change: (inout [[String: String]]) -> Void) -> String {
        var records = records
        change(&records)
        return file(records)
    }

    private static func all(_ name: String, _ value: String?) -> String {
        changed { for index in $0.indices { $0[index][name] = value } }
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
        Change("members in another order", file(records, names.reversed()), []),
        Change("an optional member left out", changed { $0[3]["mrr"] = nil }, []),
        Change("an optional member in no record", all("mrr", nil), ["warning K704 1"]),
        Change("a required member in no record", all("name", nil), ["error K704 1"]),
        Change("a required member left out", changed { $0[3]["name"] = nil }, ["error K708 1"]),
        Change("a required member null", changed { $0[3]["name"] = "null" }, ["error K708 1"]),
        Change("a required member empty", changed { $0[3]["name"] = "\"\"" }, ["error K708 1"]),
        Change(
            "a required member late", changed { for index in 0..<20 { $0[index]["name"] = nil } },
            ["error K708 20"]),
        Change("no key in a record", changed { $0[3]["id"] = nil }, ["error K702 1"]),
        Change("a key that is null", changed { $0[3]["id"] = "null" }, ["error K702 1"]),
        Change("an empty record", file() + "{}\n", ["error K702 1", "error K708 1"]),
        Change("no key at all", all("id", nil), ["error K701 1"]),
        Change("a key twice", changed { $0[9]["id"] = $0[2]["id"] }, ["error K703 1"]),
        Change(
            "a number with a fraction for a key", changed { $0[9]["id"] = "1.5" },
            ["error K706 1"]),
        Change("text among numbers", changed { $0[9]["mrr"] = "\"much\"" }, ["error K706 1"]),
        Change("a number in quotes", changed { $0[9]["mrr"] = "\"5\"" }, ["error K706 1"]),
        Change(
            "a number with a separator", changed { $0[9]["mrr"] = "\"1,204.50\"" },
            ["error V507 1"]),
        Change("all numbers in quotes", all("mrr", "\"5\""), ["error K706 30"]),
        Change("a number for text", changed { $0[9]["name"] = "5" }, ["error K706 1"]),
        Change("a boolean in quotes", changed { $0[9]["active"] = "\"true\"" }, ["error K706 1"]),
        Change("another date", changed { $0[9]["since"] = "\"14.03.2024\"" }, ["error V501 1"]),
        Change("no date", changed { $0[9]["since"] = "\"soon\"" }, ["error K706 1"]),
        Change("an exponent within bounds", changed { $0[9]["mrr"] = "1.5e3" }, []),
        Change("an exponent below", changed { $0[9]["mrr"] = "-1e3" }, ["error K708 1"]),
        Change(
            "an exponent that no double holds", changed { $0[9]["mrr"] = "-1e999999999" },
            ["error K708 1", "warning J622 1"]),
        Change("a number below", changed { $0[9]["mrr"] = "-1" }, ["error K708 1"]),
        Change(
            "escapes are read", changed { $0[9]["name"] = "\"\\u0041\\u0042\\u0043\\u0044\"" }, []),
        Change(
            "text that is too long", changed { $0[9]["name"] = "\"123456789\"" }, ["error K708 1"]),
        Change(
            "a member more",
            file(records.map { $0.merging(["extra": "1"]) { $1 } }, names + ["extra"]),
            ["note K705 1"]),
        Change(
            "a member renamed",
            file(
                records.map { record in
                    var record = record
                    record["mrrs"] = record["mrr"]
                    record["mrr"] = nil
                    return record
                }, names + ["mrrs"]), ["warning K704 1", "note K705 1"]),
    ]

    @Test(arguments: changes)
    func `a contract grades what changes`(change: Change) throws {
        let folder = Scratch()
        try folder.write("c.json", Self.contract)
        try folder.write("a.ndjson", change.file)
        let result = try Command(folder: folder).run([
            "check", "--contract", "c.json", "--output", "jsonl", "--max-per-group", "0",
            "a.ndjson",
        ])
        var found: [String: Int] = [:]
        for object in result.objects {
            guard let code = object["code"] as? String, let severity = object["severity"] as? String
            else { continue }
            found["\(severity) \(code)", default: 0] += 1
        }
        #expect(
            Set(found.map { "\($0.key) \($0.value)" }) == change.findings,
            "\(result.outputText)\(result.errorText)")
        let isBlocked = change.findings.contains { $0.hasPrefix("error") }
        #expect(result.exitCode == (isBlocked ? 1 : 0))
        // What is shown to people is made of the same findings.
        let shown = try Command(folder: folder).run(["check", "--contract", "c.json", "a.ndjson"])
        #expect(shown.exitCode == result.exitCode)
        for finding in change.findings {
            let code = finding.split(separator: " ")[1]
            #expect(shown.outputText.contains("[\(code)]"), "\(shown.outputText)")
        }
    }

    @Test func `keys of composite and of records that are too long are compared`() throws {
        let folder = Scratch()
        let contract = """
            {"fields": [{"name": "a"}, {"name": "b"}, {"name": "c"}], "primaryKey": ["a", "b"]}
            """
        try folder.write("c.json", contract)
        let filler = String(repeating: "x", count: 1_200_000)
        try folder.write(
            "a.ndjson",
            """
            {"a":"1","b":"x","c":"-"}
            {"b":"x","a":"2","c":"\(filler)"}
            {"a":"1","b":"X","c":"-"}
            {"c":"\(filler)","b":"x","a":"1"}
            {"a":"2","b":"x","c":"-"}

            """)
        let result = try Command(folder: folder).run([
            "check", "--contract", "c.json", "--output", "jsonl", "--max-per-group", "0",
            "a.ndjson",
        ])
        #expect(result.codes.filter { $0.hasPrefix("K") } == ["K709", "K703", "K703"])
        let lines = result.objects.compactMap { object -> Int? in
            guard (object["code"] as? String)?.hasPrefix("K") == true else { return nil }
            return (object["start"] as? [String: Any])?["line"] as? Int
        }
        #expect(lines == [3, 4, 5])
    }
}
