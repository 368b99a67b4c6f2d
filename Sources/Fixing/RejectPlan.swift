import Diagnostics

/// The errors for which records can be set apart.
struct RejectPlan {
    let groups: Set<FindingGroup.Key>
    /// An error that is not on a record, in words; nil where all are.
    let outside: [UInt8]?

    /// nil where there is no error.
    init?(_ report: FileReport) {
        let errors = report.entries.filter { $0.severity == .error }
        guard !errors.isEmpty else { return nil }
        groups = Set(errors.map(\.group.key))
        let other = errors.first { $0.group.samples.contains { $0.record < 1 } }
        outside = other.map { $0.rule.id.bytes + [0x20] + $0.rule.name.bytes }
    }
}
