import Diagnostics

/// Reports a last record without a line ending.
package enum MissingFinalNewline: RuleDefinition {
    package static let rule = Rule(
        id: "C410",
        name: "missing-final-newline",
        severity: .note,
        summary: "The last record has no line ending.",
        rationale: "RFC 4180 allows it, but a file that was cut off looks the same.",
        clause: .fileFormat,
        fix: .safe,
        remedy: "End the last record with a line end too.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "last record has no line ending", caret: "the file ends here",
            fix: .replacing(occurrence.range, with: facts.lineEndings.usual, .safe))
    }
}
