import Diagnostics
import Testing
import TextEncoding

@testable import Reporting

struct RuleReferenceTests {
    private static let rules = [
        Rule(
            id: "E201", name: "ill-formed-utf8", severity: .error, summary: "Bytes are not UTF-8.",
            rationale: "Insights reads every file as UTF-8.", clause: .encoding, fix: .unsafe,
            remedy: "Export it again as UTF-8."),
        Rule(
            id: "V511", name: "null-token", severity: .warning,
            summary: "A token such as `<null>` or a|b stands for <nothing>.",
            rationale: "It is read as text.", clause: .nulls, remedy: "Leave the field empty."),
    ]

    private static let reference = RuleReference(rules) { id in
        guard id == "E201" else { return nil }
        return RuleExamples(
            badName: Array("bad.csv".utf8), bad: raw("id,name\n1,Caf\\xE9\r\n2,```\n"),
            goodName: Array("good.csv".utf8), good: Array("id,name\n1,Café\n".utf8))
    }

    @Test func `a list has one line for each rule`() {
        #expect(
            text(Self.reference.list(style: Style(widthCells: 62))) == """
                E201  error    ill-formed-utf8  unsafe  Bytes are not UTF-8.
                V511  warning  null-token       -       A token such as `<nul…

                """)
    }

    @Test func `an explanation has the facts and the examples`() {
        let output = Self.reference.explanation(of: Self.rules[0], style: Style(widthCells: 60))
        #expect(
            text(output) == """
                error[E201]: ill-formed-utf8

                  Bytes are not UTF-8.

                  why: Insights reads every file as UTF-8.
                  clause: Encoding: UTF-8
                  help: Export it again as UTF-8.
                  fix: unsafe: `batchlint fix --unsafe` mends it and may
                       change the data

                  bad: bad.csv: what cannot be seen is shown as ⟨E9⟩ (a
                       byte), ⟨U+00A0⟩, → (tab) and ␍ (CR)
                  │ id,name
                  │ 1,Caf⟨E9⟩␍
                  │ 2,```

                  good: good.csv
                  │ id,name
                  │ 1,Café

                """)
    }

    @Test func `the page has an index and a section for each rule`() {
        #expect(
            text(Self.reference.markdown()) == """
                # Rules

                An **error** blocks the upload, a **warning** usually means damaged data, a **note** is worth knowing. A **safe** fix keeps the meaning of the data, an **unsafe** one may change it and is applied only when asked for.

                | id | name | severity | fix | reports |
                |---|---|---|---|---|
                | [E201](#e201-ill-formed-utf8) | ill-formed-utf8 | error | unsafe | Bytes are not UTF-8. |
                | [V511](#v511-null-token) | null-token | warning | - | A token such as `<null>` or a\\|b stands for \\<nothing>. |

                ## The encoding

                ### E201 ill-formed-utf8

                Bytes are not UTF-8.

                - Severity: error
                - Fix: unsafe: `batchlint fix --unsafe` mends it and may change the data
                - Clause: Encoding: UTF-8
                - Why: Insights reads every file as UTF-8.
                - How to fix it: Export it again as UTF-8.

                Bad, `bad.csv` (what cannot be seen is shown as ⟨E9⟩ (a byte), ⟨U+00A0⟩, → (tab) and ␍ (CR)):

                ````text
                id,name
                1,Caf⟨E9⟩␍
                2,```
                ````

                Good, `good.csv`:

                ```text
                id,name
                1,Café
                ```

                ## Values

                ### V511 null-token

                A token such as `<null>` or a|b stands for \\<nothing>.

                - Severity: warning
                - Fix: none: only a person can mend it
                - Clause: Nulls should be expressed and will be interpreted as an empty string: ,,
                - Why: It is read as text.
                - How to fix it: Leave the field empty.

                """)
    }

    @Test(.enabled(if: Python.isThere, "python3 is not there"))
    func `Python reads the rules as JSON`() {
        let program = """
            import json, sys
            rules = json.loads(sys.stdin.buffer.read().decode("utf-8"))
            assert [rule["code"] for rule in rules] == ["E201", "V511"]
            assert list(rules[0]) == ["code", "name", "severity", "fix", "summary", "rationale",
                "clause", "remedy", "examples"]
            assert rules[0]["examples"]["bad"]["text"].splitlines()[1] == "1,Caf⟨E9⟩␍"
            assert rules[0]["examples"]["good"]["caption"] == ""
            assert rules[1]["examples"] is None
            """
        #expect(Python.run(program, input: Self.reference.json()))
    }

    @Test(arguments: [
        ("", [], "no bytes"),
        ("a\nb\n", ["a", "b"], ""),
        ("a\nb", ["a", "b"], "no line feed at the end"),
        ("\n\na\n", ["", "", "a"], ""),
        ("a\rb\n", ["a␍", "b"], "what cannot be seen"),
        ("a\r\n", ["a␍"], "what cannot be seen"),
        ("\u{FEFF}a\t\n", ["⟨BOM⟩a→"], "what cannot be seen"),
    ])
    func `an example says what it does not show`(
        input: String, lines: [String], caption: String
    ) {
        let example = ShownExample(Array(input.utf8), .unicode)
        #expect(example.lines.map(text) == lines)
        #expect(text(example.caption).hasPrefix(caption))
        #expect(caption.isEmpty == example.caption.isEmpty)
    }

    @Test func `an example is cut at twelve lines`() {
        let example = ShownExample(Array(String(repeating: "ab\n", count: 20).utf8), .unicode)
        #expect(example.lines.count == 12)
        #expect(text(example.caption) == "the first 36 of 60 bytes")
    }

    @Test(arguments: [(598, 1), (599, 0), (600, 0)])
    func `an example is cut at 600 bytes and inside no character`(lead: Int, kept: Int) {
        let input = String(repeating: "x", count: lead) + "éé"
        let example = ShownExample(Array(input.utf8), .unicode)
        let expected = String(repeating: "x", count: lead) + String(repeating: "é", count: kept)
        #expect(example.lines.map(text) == [expected])
        let shown = lead + 2 * kept
        #expect(text(example.caption) == "the first \(shown) of \(lead + 4) bytes")
    }

    @Test(arguments: [40, 57, 100])
    func `no line of an explanation is wider than the width`(width: Int) {
        let long = RuleReference(Self.rules) { _ in
            let line = Array(String(repeating: "wide 日本 ", count: 30).utf8)
            return RuleExamples(badName: line, bad: line, goodName: line, good: line)
        }
        for rule in Self.rules {
            let output = long.explanation(of: rule, style: Style(widthCells: width))
            for line in output.split(separator: 0x0A) {
                let cells = DisplayWidth.cells(of: line.span)
                #expect(cells <= width)
            }
        }
    }
}
