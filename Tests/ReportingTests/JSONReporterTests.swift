import Bytes
import Diagnostics
import Testing

@testable import Reporting

struct JSONReporterTests {
    private static let input = "account_id,Name,signup_date\n1,Café 😀,03/14/2024\n"

    private static let header = Sample(
        rule: "H304", name: "column-name-not-lowercase", input: input, range: 11..<15, record: 0,
        field: 2, column: Array("Name".utf8),
        explanation: Explanation(
            "column name \(name: Array("Name".utf8)) has an upper-case letter",
            fix: .replacing(11..<15, with: Array("name".utf8), .safe)))

    private static let date = Sample(
        input: input, range: 41..<51, field: 3, column: Array("signup_date".utf8),
        explanation: Explanation(
            "\(value: Array("03/14/2024".utf8)) is not an ISO-8601 date",
            fix: .replacing(41..<51, with: Array("2024-03-14".utf8), .safe)))

    private static let summary = {
        var summary = RunSummary()
        summary.verdict = .blocked
        summary.exitCode = 1
        summary.files = 1
        summary.records = 1
        summary.bytes = 52
        summary.errors = 2
        summary.byRule = [("H304", 1), ("V501", 1)]
        return summary
    }()

    /// Findings that have everything, or nothing, that a finding can have.
    private static let odd = [
        Sample(
            rule: "F101", name: "file-too-large", severity: .note,
            path: Path(raw(#"a\xFF\x1B.csv"#)), input: "", range: 0..<0,
            record: Occurrence.wholeFile,
            explanation: Explanation("file is \(134_217_728) bytes")),
        Sample(
            rule: "E201", name: "ill-formed-utf8", severity: .warning, input: #"1,Caf\xE9"#,
            range: 5..<6, field: 2,
            explanation: Explanation(
                "byte \(value: [0xE9]) or \(value: Array("\u{1B}[31m".utf8))",
                labels: [.init(0..<1, "one \"place\""), .init(7..<7, "another")],
                fix: Fix(.unsafe, .rewrite(.transcode)))),
        Sample(
            rule: "C412", name: "backslash-escape", input: "a\tb\\\"\u{0}\u{7F}\u{85}\u{2028}",
            range: 0..<9, field: 1, column: [0x22, 0xC3],
            explanation: Explanation(
                "x",
                fix: Fix(
                    .safe, .edits([Edit(range: 0..<1, text: [0x0A]), Edit(range: 4..<5, text: [])])
                ))),
    ]

    /// The example of the published format, with the fingerprints of today's key.
    @Test func `one object stands on each line`() {
        let output = written(
            [Self.header, Self.date], summary: Self.summary,
            by: JSONLinesReporter(version: "0.1.0"))
        let first = Self.header.fingerprint
        let second = Self.date.fingerprint
        let expected = [
            #"{"type":"diagnostic","code":"H304","name":"column-name-not-lowercase","severity":"#,
            #""error","message":"column name `Name` has an upper-case letter","path":"#,
            #""out/accounts.csv","start":{"line":1,"column":12,"byte_column":12,"utf16_column":12,"#,
            #""offset":11},"end":{"line":1,"column":16,"byte_column":16,"utf16_column":16,"#,
            #""offset":15},"record":0,"field":{"index":2,"name":"Name"},"value":"Name","fix":{"#,
            #""applicability":"safe","edits":[{"start":11,"end":15,"text":"name"}]},"related":[],"#,
            "\"fingerprint\":\"\(first)\"}\n",
            #"{"type":"diagnostic","code":"V501","name":"date-format","severity":"error","#,
            #""message":"`03/14/2024` is not an ISO-8601 date","path":"out/accounts.csv","start":"#,
            #"{"line":2,"column":10,"byte_column":14,"utf16_column":11,"offset":41},"end":{"line":"#,
            #"2,"column":20,"byte_column":24,"utf16_column":21,"offset":51},"record":1,"field":"#,
            #"{"index":3,"name":"signup_date"},"value":"03/14/2024","fix":{"applicability":"safe","#,
            #""edits":[{"start":41,"end":51,"text":"2024-03-14"}]},"related":[],"#,
            "\"fingerprint\":\"\(second)\"}\n",
            #"{"type":"summary","schema_version":1,"tool":"batchlint","version":"0.1.0","verdict":"#,
            #""blocked","exit_code":1,"files":1,"records":1,"bytes":52,"errors":2,"warnings":0,"#,
            #""notes":0,"withheld":0,"by_rule":{"H304":1,"V501":1},"truncated":false}"#, "\n",
        ]
        #expect(text(output) == expected.joined())
    }

    @Test func `a finding without a place in a record has nulls`() {
        let output = text(written([Self.odd[0]], by: JSONLinesReporter(version: "0.1.0")))
        let nulls = #""record":null,"field":null,"value":null,"fix":null,"related":[]"#
        #expect(output.contains(nulls))
        #expect(output.contains(#""path":"a\#u{FFFD}\u001B.csv""#))
    }

    @Test func `a document without findings is whole`() {
        var reporter = JSONReporter(version: "0.1.0")
        var writer = ByteWriter()
        reporter.finish(RunSummary(), to: &writer)
        let output = text(writer.bytes)
        let expected = """
            {
              "schema_version": 1,
              "tool": {
                "name": "batchlint",
                "version": "0.1.0"
              },
              "diagnostics": [],
              "summary": {
                "type": "summary",
                "schema_version": 1,
                "tool": "batchlint",
                "version": "0.1.0",
                "verdict": "passed",
                "exit_code": 0,
                "files": 0,
                "records": 0,
                "bytes": 0,
                "errors": 0,
                "warnings": 0,
                "notes": 0,
                "withheld": 0,
                "by_rule": {},
                "truncated": false
              }
            }

            """
        #expect(output == expected)
    }

    @Test(.enabled(if: Python.isThere, "python3 is not there"))
    func `Python indents the document in the same way`() {
        let output = written(
            [Self.header, Self.date] + Self.odd, summary: Self.summary,
            by: JSONReporter(version: "0.1.0"))
        let program = """
            import json, sys
            text = sys.stdin.buffer.read().decode("utf-8")
            again = json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\\n"
            for code in (0x7f, 0x85, 0x2028):
                again = again.replace(chr(code), "\\\\u%04X" % code)
            again = again.replace("\\\\u001b", "\\\\u001B")
            sys.exit(again != text)
            """
        #expect(Python.run(program, input: output), "\(text(output))")
    }

    @Test(.enabled(if: Python.isThere, "python3 is not there"))
    func `the lines and the document hold the same`() {
        let samples = [Self.header, Self.date] + Self.odd
        let lines = written(
            samples, summary: Self.summary, by: JSONLinesReporter(version: "0.1.0"))
        let document = written(samples, summary: Self.summary, by: JSONReporter(version: "0.1.0"))
        let program = """
            import json, sys
            lines, document = sys.stdin.buffer.read().decode("utf-8").split(chr(0))
            lines = [json.loads(line) for line in lines.splitlines()]
            document = json.loads(document)
            sys.exit(lines != document["diagnostics"] + [document["summary"]])
            """
        #expect(Python.run(program, input: lines + [0] + document))
    }

    @Test(.enabled(if: Python.hasJSONSchema, "python3 with jsonschema is not there"))
    func `both formats hold to the published schema`() {
        let samples = [Self.header, Self.date] + Self.odd
        let lines = written(
            samples, summary: Self.summary, by: JSONLinesReporter(version: "0.1.0"))
        let document = written(samples, summary: Self.summary, by: JSONReporter(version: "0.1.0"))
        let program = """
            import copy, json, jsonschema, sys
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            lines, document = sys.stdin.buffer.read().decode("utf-8").split(chr(0))
            objects = [json.loads(line) for line in lines.splitlines()] + [json.loads(document)]
            for entry in objects:
                validator.validate(entry)
                for member in entry:
                    less = copy.deepcopy(entry)
                    del less[member]
                    assert not validator.is_valid(less), member
                assert not validator.is_valid({**entry, "other": 1})
            """
        let schema = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        #expect(
            Python.run(
                program, input: lines + [0] + document,
                argument: "/" + schema + "/Fixtures/schemas/report.schema.json"))
    }

    @Test(
        .enabled(if: Python.isThere, "python3 is not there"),
        arguments: 1...20 as ClosedRange<UInt64>)
    func `Python reads any bytes as it would itself`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let input = (0..<400).map { _ in
            [UInt8.random(in: 0...255, using: &generator), 0xE2, 0x80, 0xF0, 0x9F, 0x22, 0x5C]
                .randomElement(using: &generator)!
        }
        var output: [UInt8] = []
        JSONText.append(input, to: &output)
        let program = """
            import json, sys
            data = sys.stdin.buffer.read()
            size = int(sys.argv[1])
            raw, text = data[:size], data[size:].decode("utf-8")
            sys.exit(json.loads(text) != raw.decode("utf-8", errors="replace"))
            """
        #expect(
            Python.run(program, input: input + output, argument: "\(input.count)"), "seed \(seed)")
    }
}
