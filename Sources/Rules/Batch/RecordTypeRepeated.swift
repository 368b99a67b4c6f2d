import Diagnostics

/// Reports a second file for one record type.
package enum RecordTypeRepeated: RuleDefinition {
    package static let rule = Rule(
        id: "B806",
        name: "record-type-repeated",
        severity: .error,
        summary: "The folder has two files for one record type.",
        rationale: "One file of each record type is uploaded: nobody knows which of the two.",
        clause: .batches,
        remedy: "Keep the file that is meant.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let index) = occurrence.detail, let batch = facts.batch else {
            preconditionFailure()
        }
        return Explanation(
            "file is another one for record type \(name: batch.recordTypes[index].name)",
            remarks: [
                .seen("the first is \(name: batch.recordTypes[index].first ?? [])."),
                .help("keep the file that is meant: one of each record type is uploaded."),
            ])
    }
}
