import Diagnostics
import Reporting
import Rules
import Testing

/// No report shows a value that it was told to hide.
struct HiddenValuesTests {
    /// Words of ours, and parts of such words, that a record may hold as well.
    private static let ordinary: Set = [
        "false", "version", "workbook", "sqlite", "https", "title", "early", "second", "bracket",
    ]

    /// Words and numbers of the records, long enough to be told from the words of a report.
    private static func secrets(_ fixture: Fixture, _ facts: FileFacts) -> Set<String> {
        let names = facts.header?.range ?? 0..<0
        let body = fixture.bytes.enumerated().map { index, byte in
            names.contains(index) ? 0x20 : byte
        }
        let words = body.split { byte in
            !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte & 0xDF)
        }
        let known = Set(
            (facts.columnNames
                + Catalog.rules.flatMap { rule in
                    [rule.name, rule.summary, rule.rationale, rule.remedy].map(\.bytes)
                }).flatMap { text($0).lowercased().split { !$0.isLetter && !$0.isNumber } })
        let found = words.filter { $0.count >= 5 }.map { text(Array($0)) }.filter { word in
            !known.contains(Substring(word.lowercased()))
                && !ordinary.contains(word.lowercased()) && shape(of: word) != word
        }
        return Set(found)
    }

    /// The shape of a word of ASCII.
    private static func shape(of word: String) -> String {
        String(word.map { $0.isNumber ? "9" : $0.isUppercase ? "A" : "a" })
    }

    private static func reporters(_ values: ShownValues) -> [(String, any Reporter)] {
        [
            ("full", FullReporter(style: Style(values: values))),
            ("full in ASCII", FullReporter(style: Style(isASCII: true, values: values))),
            ("concise", ConciseReporter(values: values)),
            ("jsonl", JSONLinesReporter(version: "0", values: values)),
            ("json", JSONReporter(version: "0", values: values)),
        ] + reportersForCI(ReportContext(version: "0", rules: Catalog.rules, values: values))
    }

    private static func reportersForCI(_ context: ReportContext) -> [(String, any Reporter)] {
        [
            ("gcc", GCCReporter(values: context.values)), ("github", GitHubReporter(context)),
            ("azure", AzureReporter(context)), ("markdown", MarkdownReporter(context)),
            ("sarif", SARIFReporter(context)), ("gitlab", GitLabReporter(context)),
            ("junit", JUnitReporter(context)), ("checkstyle", CheckstyleReporter(context)),
            ("rdjson", RDJSONReporter(context)), ("rdjsonl", RDJSONLinesReporter(context)),
        ]
    }

    @Test(arguments: Fixture.bad)
    func `a value that is hidden is nowhere in a report`(fixture: Fixture) throws {
        let findings = try Findings(fixture.bytes, fixture.settings)
        let secrets = Self.secrets(fixture, findings.report.facts)
        for values in [ShownValues.masked, .none] {
            for (format, reporter) in Self.reporters(values) {
                let output = text(Rendered.report(findings, by: reporter))
                let shown = secrets.filter { output.contains($0) }.sorted()
                #expect(shown == [], "\(format), \(values)")
            }
        }
    }

    /// Otherwise the test above could not fail.
    @Test func `values that are not hidden are in the full report`() throws {
        var count = 0
        for fixture in Fixture.bad {
            let findings = try Findings(fixture.bytes, fixture.settings)
            let secrets = Self.secrets(fixture, findings.report.facts)
            let output = text(Rendered.report(findings, by: FullReporter(style: Style())))
            count += secrets.count { output.contains($0) }
        }
        #expect(count > 40)
    }

    @Test func `a masked value keeps its shape`() throws {
        let input = Array("id,day,Name\n1,03/14/2024,Åsa \"Ünal\" 日本 $5\u{1}\n".utf8)
        let findings = try Findings(input)
        let output = text(
            Rendered.report(findings, by: FullReporter(style: Style(values: .masked))))
        #expect(output.contains("9,99/99/9999,Aaa \"Aaaa\" aa $9⟨U+0001⟩"))
        #expect(output.contains("id,day,Name"))
    }
}
