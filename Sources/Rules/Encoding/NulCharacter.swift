import Diagnostics

/// Reports U+0000.
package enum NulCharacter: RuleDefinition {
    package static let rule = Rule(
        id: "E205",
        name: "nul-character",
        severity: .error,
        summary: "The text holds a NUL character (U+0000).",
        rationale: "Databases refuse it or cut the value there; the data is usually damaged.",
        clause: .encoding,
        remedy: "Find out what wrote it: padding, a cut transfer, or binary data in a text column.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "NUL character (U+0000) in \(EncodingRules.place(of: occurrence, facts))",
            caret: "NUL",
            remarks: [
                .why("databases refuse it, or cut the value there."),
                .help("export again: padding, a cut transfer or a binary column may have left it."),
            ])
    }
}
