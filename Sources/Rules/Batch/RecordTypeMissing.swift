import Diagnostics

/// Reports a record type of the data source that has no file.
package enum RecordTypeMissing: RuleDefinition {
    package static let rule = Rule(
        id: "B801",
        name: "record-type-missing",
        severity: .error,
        summary: "A record type of the data source has no file in the batch.",
        rationale: "A batch loads only when all of its record types are there: it would wait.",
        clause: .batches,
        remedy: "Export the file, or take the record type out of the data source.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let index) = occurrence.detail, let batch = facts.batch else {
            preconditionFailure()
        }
        let type = batch.recordTypes[index]
        return Explanation(
            "record type \(name: type.name) has no file in \(name: batch.folder.bytes)",
            caret: "its file would be \(name: type.file)",
            remarks: [
                .why("a batch loads only when all of its record types are there: it would wait.")
            ] + (type.near.map { [.seen("the folder has \(name: $0).")] } ?? []))
    }
}
