import Diagnostics

/// Reports a file that belongs to no record type.
package enum RecordTypeUnknown: RuleDefinition {
    package static let rule = Rule(
        id: "B802",
        name: "record-type-unknown",
        severity: .warning,
        summary: "A file of the folder belongs to no record type of the data source.",
        rationale: "Nobody uploads it.",
        clause: .batches,
        remedy: "Name it as its record type has it in the settings, or take it away.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard let batch = facts.batch else { preconditionFailure() }
        return Explanation(
            "file belongs to no record type of \(name: batch.dataSource)",
            remarks: [
                .seen(files(of: batch)), .help("name it so, or take it out of the folder."),
            ])
    }

    private static func files(of batch: BatchFacts) -> Message {
        var words: Message = "the files of the batch are called "
        for (index, type) in batch.recordTypes.prefix(8).enumerated() {
            words = words + (index == 0 ? "" : ", ") + "\(name: type.file)"
        }
        let rest = batch.recordTypes.count - 8
        return words + (rest > 0 ? " and \(rest) more." : ".")
    }
}
