import BatchLint
import BatchWire

/// What an upload came to, as a program reads it.
package struct UploadSummary: Sendable {
    package enum Status: String, Sendable {
        /// Everything was sent, now or before.
        case complete
        /// Nothing had to be sent.
        case unchanged
        /// What would be sent: a dry run.
        case planned
        case blocked
        case failed
    }

    package var dataSource: String?
    package var decision: BatchDecision?
    package var files: [CheckedFile] = []
    package var status = Status.failed
    package var error: UploadError?

    /// The findings on the batch as a whole, one line each.
    private var batchFindings = ""

    package init(dataSource: String?) { self.dataSource = dataSource }

    mutating func take(_ batch: CheckedBatch) {
        dataSource = batch.dataSource
        files = batch.files
        batchFindings = batch.findings
    }

    /// The findings on the batch, and those of the files that are blocked, one line each.
    package var findings: String {
        batchFindings
            + files.filter { $0.report.verdict == .blocked }.map { FindingText.of($0.report) }
            .joined()
    }

    /// One JSON object in one line.
    package var json: String {
        JSONValue.object([
            ("type", .string("upload")), ("schema_version", .number(1)),
            ("status", .string(status.rawValue)),
            ("exit_code", .number(Int(error?.exitCode ?? 0))),
            ("data_source", .optional(dataSource)),
            ("batch_date", .optional(decision?.batchDate.text)),
            ("error", .optional(error?.words)),
            ("files", .array(files.map(json))),
        ]).text()
    }

    private func json(_ file: CheckedFile) -> JSONValue {
        .object([
            ("record_type", .string(file.file.recordType)), ("path", .string(file.file.path)),
            ("bytes", .number(file.file.stamp.size)), ("sha256", .optional(file.sha256)),
            ("records", .number(file.report.records)),
            ("verdict", .string(file.report.verdict == .passed ? "passed" : "blocked")),
            ("errors", .number(file.report.findings(.error))),
            ("warnings", .number(file.report.findings(.warning))),
            ("sent_before", .bool(wasSentBefore(file.file.recordType))),
        ])
    }

    private func wasSentBefore(_ recordType: String) -> Bool {
        switch decision {
        case nil, .start: false
        case .resume(_, let missing): !missing.contains(recordType)
        case .complete: true
        }
    }
}
