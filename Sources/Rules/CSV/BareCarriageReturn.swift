import Diagnostics

/// Reports a CR that no LF follows, outside quotes.
package enum BareCarriageReturn: RuleDefinition {
    package static let rule = Rule(
        id: "C408",
        name: "bare-carriage-return",
        severity: .error,
        summary: "A carriage return without a line feed ends a record.",
        rationale: "Most loaders do not take it for a line end, and join the records.",
        clause: .fileFormat,
        fix: .safe,
        remedy: "End each record with LF or CRLF, and quote a value that holds a CR.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        if facts.lineEndings.areAllCarriageReturns {
            return Explanation(
                "records end with CR; LF or CRLF is needed",
                remarks: [
                    .seen("all \(facts.lineEndings.carriageReturns, "line") of the file do."),
                    .help("old Mac programs write such files: save as \"CSV\" with LF or CRLF."),
                ],
                fix: Fix(.safe, .rewrite(.lineEndings)))
        }
        return Explanation(
            "carriage return without a line feed ends the record",
            caret: facts.lineEndings.usual.count == 1 ? "CR, should be LF" : "CR, should be CRLF",
            remarks: facts.format == .csv
                ? [.help("quote the value if the CR belongs to it.")]
                : [.help("write \(code: "\\r") if the CR belongs to a string.")],
            fix: .replacing(occurrence.range, with: facts.lineEndings.usual, .safe))
    }
}
