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
            remarks: isThroughout(facts)
                ? [
                    .seen(
                        """
                        every one of the \(facts.records, "record"): the writer adds a comma after \
                        the last member.
                        """)
                ] : [],
            fix: .replacing(occurrence.range, with: [], .safe))
    }

    /// Whether there are as many such commas as records.
    private static func isThroughout(_ facts: FileFacts) -> Bool {
        let groups = facts.log.groups.filter { $0.key.rule == rule.id }
        return facts.records > 1 && groups.reduce(0) { $0 + $1.total } == facts.records
    }
}
