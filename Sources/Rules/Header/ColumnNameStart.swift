import Diagnostics

/// Reports a column name that starts with a digit or with `_`.
package enum ColumnNameStart: RuleDefinition {
    package static let rule = Rule(
        id: "H305",
        name: "column-name-start",
        severity: .error,
        summary: "A column name does not start with a letter.",
        rationale: "Insights makes each column name an API name, and those start with a letter.",
        clause: .columnNames,
        remedy: "Put a word before it, and agree the new name with Zuora.")

    package static func check(_ name: Span<UInt8>, into sink: inout some DiagnosticSink) {
        switch NameCharacters.firstVisible(in: name)?.kind {
        case .digit, .underscore: sink.report(rule, at: 0..<name.count)
        case .lowerCaseLetter, .upperCaseLetter, .whiteSpace, .other, .damage, nil: return
        }
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let name = occurrence.value
        let first = NameCharacters.firstVisible(in: name.span)
        let start: Message = first?.kind == .digit ? "a digit" : "\(code: "_")"
        return Explanation(
            "column name \(name: name) starts with \(start); a letter should come first",
            remarks: [.why(ColumnNameWords.why), .note(ColumnNameWords.agreement)])
    }
}
