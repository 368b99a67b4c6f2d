import BatchLint
import Bytes

/// Words for a batch that is checked.
enum BatchText {
    /// The data source, and the batchDate in the form that the API takes.
    static func line(_ plan: BatchPlan) -> String {
        let types = plan.recordTypes.count
        let here = plan.recordTypes.count { !$0.files.isEmpty }
        let date = plan.batchDate.map { "batchDate=\($0.text)" } ?? "no batchDate"
        return "batchlint: dataSource=\(VisibleText.of(Array(plan.dataSource.utf8))) \(date), "
            + "\(here) of \(types) record type\(types == 1 ? "" : "s")\n"
    }
}
