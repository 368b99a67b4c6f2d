import Diagnostics

/// Reports a column without a name.
package enum ColumnNameEmpty: RuleDefinition {
    package static let rule = Rule(
        id: "H302",
        name: "column-name-empty",
        severity: .error,
        summary: "A column name is empty, or white space only.",
        rationale: "Insights makes each column name an API name, and that cannot be empty.",
        clause: .columnNames,
        remedy: "Name the column, or leave it out of the header and of every record.")

    package static func check(_ name: Span<UInt8>, into sink: inout some DiagnosticSink) {
        guard NameCharacters.firstVisible(in: name) == nil else { return }
        sink.report(rule, at: 0..<name.count)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let isLast = occurrence.field > 1 && occurrence.field == facts.headerFields
        let help: Message =
            isLast
            ? "name the column, or remove the comma at the end of the header and of every record."
            : "name the column, or leave it out of the header and of every record."
        return Explanation(
            occurrence.range.isEmpty
                ? "column \(occurrence.field) has no name"
                : "the name of column \(occurrence.field) is white space only",
            caret: "a name should stand here",
            remarks: [.why(ColumnNameWords.why), .help(help)])
    }
}
