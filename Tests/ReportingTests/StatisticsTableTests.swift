import Diagnostics
import Testing

@testable import Reporting

struct StatisticsTableTests {
    private static func summary() -> RunSummary {
        func rule(_ id: RuleID, _ name: StaticString, _ severity: Severity) -> Rule {
            Rule(
                id: id, name: name, severity: severity, summary: "", rationale: "",
                clause: .dates, fix: .safe, remedy: "")
        }
        func entry(_ rule: Rule, field: Int, total: Int) -> FileReport.Entry {
            FileReport.Entry(
                rule: rule, severity: rule.severity,
                group: FindingGroup(key: .init(rule: rule.id, field: field), total: total))
        }
        let date = rule("V501", "date-format", .error)
        let name = rule("H303", "column-name-too-long", .error)
        let empty = rule("C414", "empty-record", .warning)
        var rules = [name, empty, date].map { RuleStatistics($0, $0.severity) }
        rules[0].add(entry(name, field: 2, total: 1), file: 1, fix: .none)
        rules[1].add(entry(empty, field: 0, total: 12), file: 2, fix: .unsafe)
        rules[2].add(entry(date, field: 3, total: 2_981), file: 1, fix: .safe)
        rules[2].add(entry(date, field: 4, total: 7), file: 1, fix: .none)
        rules[2].add(entry(date, field: 3, total: 1), file: 2, fix: .safe)
        var summary = RunSummary()
        summary.statistics = rules
        return summary
    }

    @Test func `the commonest rule comes first`() {
        #expect(
            text(StatisticsTable.text(Self.summary(), style: Style())) == """
                findings  groups  files  fixable  rule
                   2,989       3      2    2,982  V501 date-format           error
                      12       1      1   unsafe  C414 empty-record          warning
                       1       1      1        -  H303 column-name-too-long  error

                """)
    }

    @Test func `a narrow table is cut`() {
        #expect(
            text(StatisticsTable.text(Self.summary(), style: Style(widthCells: 50))) == """
                findings  groups  files  fixable  rule
                   2,989       3      2    2,982  V501 date-format
                      12       1      1   unsafe  C414 empty-reco…
                       1       1      1        -  H303 column-nam…

                """)
    }

    @Test func `a run without findings has no table`() {
        #expect(StatisticsTable.text(RunSummary(), style: Style()).isEmpty)
    }
}
