import Diagnostics

/// Reports a comma before `}` or `]`.
package enum TrailingComma: RuleDefinition {
    package static let rule = Rule(
        id: "J602",
        name: "trailing-comma",
        severity: .error,
        summary: "A comma stands before `}` or `]`.",
        rationale: "RFC 8259 does not allow it, and strict readers stop there.",
        clause: .json,
        fix: .safe,
        remedy: "Remove the comma.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let behind = JSONExcerpt(occurrence.excerpt).byte(behind: occurrence.range.upperBound)
        let bracket: Message =
            switch behind {
            case UInt8(ascii: "}"): "\(code: "}")"
            case UInt8(ascii: "]"): "\(code: "]")"
            default: "the closing bracket"
            }
        return Explanation(
            "trailing comma before \(bracket)",
            caret: "remove this comma (RFC 8259 does not allow it)",
            fix: .replacing(occurrence.range, with: [], .safe))
    }
}
