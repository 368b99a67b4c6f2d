import Diagnostics

/// Gathers what the rules find on one column name.
struct NameSink: DiagnosticSink {
    private(set) var findings: [(rule: RuleID, range: Range<Int>, detail: Detail)] = []

    mutating func report(_ rule: Rule, at range: Range<Int>, _ detail: Detail) {
        findings.append((rule.id, range, detail))
    }
}
