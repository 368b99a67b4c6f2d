import Diagnostics

/// Reports a batch that the data source has waited for too long.
package enum BatchLate: RuleDefinition {
    /// How long a data source waits behind the scheduled time (Scheduled Batch File Uploads).
    package static let patienceSeconds = 2 * 3_600

    package static let rule = Rule(
        id: "B805",
        name: "batch-late",
        severity: .warning,
        summary: "The batch is more than two hours behind its scheduled time.",
        rationale:
            "The stream is paused, and no other data is processed until the files are there.",
        clause: .schedules,
        remedy: "Upload it as soon as it is in order.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let seconds) = occurrence.detail, let batch = facts.batch else {
            preconditionFailure()
        }
        return Explanation(
            "batch is \(length(seconds)) behind its scheduled time",
            caret: "loaded each day at \(code: batch.schedule)",
            remarks: [
                .why(
                    """
                    two hours behind it the stream is paused: no other data is processed until the \
                    files are there.
                    """)
            ])
    }

    private static func length(_ seconds: Int) -> Message {
        let hours = seconds / 3_600
        return hours < 48 ? "\(hours, "hour")" : "\(hours / 24, "day")"
    }
}
