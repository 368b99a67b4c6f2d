import Diagnostics

/// Reports half of a surrogate pair.
package enum LoneSurrogate: RuleDefinition {
    package static let rule = Rule(
        id: "J608",
        name: "lone-surrogate",
        severity: .error,
        summary: "An escape such as `\\ud800` stands without its other half.",
        rationale: """
            It is no character: the text was cut in the middle of one, and UTF-8 cannot hold it.
            """,
        clause: .json,
        remedy: "Export again; text was cut by UTF-16 units.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let escape = occurrence.value
        // The third digit is 8 to B in the first half of a pair.
        let isHigh = escape.count > 3 && (escape[3] &- 0x30 < 10 || escape[3] | 0x20 < 0x63)
        return Explanation(
            isHigh
                ? "\(value: escape) stands without the second half of its surrogate pair"
                : "\(value: escape) stands without the first half of its surrogate pair",
            caret: "half a character",
            remarks: [
                .why("half of a pair is no character; the text was probably cut between the two.")
            ])
    }
}
