import Diagnostics

/// Reports a batchDate under which a batch was completed before.
package enum BatchDateReused: RuleDefinition {
    package static let rule = Rule(
        id: "B804",
        name: "batch-date-reused",
        severity: .error,
        summary: "A batch was completed under this batchDate before.",
        rationale: "The data source has loaded that batch: what is sent under its date is not new.",
        clause: .batches,
        remedy: "Give the batch a batchDate of its own.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard let batch = facts.batch, let earlier = batch.earlier else { preconditionFailure() }
        let place: Message = "\(name: earlier.state.bytes) line \(plain: earlier.line)"
        return Explanation(
            """
            batchDate \(value: batch.batchDate) was completed for \(name: batch.dataSource) before
            """,
            remarks: [
                .seen("\(place) has it, completed at \(code: earlier.completedAt)."),
                .help("give the batch a batchDate of its own, as \(code: "now")."),
            ])
    }
}
