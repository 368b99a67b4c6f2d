import Bytes
import Diagnostics
import Rules

/// Puts the findings of one file into words, in the order of the file.
package struct DiagnosticMaker {
    /// What tells findings apart that are equal in all that a fingerprint is made from.
    private struct Likeness: Hashable {
        let rule: RuleID
        /// Two columns may have one name.
        let column: [UInt8]
        let value: [UInt8]
    }

    private let report: FileReport
    private let entries: [FindingGroup.Key: FileReport.Entry]
    private var ordinals: [Likeness: Int] = [:]

    package init(_ report: FileReport) {
        self.report = report
        entries = Dictionary(uniqueKeysWithValues: report.entries.map { ($0.group.key, $0) })
    }

    /// The finding in words; nil where its rule is not reported.
    package mutating func diagnostic(_ occurrence: Occurrence) -> Diagnostic? {
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        guard let entry = entries[key], let definition = Catalog.definition(of: occurrence.rule)
        else { return nil }
        let facts = report.facts
        let name = facts.columnName(occurrence.field)
        let likeness = Likeness(
            rule: occurrence.rule, column: name ?? [],
            value: Array(occurrence.value.prefix(256)))
        let ordinal = ordinals[likeness, default: 0]
        ordinals[likeness] = ordinal + 1
        return Diagnostic(
            rule: entry.rule, severity: entry.severity, path: report.path, occurrence: occurrence,
            field: occurrence.field == 0
                ? nil : Diagnostic.Field(index: occurrence.field, name: name),
            explanation: definition.explain(occurrence, facts),
            fingerprint: Fingerprint(
                rule: occurrence.rule, path: report.path.bytes, column: name ?? [],
                value: likeness.value, ordinal: ordinal))
    }
}
