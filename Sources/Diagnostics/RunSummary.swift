/// Totals over all files of a run.
package struct RunSummary: Sendable {
    /// What the run says about the upload.
    package enum Verdict: Sendable {
        case passed
        case blocked
        /// Something could not be checked, so nothing is known.
        case unknown

        package var word: StaticString {
            switch self {
            case .passed: "passed"
            case .blocked: "blocked"
            case .unknown: "unknown"
            }
        }
    }

    package var verdict: Verdict = .passed
    /// 0 passed, 1 blocked, 2 could not check.
    package var exitCode: Int = 0
    /// Files that were checked to their end.
    package var files = 0
    /// Files that could not be checked.
    package var failures = 0
    /// Files of other kinds in the folders that were walked.
    package var skipped = 0
    package var records = 0
    package var bytes = 0
    package var errors = 0
    package var warnings = 0
    package var notes = 0
    package var withheld = 0
    /// Groups of findings: one for each rule on each column of each file.
    package var groups = 0
    /// Findings that a safe fix mends, and those that only an unsafe one does.
    package var safelyFixable = 0
    package var unsafelyFixable = 0
    /// Totals by rule, in catalog order.
    package var byRule: [(rule: RuleID, total: Int)] = []
    /// What each rule came to, in catalog order.
    package var statistics: [RuleStatistics] = []
    /// Some group lists fewer places than it counts.
    package var isTruncated = false
    package var elapsedNanoseconds: UInt64 = 0

    package init() {}
}
