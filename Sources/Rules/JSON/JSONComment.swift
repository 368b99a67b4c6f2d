import Diagnostics

/// Reports a comment.
package enum JSONComment: RuleDefinition {
    package static let rule = Rule(
        id: "J623",
        name: "comment",
        severity: .error,
        summary: "A comment stands in the file: `//`, `#` or `/* */`.",
        rationale: "JSON has no comments; strict readers stop there.",
        clause: .json,
        fix: .safe,
        remedy: "Remove the comment.")

    /// The detail is the offset behind what goes with the comment.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let end) = occurrence.detail else { preconditionFailure() }
        return Explanation(
            "comment; JSON has none", caret: "remove it",
            fix: .replacing(occurrence.range.lowerBound..<end, with: [], .safe))
    }
}
