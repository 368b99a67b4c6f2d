import Bytes
import Diagnostics
import Testing

@testable import Rules

@Suite struct ValueSubjectTests {
    static let rules: [any RuleDefinition.Type] = [
        DateFormat.self, ImpossibleDate.self, TimestampFormat.self, ImpossibleTimestamp.self,
        TimestampIncomplete.self, BooleanFormat.self, ThousandSeparator.self, DecimalComma.self,
        CurrencySymbol.self, NumberFormat.self, NullToken.self, SpreadsheetError.self,
        SpreadsheetDamage.self, SurroundingSpace.self, MixedKinds.self, UnusualNumber.self,
        DateAsNumber.self, SpreadsheetFormula.self,
    ]

    @Test func `the rules on values are V501 to V518`() {
        let ids = Self.rules.map { String(decoding: $0.rule.id.bytes, as: UTF8.self) }
        #expect(ids == (501...518).map { "V\($0)" })
    }

    @Test func `a group weighs what its column's values give the rule`() {
        for definition in Self.rules {
            let group = FindingGroup(key: .init(rule: definition.rule.id, field: 1), total: 3)
            var facts = FileFacts()
            #expect(definition.severity(of: group, facts) == definition.rule.severity)
            for severity in Severity.allCases {
                var column = ColumnFacts()
                column.severities[definition.rule.id] = severity
                facts.columns = [column]
                #expect(definition.severity(of: group, facts) == severity)
            }
        }
    }

    @Test(
        arguments: [
            (",a, b,", 3..<5, "x,y", "\"x,y\""), (",a,\" b\",", 4..<6, "x,y", "x,y"),
            (",a, b,", 3..<5, "x\"y", "\"x\"\"y\""), (",a, b,", 3..<5, "xy", "xy"),
        ])
    func `what a fix writes is quoted where it has to be`(
        line: String, range: Range<Int>, mended: String, text: String
    ) {
        let place = { (offset: Int) in
            Position(
                line: 1, column: offset + 1, byteColumn: offset + 1, utf16Column: offset + 1,
                offset: offset)
        }
        var facts = FileFacts()
        var column = ColumnFacts()
        column.mend = { _, _ in Array(mended.utf8) }
        facts.columns = [column]
        let occurrence = Occurrence(
            rule: DateFormat.rule.id,
            region: Region(start: place(range.lowerBound), end: place(range.upperBound)), record: 1,
            field: 1, detail: .numbers(3, 2),
            excerpt: Excerpt(
                startOffset: 0, bytes: Array(line.utf8), isCutBefore: false, isCutAfter: false))
        #expect(DateFormat.explain(occurrence, facts).edit?.text == Array(text.utf8))
    }

    @Test func `a value that was not kept whole has no fix`() {
        var facts = FileFacts()
        var column = ColumnFacts()
        column.mend = { _, _ in Array("2024-03-14".utf8) }
        facts.columns = [column]
        let whole = Occurrence.sample(
            DateFormat.rule, on: Array("03/14/2024".utf8), .numbers(3, 2))
        let cut = Occurrence(
            rule: whole.rule, region: whole.region, record: 1, field: 1, detail: whole.detail,
            excerpt: Excerpt(
                startOffset: 0, bytes: Array("03/14".utf8), isCutBefore: false, isCutAfter: true))
        #expect(DateFormat.explain(whole, facts).fix != nil)
        #expect(DateFormat.explain(cut, facts).fix == nil)
    }

    @Test func `a column near a kind is told with the share`() {
        var facts = FileFacts()
        facts.columnNames = [Array("mrr".utf8)]
        var column = ColumnFacts()
        column.kind = .string
        column.nearKind = .number
        facts.columns = [column]
        let explanation = MixedKinds.explain(
            .sample(MixedKinds.rule, on: Array("mrr".utf8), .number(87)), facts)
        #expect(explanation.message.plain == "column `mrr` is 87 % numbers")
        #expect(explanation.fix == nil)
    }
}
