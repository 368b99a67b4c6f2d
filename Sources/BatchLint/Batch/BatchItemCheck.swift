import Bytes
import Checking
import Diagnostics
import Settings

/// A file of a batch after its check, still open.
package final class BatchItemCheck: @unchecked Sendable {
    // why @unchecked: one thread makes it and hands it on, and then knows nothing of it.
    package let item: BatchPlan.Item
    /// nil where it could not be opened.
    let open: OpenFile?
    package let outcome: Result<CheckedFile, DocumentError>
    /// nil where it could not be opened, and once it is taken.
    private var source: ByteSource?

    init(_ item: BatchPlan.Item, failure: DocumentError) {
        self.item = item
        outcome = .failure(failure)
        open = nil
        source = nil
    }

    init(
        _ item: BatchPlan.Item, _ outcome: Result<CheckedFile, DocumentError>, open: OpenFile,
        source: consuming ByteSource
    ) {
        self.item = item
        self.outcome = outcome
        self.open = open
        self.source = consume source
    }

    /// Hands on the findings, at most as many of a group as `check` lists; an error means that the
    /// file has changed since.
    package func list(
        with check: inout InputCheck, _ handOn: (Diagnostics.Diagnostic) -> Void
    ) throws(ReadError) {
        guard case .success(let file) = outcome, var source = source.take() else { return }
        try check.list(file, from: &source, handOn)
    }
}
