import Diagnostics

/// Reports an ASCII upper-case letter in a column name.
package enum ColumnNameNotLowercase: RuleDefinition {
    package static let rule = Rule(
        id: "H304",
        name: "column-name-not-lowercase",
        severity: .error,
        summary: "A column name has an upper-case letter.",
        rationale: "Insights makes each column name an API name, and those are lower case.",
        clause: .columnNames,
        fix: .safe,
        remedy: "Write the name in lower case.")

    package static func check(_ name: Span<UInt8>, into sink: inout some DiagnosticSink) {
        guard NameCharacters.first(.upperCaseLetter, in: name) != nil else { return }
        sink.report(rule, at: 0..<name.count)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        MendedName.explain(
            "column name \(name: occurrence.value) has an upper-case letter", occurrence, facts)
    }
}
