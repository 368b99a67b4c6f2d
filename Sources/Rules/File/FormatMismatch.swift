import Diagnostics

/// Reports JSON in a CSV file, or CSV in an NDJSON file.
package enum FormatMismatch: RuleDefinition {
    package static let rule = Rule(
        id: "F106",
        name: "format-mismatch",
        severity: .error,
        summary: "A CSV file holds JSON, or an NDJSON file holds CSV.",
        rationale: "The file is read as what its name says, and no record of it would load.",
        clause: .fileFormat,
        remedy: "Give the file the name of what it holds, or export the other format.")

    /// What the file holds instead of what its name says; nil where it may be what was expected.
    package static func check(_ head: Span<UInt8>, expected: FileFormat) -> FileFormat? {
        switch expected {
        case .csv: JSONStart.isJSON(head) ? .ndjson : nil
        case .ndjson: CSVHeaderStart.isHeader(head) ? .csv : nil
        }
    }

    /// Whether an input whose name tells nothing is one of JSON: it starts with `{`, or with `[` and
    /// an object.
    package static func startsAsJSON(_ head: Span<UInt8>) -> Bool {
        let start = HeadText.start(of: head)
        guard start < head.count else { return false }
        return head[start] == UInt8(ascii: "{") || JSONStart.isJSON(head)
    }

    /// The detail is 0 for a file that holds CSV and 1 for one that holds JSON.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail else { preconditionFailure() }
        guard code == 0 else {
            return Explanation(
                "file is checked as CSV but holds JSON", caret: "JSON",
                remarks: [
                    .help("name it `.ndjson` if it has one object a line; else export CSV.")
                ])
        }
        return Explanation(
            "file is checked as NDJSON but holds CSV", caret: "a CSV header",
            remarks: [.help("name it `.csv`, or export one JSON object a line.")])
    }
}
