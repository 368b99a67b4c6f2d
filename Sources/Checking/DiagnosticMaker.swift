import Bytes
import Diagnostics
import Rules

/// Puts the findings of one file into words, in the order of the file.
package struct DiagnosticMaker {
    private let report: FileReport
    private let entries: [FindingGroup.Key: FileReport.Entry]
    private var ordinals = Ordinals()

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
        return Diagnostic(
            rule: entry.rule, severity: entry.severity, path: report.path, occurrence: occurrence,
            field: occurrence.field <= 0
                ? nil : Diagnostic.Field(index: occurrence.field, name: name),
            explanation: definition.explain(occurrence, facts),
            fingerprint: fingerprint(occurrence, column: name ?? []))
    }

    private mutating func fingerprint(_ occurrence: Occurrence, column: [UInt8]) -> Fingerprint {
        let subject = Fingerprint.Subject(
            rule: occurrence.rule, path: report.path.bytes, column: column,
            value: occurrence.value)
        let first = subject.fingerprint(ordinal: 0)
        let ordinal = ordinals.next(first)
        return ordinal == 0 ? first : subject.fingerprint(ordinal: ordinal)
    }
}
