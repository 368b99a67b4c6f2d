/// A file of a batch after its check; it stays open as long as this is held.
public final class BatchFile: Sendable {
    /// The path of the file; bytes that are no UTF-8 appear as U+FFFD.
    public let path: String
    /// The record type that it is of; nil for a file of none (B802).
    public let recordType: String?
    /// What the check came to, or why there was none.
    public let outcome: Result<Report, CheckError>
    private let open: OpenFile?

    init(path: String, recordType: String?, outcome: Result<Report, CheckError>, open: OpenFile?) {
        self.path = path
        self.recordType = recordType
        self.outcome = outcome
        self.open = open
    }

    /// The open file, whose offset is 0 and may be moved; nil where it could not be checked.
    ///
    /// What it reads is what was checked while `isUnchanged` says so, whatever its path leads to.
    public var descriptor: Int32? { open?.descriptor.raw }

    /// Whether the path still leads to the file that was checked, with the bytes that it had.
    ///
    /// As far as the system tells by size, time of change and inode.
    public var isUnchanged: Bool { open?.isInPlace ?? false }
}
