import Diagnostics

/// Reports a record that spans lines.
package enum MultiLineRecord: RuleDefinition {
    package static let rule = Rule(
        id: "J613",
        name: "multi-line-record",
        severity: .error,
        summary: "A record spans several lines, as pretty-printed JSON does.",
        rationale: "The file is read a line at a time, and a part of a record is none.",
        clause: .consistentRecords,
        fix: .safe,
        remedy: "Write each record on one line.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "record spans several lines; it has to stand on one", caret: "starts here",
            remarks: [.help("write it anew: \(code: "jq -c . FILE")")],
            fix: Fix(.safe, .rewrite(.records)))
    }
}
