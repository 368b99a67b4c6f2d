import Diagnostics

/// Reports LF and CRLF in one file, once.
package enum MixedLineEndings: RuleDefinition {
    package static let rule = Rule(
        id: "C409",
        name: "mixed-line-endings",
        severity: .warning,
        summary: "Some records end with LF and some with CRLF.",
        rationale: "The file was probably put together from several, or edited by hand.",
        clause: .fileFormat,
        fix: .safe,
        remedy: "Write all line ends alike.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let endings = facts.lineEndings
        let isPairRarer = endings.carriageReturnLineFeeds < endings.lineFeeds
        return Explanation(
            "LF and CRLF line ends are mixed",
            caret: isPairRarer ? "the first CRLF" : "the first LF",
            remarks: [
                .seen(
                    """
                    \(endings.lineFeeds, "record") with LF, \
                    \(endings.carriageReturnLineFeeds) with CRLF.
                    """)
            ],
            fix: Fix(.safe, .rewrite(.lineEndings)))
    }
}
