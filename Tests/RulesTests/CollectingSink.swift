import Diagnostics

/// Keeps everything that a check reports.
struct CollectingSink: DiagnosticSink {
    struct Finding: Equatable {
        let rule: RuleID
        let range: Range<Int>
        let detail: Detail
    }

    private(set) var findings: [Finding] = []

    mutating func report(_ rule: Rule, at range: Range<Int>, _ detail: Detail) {
        findings.append(Finding(rule: rule.id, range: range, detail: detail))
    }
}
