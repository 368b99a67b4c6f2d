import Bytes
import Diagnostics
import TextEncoding

/// Reports a column name of more than 30 characters.
package enum ColumnNameTooLong: RuleDefinition {
    static let limitCharacters = 30

    package static let rule = Rule(
        id: "H303",
        name: "column-name-too-long",
        severity: .error,
        summary: "A column name has more than 30 characters.",
        rationale: "Insights makes each column name an API name, and those hold 30 characters.",
        clause: .columnNames,
        remedy: "Choose a shorter name, and agree it with Zuora: it changes the record type.")

    package static func check(_ name: Span<UInt8>, into sink: inout some DiagnosticSink) {
        guard name.count > limitCharacters else { return }
        let characters = TextColumns.count(name).scalars
        // A name of white space only is empty, whatever its length.
        guard characters > limitCharacters, NameCharacters.firstVisible(in: name) != nil else {
            return
        }
        sink.report(rule, at: 0..<name.count, .number(characters))
    }

    /// The detail has the characters; none where the name of a member was too long to be counted.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let characters) = occurrence.detail else {
            return Explanation(
                """
                member name is too long to be kept; at most \(limitCharacters) characters are allowed
                """,
                caret: "it ends here")
        }
        let surplus = characters - limitCharacters
        let allowed = allowedRange(occurrence)
        return Explanation(
            "column name has \(characters) characters; at most \(limitCharacters) are allowed",
            caret: "\(surplus) too many",
            focus: allowed.map { $0.upperBound..<occurrence.range.upperBound },
            labels: allowed.map { [Explanation.Label($0, "\(limitCharacters)")] } ?? [],
            remarks: [
                .why("Insights makes each column name an API name of at most 30 characters."),
                suggestion(occurrence, facts).map { .help($0) },
                .note(ColumnNameWords.agreement),
            ].compactMap(\.self))
    }

    /// The bytes of the first thirty characters; nil where they were not kept.
    private static func allowedRange(_ occurrence: Occurrence) -> Range<Int>? {
        let name = occurrence.value
        var characters = NameCharacters()
        var end = 0
        for _ in 0..<limitCharacters {
            guard let step = characters.next(in: name.span) else { return nil }
            end = step.range.upperBound
        }
        let start = occurrence.range.lowerBound
        return end < name.count ? start..<(start + end) : nil
    }

    private static func suggestion(_ occurrence: Occurrence, _ facts: FileFacts) -> Message? {
        guard occurrence.value.count == occurrence.range.count else { return nil }
        let names = ShorterName.suggestions(
            for: occurrence.value, facts, field: occurrence.field)
        guard let first = names.first else { return nil }
        guard names.count > 1 else {
            return "\(name: first) (\(first.count)) is not taken yet."
        }
        let second = names[1]
        return """
            \(name: first) (\(first.count)) and \(name: second) (\(second.count)) are not taken yet.
            """
    }
}
