/// What the ledger says to a request for a signed URL.
enum SlotAnswer: Hashable, Sendable {
    case slot(Slot)
    case unknownDataSource
    case unknownRecordType
    /// More URLs are open than are kept track of.
    case tooMany
}

/// What became of an upload.
enum UploadOutcome: Hashable, Sendable {
    /// It counts; `replaced` is the object before it, `completes` whether nothing is missing now.
    case counted(replaced: String?, completes: Bool)
    /// The batch is settled, or its load has begun: nothing changes. `isSame` tells whether the
    /// bytes are those that count.
    case tooLate(isSame: Bool)
}
