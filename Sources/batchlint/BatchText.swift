import BatchLint
import Bytes

/// Words for a batch.
enum BatchText {
    /// The data source, and the batchDate in the form that the API takes.
    static func line(_ plan: BatchPlan) -> String {
        let types = plan.recordTypes.count
        let here = plan.recordTypes.count { !$0.files.isEmpty }
        let date = plan.batchDate.map { "batchDate=\($0.text)" } ?? "no batchDate"
        return "batchlint: dataSource=\(VisibleText.of(Array(plan.dataSource.utf8))) \(date), "
            + "\(here) of \(types) record type\(types == 1 ? "" : "s")\n"
    }

    /// A line for each batch of a data source, the newest first.
    static func lines(_ dataSource: [UInt8], recordTypes: [[UInt8]], of state: BatchState) -> String
    {
        let name = VisibleText.of(dataSource)
        let batches = state.batches[String(decoding: dataSource, as: UTF8.self)] ?? []
        guard !batches.isEmpty else { return "\(name): nothing was uploaded yet\n" }
        return "\(name):\n"
            + batches.reversed().map { line($0, recordTypes: recordTypes) }.joined()
    }

    private static func line(_ batch: BatchState.Batch, recordTypes: [[UInt8]]) -> String {
        let date = "  \(batch.batchDate.text)  "
        if let completed = batch.completedAt { return date + "complete since \(completed.text)\n" }
        let missing = recordTypes.map { String(decoding: $0, as: UTF8.self) }
            .filter { batch.uploads[$0] == nil }
        let sent = "\(batch.uploads.count) uploaded"
        let rest = missing.map { VisibleText.of(Array($0.utf8)) }.joined(separator: ", ")
        return date
            + (missing.isEmpty ? "\(sent), not yet complete\n" : "\(sent), missing: \(rest)\n")
    }
}
