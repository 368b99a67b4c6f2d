import Diagnostics

/// Reports any other character that a column name may not have.
package enum ColumnNameCharacter: RuleDefinition {
    package static let rule = Rule(
        id: "H307",
        name: "column-name-character",
        severity: .error,
        summary: "A column name has a character other than `a-z`, `0-9` and `_`.",
        rationale: "Insights makes each column name an API name, and those take no other.",
        clause: .columnNames,
        fix: .unsafe,
        remedy: "Leave the character out or write `_`, and agree the new name with Zuora.")

    package static func check(_ name: Span<UInt8>, into sink: inout some DiagnosticSink) {
        guard NameCharacters.first(.other, in: name) != nil else { return }
        sink.report(rule, at: 0..<name.count)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let name = occurrence.value
        return MendedName.explain(
            """
            column name \(name: name) has \(character(in: name)); only \(code: "a-z"), \
            \(code: "0-9") and \(code: "_") are allowed
            """, occurrence, facts)
    }

    /// The first character that is not allowed.
    private static func character(in name: [UInt8]) -> Message {
        guard let range = NameCharacters.first(.other, in: name.span),
            let scalar = UTF8Character(name.span, at: range.lowerBound)?.scalar
        else { return "a character that is not allowed" }
        let bytes = Array(name[range])
        return scalar < 0x80
            ? "\(name: bytes)" : "\(name: bytes) (\(Hexadecimal.scalar(scalar)))"
    }
}
