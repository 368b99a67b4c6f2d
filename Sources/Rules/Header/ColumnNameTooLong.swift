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

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let characters) = occurrence.detail else { preconditionFailure() }
        return Explanation(
            "column name has \(characters) characters; at most \(limitCharacters) are allowed",
            caret: "\(characters - limitCharacters) too many",
            remarks: [
                .why("Insights makes each column name an API name of at most 30 characters."),
                .note(ColumnNameWords.agreement),
            ])
    }
}
