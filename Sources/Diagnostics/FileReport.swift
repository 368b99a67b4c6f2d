import Bytes

/// What the check of one file came to.
package struct FileReport: Sendable {
    /// A group whose rule is reported, with its weight.
    package struct Entry: Sendable {
        package let rule: Rule
        package let severity: Severity
        package let group: FindingGroup

        package init(rule: Rule, severity: Severity, group: FindingGroup) {
            self.rule = rule
            self.severity = severity
            self.group = group
        }
    }

    package let path: Path
    package let facts: FileFacts
    /// In the order of their first places, then in catalog order.
    package let entries: [Entry]
    /// What the columns hold, where that was asked for.
    package let columns: [ColumnInspection]

    package init(
        path: Path, facts: FileFacts, entries: [Entry], columns: [ColumnInspection] = []
    ) {
        self.path = path
        self.facts = facts
        self.entries = entries
        self.columns = columns
    }

    /// How many findings weigh so much.
    package func total(_ severity: Severity) -> Int {
        entries.reduce(0) { $0 + ($1.severity == severity ? $1.group.total : 0) }
    }
}
