import Diagnostics

/// Reports a member name without quotes.
package enum UnquotedName: RuleDefinition {
    package static let rule = Rule(
        id: "J604",
        name: "unquoted-name",
        severity: .error,
        summary: "A member name has no quotes.",
        rationale: "RFC 8259 asks for double quotes round every name.",
        clause: .json,
        fix: .safe,
        remedy: "Put the name between double quotes.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let name = occurrence.value
        let fix: Fix? =
            name.count == occurrence.range.count
            ? .replacing(occurrence.range, with: [0x22] + name + [0x22], .safe) : nil
        return Explanation(
            "member name \(name: name) has no quotes", caret: "put it between double quotes",
            fix: fix)
    }
}
