import Diagnostics

/// Reports anything between a closing quote and the separator.
package enum TextAfterQuote: RuleDefinition {
    package static let rule = Rule(
        id: "C406",
        name: "text-after-quote",
        severity: .error,
        summary: "Something stands between a closing quote and the separator.",
        rationale: "RFC 4180 allows nothing there; loaders differ in what they make of it.",
        clause: .quoting,
        fix: .unsafe,
        remedy: "Double the quotes inside the field, or remove what is behind the closing one.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "text after a closing quote", caret: "a separator or a line end should stand here",
            remarks: [.help("a double quote inside a quoted field is written twice: `\"\"`.")],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        guard case .numbers(let start, let end) = occurrence.detail else { preconditionFailure() }
        return QuotedText.field(start..<end, of: occurrence).map {
            .replacing(start..<end, with: QuotedText.requoting($0), .unsafe)
        }
    }
}
