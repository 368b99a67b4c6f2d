/// What one rule came to over all files of a run.
package struct RuleStatistics: Sendable {
    package let rule: Rule
    /// The gravest severity of its findings.
    package private(set) var severity: Severity
    package private(set) var findings = 0
    /// Columns with findings, counted in each file; findings on no column count as one.
    package private(set) var groups = 0
    package private(set) var files = 0
    /// Findings that a safe fix mends, and those that only an unsafe one does.
    package private(set) var safelyFixable = 0
    package private(set) var unsafelyFixable = 0
    private var lastFile = -1

    package init(_ rule: Rule, _ severity: Severity) {
        self.rule = rule
        self.severity = severity
    }

    /// Adds a group of the file with this number, with what mends it.
    package mutating func add(_ entry: FileReport.Entry, file: Int, fix: Fixability) {
        severity = max(severity, entry.severity)
        findings += entry.group.total
        groups += 1
        if file != lastFile { files += 1 }
        lastFile = file
        switch fix {
        case .safe: safelyFixable += entry.group.total
        case .unsafe: unsafelyFixable += entry.group.total
        case .none: break
        }
    }
}
