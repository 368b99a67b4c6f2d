import Diagnostics

/// Reports a breach of the JSON grammar that no other rule names.
package enum InvalidJSON: RuleDefinition {
    package static let rule = Rule(
        id: "J601",
        name: "invalid-json",
        severity: .error,
        summary: "A record breaks the grammar of JSON.",
        rationale: "No reader of JSON takes the record, and many stop there.",
        clause: .json,
        remedy: "Write the records with a JSON library.")

    /// What may stand at a place; the number that a `Detail` carries.
    package enum Expected: Int, Sendable, CaseIterable {
        case record
        case value
        case valueOrEnd
        case name
        case nameOrEnd
        case colon
        case commaOrBrace
        case commaOrBracket
        case lineEnd

        /// As in "unexpected `x`; an object should stand here".
        fileprivate var words: Message {
            switch self {
            case .record: "an object should stand here"
            case .value: "a value should stand here"
            case .valueOrEnd: "a value or \(code: "]") should stand here"
            case .name: "a member name in double quotes should stand here"
            case .nameOrEnd: "a member name in double quotes or \(code: "}") should stand here"
            case .colon: "\(code: ":") should stand between name and value"
            case .commaOrBrace: "\(code: ",") or \(code: "}") should stand here"
            case .commaOrBracket: "\(code: ",") or \(code: "]") should stand here"
            case .lineEnd: "the line should end behind the record"
            }
        }
    }

    /// The detail is the number of what is expected.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail, let expected = Expected(rawValue: code)
        else { preconditionFailure() }
        return Explanation(
            "unexpected \(value: occurrence.value); \(expected.words)",
            caret: expected.words,
            remarks: [
                .note("the rest of the record is checked as far as it can be read.")
            ])
    }
}
