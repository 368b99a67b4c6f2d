import Diagnostics
import Rules

extension RenderedFile {
    /// The check does not apply the rules on values yet, and 134 MB are too much for a test.
    static let handMade = [
        dateFormat, thousandSeparator, fileTooLarge, longRecord, wideCharacters, invisible,
    ]

    private static let names = ["account_id", "name", "signup_date", "active", "mrr"]

    /// The facts of a file with these columns; of one of them more is known.
    private static func fileFacts(
        _ names: [String], column: Int, _ change: (inout ColumnFacts) -> Void
    ) -> FileFacts {
        var facts = FileFacts()
        facts.records = 3_120
        facts.columnNames = names.map { Array($0.utf8) }
        facts.columns = names.map { _ in ColumnFacts() }
        facts.expectedFields = names.count
        change(&facts.columns[column - 1])
        return facts
    }

    private static func note(
        _ rule: RuleID, field: Int, _ total: Int, in facts: inout FileFacts
    ) {
        for _ in 0..<total { _ = facts.log.count(rule, field: field) }
    }

    private static let dateFormat = {
        var facts = fileFacts(names, column: 3) {
            $0.kind = .date
            $0.basis = .contract
            $0.values = 3_120
            $0.shapeTotals = [2_981]
            $0.dateOrder = .monthFirst
            $0.datesWithMonthFirst = 1_822
            $0.mend = { _, _ in Array("2024-03-14".utf8) }
        }
        note("V501", field: 3, 2_981, in: &facts)
        return RenderedFile(
            "04-date-format", "out/accounts.csv", facts,
            [
                HandMadeFinding(
                    definition: DateFormat.self, line: "3120,Globex,03/14/2024,true,310.00",
                    lineNumber: 3_121, value: "03/14/2024", record: 3_120, field: 3,
                    detail: .numbers(0, 2), total: 2_981)
            ])
    }()

    private static let thousandSeparator = {
        var facts = fileFacts(names, column: 5) {
            $0.kind = .number
            $0.values = 3_120
            $0.mend = { _, _ in Array("1204.50".utf8) }
        }
        note("V507", field: 5, 212, in: &facts)
        return RenderedFile(
            "05-thousand-separator", "out/accounts.csv", facts,
            [
                HandMadeFinding(
                    definition: ThousandSeparator.self,
                    line: "77,Initech,2024-02-01,true,\"1,204.50\"", lineNumber: 78,
                    value: "1,204.50", record: 77, field: 5, detail: .numbers(0, 2), total: 212)
            ])
    }()

    private static let fileTooLarge = {
        var facts = FileFacts()
        facts.sizeBytes = 134_217_728
        facts.records = 1_903_221
        facts.recordsWithinLimit = 1_418_021
        return RenderedFile(
            "11-file-too-large", "out/usage.csv", facts,
            [
                HandMadeFinding(
                    definition: FileTooLarge.self, line: "", lineNumber: 1, value: "", record: -1,
                    field: 0, detail: .number(134_217_728))
            ])
    }()

    private static let longRecord = {
        let values = (1...600).map { "v0\($0 + 100)" }
        let line = (values[..<300] + ["TRUE"] + values[300...]).joined(separator: ",")
        let names = (1...601).map { $0 == 301 ? "is_renewed" : "c\($0)" }
        var facts = fileFacts(names, column: 301) {
            $0.kind = .boolean
            $0.values = 400
            $0.mend = { _, _ in Array("true".utf8) }
        }
        note("V506", field: 301, 1, in: &facts)
        return RenderedFile(
            "13-long-record", "out/wide.csv", facts,
            [
                HandMadeFinding(
                    definition: BooleanFormat.self, line: line, lineNumber: 52, value: "TRUE",
                    record: 51, field: 301, detail: .numbers(0, 2))
            ])
    }()

    private static let wideCharacters = {
        let line = "501,株式会社サンプル,e\u{301}cole 👩‍👩‍👧,2024/03/14,はい,19.99"
        let names = ["id", "name", "school", "signup_date", "active", "mrr"]
        var facts = fileFacts(names, column: 4) {
            $0.kind = .date
            $0.values = 600
            $0.shapeTotals = [12]
            $0.mend = { _, _ in Array("2024-03-14".utf8) }
        }
        facts.columns[4].kind = .boolean
        facts.columns[4].values = 600
        note("V501", field: 4, 12, in: &facts)
        note("V515", field: 5, 1, in: &facts)
        return RenderedFile(
            "14-wide-characters", "out/jp.csv", facts,
            [
                HandMadeFinding(
                    definition: DateFormat.self, line: line, lineNumber: 502, value: "2024/03/14",
                    record: 501, field: 4, detail: .numbers(0, 2), total: 12),
                HandMadeFinding(
                    definition: MixedKinds.self, severity: .warning, line: line, lineNumber: 502,
                    value: "はい", record: 501, field: 5, detail: .numbers(0, 0)),
            ])
    }()

    private static let invisible = {
        let line = "9,Stark\u{200B} Ind\u{A0}Ltd,2024-03-14\t,true"
        var facts = fileFacts(names, column: 3) {
            $0.kind = .date
            $0.values = 600
            $0.mend = { _, _ in Array("2024-03-14".utf8) }
        }
        note("V514", field: 3, 1, in: &facts)
        return RenderedFile(
            "15-invisible", "out/accounts.csv", facts,
            [
                HandMadeFinding(
                    definition: InvisibleCharacter.self, severity: .warning, line: line,
                    lineNumber: 10, value: "\u{200B}", record: 9, field: 2, detail: .none),
                HandMadeFinding(
                    definition: SurroundingSpace.self, line: line, lineNumber: 10,
                    value: "2024-03-14\t", record: 9, field: 3, detail: .numbers(0, 2)),
            ])
    }()
}
