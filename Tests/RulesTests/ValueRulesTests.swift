import Diagnostics
import Testing

@testable import Rules

/// The words of the V rules, by table: what stands in the file, what it should be written as.
@Suite struct ValueRulesTests {
    /// A finding on one value and what is said of it.
    struct Example: CustomTestStringConvertible, Sendable {
        let rule: any RuleDefinition.Type
        let value: String
        var kind = ColumnFacts.Kind.number
        /// What the column's mender writes.
        var mended: String?
        let message: String
        var caret: String?
        /// What one of the remarks holds.
        var remark: String?

        var testDescription: String { "\(value): \(message)" }
    }

    static let dates = [
        Example(
            rule: DateFormat.self, value: "03/14/2024", kind: .date, mended: "2024-03-14",
            message: "`03/14/2024` is not an ISO-8601 date", caret: "write `2024-03-14`",
            remark: "seen: `MM/DD/YYYY` (in 1,822 of them the second part is over 12"),
        Example(
            rule: DateFormat.self, value: "2024/03/14", kind: .date, mended: "2024-03-14",
            message: "`2024/03/14` is not an ISO-8601 date",
            remark: "seen: `YYYY/MM/DD` in 2,981 of 3,120 values of `mrr`."),
        Example(
            rule: DateFormat.self, value: "14-Mar-2024", kind: .date, mended: "2024-03-14",
            message: "`14-Mar-2024` is not an ISO-8601 date", remark: "seen: a month name in 2,981"),
        Example(
            rule: DateFormat.self, value: "2024-W11-4", kind: .date,
            message: "`2024-W11-4` is not an ISO-8601 date", caret: "should be YYYY-MM-DD",
            remark: "seen: a week date in"),
        Example(
            rule: DateFormat.self, value: "2024-074", kind: .date,
            message: "`2024-074` is not an ISO-8601 date", remark: "seen: an ordinal date in"),
        Example(
            rule: DateFormat.self, value: "20240314", kind: .date,
            message: "`20240314` is not an ISO-8601 date", remark: "seen: `YYYYMMDD` in"),
        Example(
            rule: DateFormat.self, value: "3/14/24", kind: .date,
            message: "`3/14/24` is not an ISO-8601 date", remark: "seen: a year of two digits ("),
        Example(
            rule: ImpossibleDate.self, value: "2015-02-30", kind: .date,
            message: "`2015-02-30` is not a day of the calendar",
            caret: "that month has no day 30"),
        Example(
            rule: ImpossibleDate.self, value: "0000-00-00", kind: .date,
            message: "`0000-00-00` is not a day of the calendar", caret: "there is no year 0000"),
        Example(
            rule: ImpossibleDate.self, value: "2024-13-01", kind: .date,
            message: "`2024-13-01` is not a day of the calendar", caret: "there is no month 13"),
        Example(
            rule: ImpossibleDate.self, value: "31/31/2024", kind: .date,
            message: "`31/31/2024` is not a day of the calendar", caret: "no such day"),
        Example(
            rule: DateAsNumber.self, value: "45336", kind: .date,
            message: "`45336` is a number in a column of dates",
            caret: "probably a spreadsheet's number of a day"),
        Example(
            rule: DateAsNumber.self, value: "1710411300", kind: .timestamp,
            message: "`1710411300` is a number in a column of timestamps",
            caret: "probably seconds since 1970"),
    ]

    static let timestamps = [
        Example(
            rule: TimestampFormat.self, value: "2024-03-14t10:15:00z", kind: .timestamp,
            mended: "2024-03-14T10:15:00Z",
            message: "`2024-03-14t10:15:00z` is not an ISO-8601 timestamp",
            caret: "write `2024-03-14T10:15:00Z`"),
        Example(
            rule: TimestampFormat.self, value: "2024-03-14", kind: .timestamp,
            message: "`2024-03-14` is a date in a column of timestamps",
            caret: "a time of day is missing"),
        Example(
            rule: ImpossibleTimestamp.self, value: "2024-03-14 25:00:00 Z", kind: .timestamp,
            message: "`2024-03-14 25:00:00 Z` is no moment that there is",
            caret: "there is no hour 25"),
        Example(
            rule: ImpossibleTimestamp.self, value: "2024-03-14 10:60:00 Z", kind: .timestamp,
            message: "`2024-03-14 10:60:00 Z` is no moment that there is",
            caret: "there is no minute 60"),
        Example(
            rule: ImpossibleTimestamp.self, value: "2024-03-14 10:15:61 Z", kind: .timestamp,
            message: "`2024-03-14 10:15:61 Z` is no moment that there is",
            caret: "there is no second 61"),
        Example(
            rule: ImpossibleTimestamp.self, value: "2024-02-30 10:15:00 Z", kind: .timestamp,
            message: "`2024-02-30 10:15:00 Z` is no moment that there is",
            caret: "no such day or offset"),
        Example(
            rule: ImpossibleTimestamp.self, value: "2024-03-14T24:00:00Z", kind: .timestamp,
            message: "`2024-03-14T24:00:00Z` is ISO-8601, but few readers take it",
            caret: "the end of a day", remark: "help: write 00:00:00 of the next day."),
        Example(
            rule: ImpossibleTimestamp.self, value: "2016-12-31 23:59:60Z", kind: .timestamp,
            message: "`2016-12-31 23:59:60Z` is ISO-8601, but few readers take it",
            caret: "a leap second"),
        Example(
            rule: TimestampIncomplete.self, value: "2024-03-14 10:15:00", kind: .timestamp,
            message: "`2024-03-14 10:15:00` has no zone", caret: "no zone"),
        Example(
            rule: TimestampIncomplete.self, value: "2024-03-14T10:15+01:00", kind: .timestamp,
            message: "`2024-03-14T10:15+01:00` has no seconds"),
        Example(
            rule: TimestampIncomplete.self, value: "2024-03-14T10:15", kind: .timestamp,
            message: "`2024-03-14T10:15` has no seconds and no zone"),
    ]

    static let numbers = [
        Example(
            rule: ThousandSeparator.self, value: "1,204.50", mended: "1204.50",
            message: "`1,204.50` has a thousand separator", caret: "write `1204.50`",
            remark: "seen: this fault in 212 of 3,120 values of `mrr`."),
        Example(
            rule: ThousandSeparator.self, value: "1.204,50", mended: "1204.50",
            message: "`1.204,50` has a thousand separator",
            remark: "note: it also has a decimal comma, which the fix mends as well."),
        Example(
            rule: ThousandSeparator.self, value: " 1\u{A0}204,50", mended: "1204.50",
            message: "` 1\u{A0}204,50` has a thousand separator",
            remark: "note: it also has a decimal comma and white space at its edge, which"),
        Example(
            rule: ThousandSeparator.self, value: "1,234",
            message: "`1,234` has a thousand separator", caret: "digits alone are allowed"),
        Example(
            rule: DecimalComma.self, value: "1,5", mended: "1.5",
            message: "`1,5` has a decimal comma", caret: "write `1.5`"),
        Example(
            rule: CurrencySymbol.self, value: "($1,204.50)", mended: "-1204.50",
            message: "`($1,204.50)` has a currency in it", caret: "write `-1204.50`",
            remark: "note: it also has a thousand separator and parentheses for a minus, which"),
        Example(
            rule: CurrencySymbol.self, value: "5 EUR", mended: "5",
            message: "`5 EUR` has a currency in it"),
        Example(
            rule: NumberFormat.self, value: "5%", message: "`5%` has a percent sign",
            caret: "should be digits", remark: "help: write the share (0.05)"),
        Example(
            rule: NumberFormat.self, value: "(5)", mended: "-5",
            message: "`(5)` has parentheses for a minus", caret: "write `-5`"),
        Example(
            rule: NumberFormat.self, value: "5-", mended: "-5",
            message: "`5-` has its minus at the end"),
        Example(
            rule: NumberFormat.self, value: "\u{2212}5", mended: "-5",
            message: "`\u{2212}5` has U+2212 for a minus"),
        Example(
            rule: NumberFormat.self, value: "0x1F", message: "`0x1F` is a hexadecimal number"),
        Example(
            rule: NumberFormat.self, value: "1_000", mended: "1000",
            message: "`1_000` has underscores between digits"),
        Example(rule: NumberFormat.self, value: "-inf", message: "`-inf` is not a finite number"),
        Example(rule: NumberFormat.self, value: "∞", message: "`∞` is not a finite number"),
        Example(
            rule: NumberFormat.self, value: "١٢٣", mended: "123",
            message: "`١٢٣` has digits outside ASCII"),
        Example(rule: NumberFormat.self, value: "12 kg", message: "`12 kg` has a unit in it"),
        Example(
            rule: UnusualNumber.self, value: ".5", mended: "0.5",
            message: "`.5` has no digit before its period", caret: "write `0.5`"),
        Example(
            rule: UnusualNumber.self, value: "5.", message: "`5.` has no digit behind its period"),
        Example(rule: UnusualNumber.self, value: "+5", mended: "5", message: "`+5` has a plus"),
        Example(
            rule: UnusualNumber.self, value: "1.5e3", message: "`1.5e3` has an exponent",
            remark: "help: export all digits"),
    ]

    static let others = [
        Example(
            rule: BooleanFormat.self, value: "TRUE", kind: .boolean, mended: "true",
            message: "`TRUE` is not a boolean; only `true` and `false` are",
            caret: "write `true`"),
        Example(
            rule: NullToken.self, value: "N/A", mended: "",
            message: "`N/A` in a column of numbers; a null is an empty field",
            caret: "leave it empty",
            remark: "seen: 212 such in `mrr`, beside 3,120 values."),
        Example(
            rule: NullToken.self, value: "NULL", kind: .string,
            message: "`NULL` looks like a null; a null is an empty field"),
        Example(
            rule: SpreadsheetError.self, value: "#REF!",
            message: "`#REF!` is the error of a spreadsheet",
            caret: "a reference to a cell that is gone"),
        Example(
            rule: SpreadsheetError.self, value: "#N/A",
            message: "`#N/A` is the error of a spreadsheet",
            caret: "a look-up that found nothing"),
        Example(
            rule: SpreadsheetError.self, value: "####",
            message: "`####` is what a spreadsheet shows in a narrow column"),
        Example(
            rule: SpreadsheetDamage.self, value: "1.23E+15",
            message: "`1.23E+15` is a rounded identifier", caret: "digits are lost"),
        Example(
            rule: SpreadsheetDamage.self, value: "1-Mar", kind: .string,
            message: "`1-Mar` is a code that became a date"),
        Example(
            rule: SpreadsheetDamage.self, value: "=\"00123\"", kind: .string,
            message: "`=\"00123\"` is guarded for a spreadsheet"),
        Example(
            rule: SurroundingSpace.self, value: " 5", mended: "5",
            message: "` 5` has a space before it", caret: "write `5`",
            remark: "why: a number with space round it is read as text."),
        Example(
            rule: SurroundingSpace.self, value: "\u{A0}Ann\t", kind: .string, mended: "Ann",
            message: "`\u{A0}Ann\t` has white space round it", caret: "write `Ann`"),
        Example(
            rule: SurroundingSpace.self, value: "   ", mended: "",
            message: "value holds nothing but white space", caret: "leave it empty"),
        Example(
            rule: MixedKinds.self, value: "many",
            message: "`many` is not a number, as the column's other values are",
            caret: "not a number"),
        Example(
            rule: SpreadsheetFormula.self, value: "=SUM(A1:A3)", kind: .string,
            message: "`=SUM(A1:A3)` is a formula that a spreadsheet would run", caret: "a formula"),
    ]

    @Test(arguments: dates + timestamps + numbers + others)
    func `a finding quotes the value, what to write and how many are so`(example: Example) {
        let facts = Self.facts(example)
        let value = Array(example.value.utf8)
        let fixCode = example.mended == nil ? 0 : example.rule.rule.fix == .unsafe ? 1 : 2
        let occurrence = Occurrence.sample(
            example.rule.rule, on: value, at: 90, record: 7, .numbers(3, fixCode))
        let explanation = example.rule.explain(occurrence, facts)
        #expect(explanation.message.plain == example.message)
        if let caret = example.caret { #expect(explanation.caret?.plain == caret) }
        if let remark = example.remark { #expect(explanation.plain.contains(remark)) }
        #expect(explanation.edit?.text == example.mended.map { Array($0.utf8) })
        #expect(
            explanation.edit.map(\.range) == example.mended.map { _ in 90..<(90 + value.count) })
        if example.mended != nil {
            #expect(explanation.fix?.applicability == example.rule.rule.fix)
        }
    }

    private static func facts(_ example: Example) -> FileFacts {
        var facts = FileFacts()
        facts.columnNames = [Array("mrr".utf8)]
        var column = ColumnFacts()
        column.kind = example.kind
        column.values = 3_120
        column.shapeTotals = [0, 0, 0, 2_981]
        column.dateOrder = .monthFirst
        column.datesWithMonthFirst = 1_822
        let mended = example.mended.map { Array($0.utf8) }
        column.mend = { _, _ in mended }
        facts.columns = [column]
        for _ in 0..<212 { _ = facts.log.count(example.rule.rule.id, field: 1) }
        return facts
    }
}
