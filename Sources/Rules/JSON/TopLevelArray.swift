import Diagnostics

/// Reports a file that is one array.
package enum TopLevelArray: RuleDefinition {
    package static let rule = Rule(
        id: "J612",
        name: "top-level-array",
        severity: .error,
        summary: "The file is one JSON array, not one object a line.",
        rationale: "The file is read a line at a time, and a line of an array is no record.",
        clause: .consistentRecords,
        fix: .safe,
        remedy: "Write each element on a line of its own, without brackets and commas round it.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "file is one JSON array; one object a line is needed", caret: "the array starts here",
            remarks: [
                .note("its \(facts.records, "element") were checked as records."),
                .help("write it anew: \(code: "jq -c '.[]' FILE")"),
            ],
            fix: Fix(.safe, .rewrite(.records)))
    }
}
