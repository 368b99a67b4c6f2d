import Checking
import Diagnostics
import Rules

/// Adds up what the files of a run came to.
struct RunTally {
    private var summary = RunSummary()
    private var rules: [RuleID: RuleStatistics] = [:]
    /// How many files have findings.
    private(set) var filesWithFindings = 0
    private let started = ContinuousClock.now

    /// No input was found.
    var isEmpty: Bool { summary.files == 0 && summary.failures == 0 }

    /// Adds a file that was checked.
    mutating func add(_ report: FileReport) {
        summary.files += report.facts.isExtract ? 1 : 0
        summary.records += report.facts.records
        summary.bytes += report.facts.sizeBytes
        summary.errors += report.total(.error)
        summary.warnings += report.total(.warning)
        summary.notes += report.total(.note)
        summary.withheld += report.facts.log.withheld
        var found = 0
        for entry in report.entries {
            found += entry.group.total
            summary.groups += 1
            let fix = fixability(of: entry, report.facts)
            rules[entry.rule.id, default: RuleStatistics(entry.rule, entry.severity)].add(
                entry, file: summary.files, fix: fix)
        }
        if found > 0, report.facts.isExtract { filesWithFindings += 1 }
    }

    /// Adds an input that could not be checked.
    mutating func addFailure() { summary.failures += 1 }

    /// The totals; `isUnknown` says that something could not be checked besides.
    func summary(skipped: Int, failOn: FailOn) -> RunSummary {
        var summary = summary
        summary.skipped = skipped
        summary.statistics = rules.sorted { $0.key < $1.key }.map(\.value)
        summary.byRule = summary.statistics.map { (rule: $0.rule.id, total: $0.findings) }
        summary.safelyFixable = summary.statistics.reduce(0) { $0 + $1.safelyFixable }
        summary.unsafelyFixable = summary.statistics.reduce(0) { $0 + $1.unsafelyFixable }
        let isUnknown = summary.failures > 0 || (summary.files == 0 && summary.errors == 0)
        summary.verdict = isUnknown ? .unknown : failOn.blocks(summary) ? .blocked : .passed
        summary.exitCode =
            switch summary.verdict {
            case .passed: 0
            case .blocked: 1
            case .unknown: 2
            }
        summary.elapsedNanoseconds = (ContinuousClock.now - started).nanoseconds
        return summary
    }

    /// Takes a group as fixable as its first finding is.
    private func fixability(of entry: FileReport.Entry, _ facts: FileFacts) -> Fixability {
        guard entry.rule.fix != .none, let first = entry.group.samples.first else { return .none }
        let explanation = Catalog.definition(of: entry.rule.id)?.explain(first, facts)
        return explanation?.fix?.applicability ?? .none
    }
}
