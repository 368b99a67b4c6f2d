import Diagnostics

/// Reports a batchDate that the API does not take.
package enum BatchDateFormat: RuleDefinition {
    package static let rule = Rule(
        id: "B803",
        name: "batch-date-format",
        severity: .error,
        summary: "The batchDate is not written as the API takes it.",
        rationale: "The API answers that it is no ISO timestamp, and gives no place to upload to.",
        clause: .batchDates,
        remedy: "Write it as YYYY-MM-DDTHH:mm:ssZ.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard let batch = facts.batch else { preconditionFailure() }
        return Explanation(
            """
            batchDate \(value: batch.batchDate) is not \(code: "YYYY-MM-DDTHH:mm:ss") with \
            \(code: "Z"), \(code: "+HH:mm") or \(code: "-HH:mm")
            """,
            remarks: [
                .why("the API refuses it, and gives no place to upload to."),
                .help("write it as in \(code: "2015-12-15T11:12:00Z"), or \(code: "now")."),
            ])
    }
}
