import Bytes
import Diagnostics
import Rules

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
        let extras = report.entries.filter { $0.rule.id == ExtraMember.rule.id }
        let fields = Set(extras.map(\.group.key.field))
        let other = errors.first { Self.isOutside($0, report.facts.format, extras: fields) }
        outside = other.map { $0.rule.id.bytes + [0x20] + $0.rule.name.bytes }
    }

    /// Whether an error is on the file, its header, or a member's name that is not one of `extras`,
    /// which few records have.
    private static func isOutside(
        _ entry: FileReport.Entry, _ format: FileFormat, extras: Set<Int>
    ) -> Bool {
        let isOnName = format == .ndjson && entry.rule.id.bytes.first == UInt8(ascii: "H")
        let isUsual = isOnName && !extras.contains(entry.group.key.field)
        return isUsual || entry.rule.id == TopLevelArray.rule.id
            || entry.group.samples.contains { $0.record < 1 }
    }
}
