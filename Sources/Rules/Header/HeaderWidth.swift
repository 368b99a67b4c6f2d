import Diagnostics

/// Reports a header with another number of fields than nearly all records have.
package enum HeaderWidth: RuleDefinition {
    package static let rule = Rule(
        id: "H310",
        name: "header-width",
        severity: .error,
        summary: "The records agree on a number of fields that is not the header's.",
        rationale: "Values would land in the wrong columns, or in none.",
        clause: .headers,
        remedy: "Name each column of the records in the header, and no other.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let header, let records) = occurrence.detail else {
            preconditionFailure()
        }
        let isShort = header < records
        let caret: Message =
            isShort
            ? "\(records - header, "name") missing" : "\(header - records, "name") too many"
        return Explanation(
            "header has \(header, "field"); the records have \(records)", caret: caret,
            remarks: [
                .seen("95% or more of \(facts.records, "record") have \(records, "field")."),
                .why("values would land in the wrong columns, or in none."),
                .note("the records are checked against their own number of fields."),
            ])
    }
}
