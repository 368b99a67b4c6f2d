import Diagnostics

/// Reports U+FFFD.
package enum ReplacementCharacter: RuleDefinition {
    package static let rule = Rule(
        id: "E207",
        name: "replacement-character",
        severity: .warning,
        summary: "The text holds the replacement character (U+FFFD).",
        rationale: "It stands for a character that was lost before this file was written.",
        clause: .encoding,
        remedy: "Export again from where the text is still whole, in the right encoding.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "replacement character (U+FFFD) in \(EncodingRules.place(of: occurrence, facts))",
            caret: "a character was lost here",
            remarks: [
                .why("it stands for bytes that an earlier program could not read."),
                .help("nothing in this file tells what it was: export again from the source."),
            ])
    }
}
