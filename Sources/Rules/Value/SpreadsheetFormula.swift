import Diagnostics

/// Reports a text that a spreadsheet would run.
package enum SpreadsheetFormula: RuleDefinition {
    package static let rule = Rule(
        id: "V518",
        name: "spreadsheet-formula",
        severity: .warning,
        summary: "A text is a formula that a spreadsheet would run.",
        rationale: """
            Its result was not exported, or somebody wrote it to make a reader's spreadsheet run it.
            """,
        clause: .fileFormat,
        remedy: "Export values instead of formulas; find out who wrote it.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        return subject.explanation(
            "\(value: subject.value) is a formula that a spreadsheet would run",
            caret: "a formula", writing: nil,
            [
                .why("the load keeps it as text; who opens it in a spreadsheet runs it."),
                subject.seen,
                .help("export values instead of formulas."),
            ])
    }
}
