import Bytes
import Diagnostics
import Rules

/// Puts the findings of one file into words, in the order of the file.
package struct DiagnosticMaker {
    private let report: FileReport
    private let entries: [FindingGroup.Key: FileReport.Entry]

    package init(_ report: FileReport) {
        self.report = report
        entries = Dictionary(uniqueKeysWithValues: report.entries.map { ($0.group.key, $0) })
    }

    /// The finding in words; nil where its rule is not reported.
    package func diagnostic(_ occurrence: Occurrence) -> Diagnostic? {
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        guard let entry = entries[key], let definition = Catalog.definition(of: occurrence.rule)
        else { return nil }
        let facts = report.facts
        let name = facts.columnName(occurrence.field)
        return Diagnostic(
            rule: entry.rule, severity: entry.severity, path: report.path, occurrence: occurrence,
            field: occurrence.field <= 0
                ? nil : Diagnostic.Field(index: occurrence.field, name: name),
            explanation: definition.explain(occurrence, facts))
    }
}
