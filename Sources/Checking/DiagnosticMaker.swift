import Bytes
import Diagnostics
import Rules

/// Puts the findings of one file into words, in the order of the file.
package struct DiagnosticMaker {
    /// What is the same for all findings of a group.
    private struct Group {
        let rule: Rule
        let severity: Severity
        let definition: any RuleDefinition.Type
    }

    private let report: FileReport
    private let groups: [FindingGroup.Key: Group]

    package init(_ report: FileReport) {
        self.report = report
        let known = report.entries.compactMap { entry in
            Catalog.definition(of: entry.rule.id).map { definition in
                let group = Group(
                    rule: entry.rule, severity: entry.severity, definition: definition)
                return (entry.group.key, group)
            }
        }
        groups = Dictionary(uniqueKeysWithValues: known)
    }

    /// The finding in words; nil where its rule is not reported.
    package func diagnostic(_ occurrence: Occurrence) -> Diagnostic? {
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        guard let group = groups[key] else { return nil }
        var field: Diagnostic.Field?
        if occurrence.field > 0 {
            field = Diagnostic.Field(
                index: occurrence.field, name: report.facts.columnName(occurrence.field))
        }
        return Diagnostic(
            rule: group.rule, severity: group.severity, path: report.path, occurrence: occurrence,
            field: field, explanation: group.definition.explain(occurrence, report.facts))
    }
}
