import Diagnostics

/// Reports a member name that occurs twice in one object.
package enum DuplicateMember: RuleDefinition {
    package static let rule = Rule(
        id: "J616",
        name: "duplicate-member",
        severity: .error,
        summary: "A member name occurs twice in one object.",
        rationale: """
            RFC 8259 leaves the result open: most readers keep one of the values without a word.
            """,
        clause: .json,
        remedy: "Rename or drop one of the two members.")

    /// The detail is the place of the first one: its quote.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .place(let offset, let line) = occurrence.detail else { preconditionFailure() }
        let excerpt = JSONExcerpt(occurrence.excerpt)
        let token = occurrence.value
        let isQuoted = token.count >= 2 && token.first == 0x22
        let name = isQuoted ? Array(token.dropFirst().dropLast()) : token
        let message: Message = "member \(name: name) occurs twice in one object"
        let why = Explanation.Remark.why(
            """
            RFC 8259 leaves the result open: most readers keep the last value and lose the first \
            without a word.
            """)
        let again = excerpt.value(behind: occurrence.range)
        guard let first = excerpt.string(at: offset) else {
            let seen: Message =
                line > 0 ? "the first is on line \(line)." : "the first is far before."
            return Explanation(
                message, caret: again.map { "again: \(value: $0)" } ?? "again",
                remarks: [.seen(seen), why])
        }
        let value = excerpt.value(behind: first)
        return Explanation(
            message, caret: again.map { "again: \(value: $0)" } ?? "again",
            labels: [Explanation.Label(first, value.map { "first: \(value: $0)" } ?? "first")],
            remarks: [why])
    }
}
