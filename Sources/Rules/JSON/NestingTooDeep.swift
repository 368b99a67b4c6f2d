import Diagnostics

/// Reports objects and arrays in each other beyond the limit.
package enum NestingTooDeep: RuleDefinition {
    package static let rule = Rule(
        id: "J624",
        name: "nesting-too-deep",
        severity: .error,
        summary: """
            Objects and arrays lie in each other more than 64 levels deep, unless set otherwise.
            """,
        rationale: "A limit of ours: readers that use the call stack fail on such records.",
        clause: .json,
        remedy: "Look for a writer that nests by mistake.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let limit) = occurrence.detail else { preconditionFailure() }
        return Explanation(
            "more than \(limit, "level") of objects and arrays",
            caret: "level \(limit + 1)",
            remarks: [.note("the rest of the record was not checked.")])
    }
}
