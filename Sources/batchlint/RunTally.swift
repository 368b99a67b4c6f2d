import Checking
import Diagnostics
import Rules

/// Adds up what the files of a run came to.
struct RunTally {
    private var summary = RunSummary()
    private var totals: [RuleID: Int] = [:]
    /// How many files have findings.
    private(set) var filesWithFindings = 0
    private let started = ContinuousClock.now

    /// No input was found.
    var isEmpty: Bool { summary.files == 0 && summary.failures == 0 }

    /// Adds a file that was checked, and of whose findings `listed` were handed out.
    mutating func add(_ report: FileReport, listed: Int) {
        summary.files += 1
        summary.records += report.facts.records
        summary.bytes += report.facts.sizeBytes
        summary.errors += report.total(.error)
        summary.warnings += report.total(.warning)
        summary.notes += report.total(.note)
        summary.withheld += report.facts.log.withheld
        var found = 0
        for entry in report.entries {
            found += entry.group.total
            totals[entry.rule.id, default: 0] += entry.group.total
            addFix(entry, report.facts)
        }
        if found > 0 { filesWithFindings += 1 }
        if listed < found { summary.isTruncated = true }
    }

    /// Adds an input that could not be checked.
    mutating func addFailure() { summary.failures += 1 }

    /// The totals; `isUnknown` says that something could not be checked besides.
    func summary(skipped: Int, failOn: FailOn) -> RunSummary {
        var summary = summary
        summary.skipped = skipped
        summary.byRule = totals.sorted { $0.key < $1.key }.map { (rule: $0.key, total: $0.value) }
        let isUnknown = summary.failures > 0 || summary.files == 0
        summary.verdict = isUnknown ? .unknown : failOn.blocks(summary) ? .blocked : .passed
        summary.exitCode =
            switch summary.verdict {
            case .passed: 0
            case .blocked: 1
            case .unknown: 2
            }
        let elapsed = (ContinuousClock.now - started).components
        summary.elapsedNanoseconds =
            UInt64(elapsed.seconds) * 1_000_000_000 + UInt64(elapsed.attoseconds / 1_000_000_000)
        return summary
    }

    /// Takes a group as fixable as its first finding is.
    private mutating func addFix(_ entry: FileReport.Entry, _ facts: FileFacts) {
        guard entry.rule.fix != .none, let first = entry.group.samples.first else { return }
        let explanation = Catalog.definition(of: entry.rule.id)?.explain(first, facts)
        switch explanation?.fix?.applicability {
        case .safe: summary.safelyFixable += entry.group.total
        case .unsafe: summary.unsafelyFixable += entry.group.total
        case .some(.none), nil: break
        }
    }
}
