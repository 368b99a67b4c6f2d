import BatchLint

/// The files of a batch after their check.
struct CheckedBatch: Sendable {
    let dataSource: String
    /// In the order in which they are sent.
    let files: [CheckedFile]
    /// The findings on the batch as a whole, one line each.
    var findings = ""
    /// Findings on the batch as a whole block it.
    var isBlocked = false
    /// The path of the record, `.batchlint/state.json`.
    let statePath: String
}
