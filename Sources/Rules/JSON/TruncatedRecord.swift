import Diagnostics

/// Reports a line that ends inside a record.
package enum TruncatedRecord: RuleDefinition {
    package static let rule = Rule(
        id: "J610",
        name: "truncated-record",
        severity: .error,
        summary: "A line ends inside a record.",
        rationale: "The record is lost; the file was cut off, or a string holds a line break.",
        clause: .consistentRecords,
        remedy: "Export again; write a line break in a string as `\\n`.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "line ends inside a record", caret: "the record is not complete",
            remarks: [
                .why("one record stands on one line; nothing of this one can be loaded."),
                .help("export again; a line break in a string is written \(code: "\\n")."),
            ])
    }
}
