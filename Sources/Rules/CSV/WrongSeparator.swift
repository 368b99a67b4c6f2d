import Diagnostics

/// Reports a file whose fields are separated by something else than commas.
package enum WrongSeparator: RuleDefinition {
    package static let rule = Rule(
        id: "C401",
        name: "wrong-separator",
        severity: .error,
        summary: "The fields of the file are separated by something else than a comma.",
        rationale: "Insights splits records at commas only, so each record would be one field.",
        clause: .separator,
        fix: .safe,
        remedy: "Export with commas, or let `batchlint fix` write the file anew.")

    /// A field that holds a comma as it stands in a file with commas: no byte of it is lost.
    package static func quoted(_ raw: [UInt8]) -> [UInt8] { QuotedText.quoting(raw) }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let word = SeparatorName.of(facts.separator)
        return Explanation(
            "fields are separated by \(word); only a comma is allowed",
            caret: "\(word), should be a comma",
            remarks: [
                .seen("the header has \(facts.headerFields, "field") when it is split there."),
                .note("the records are checked as that separator splits them."),
            ],
            fix: Fix(.safe, .rewrite(.separator)))
    }
}
