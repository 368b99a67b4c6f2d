import Bytes
import Checking
import Diagnostics

/// How far the fixing of one file has come.
struct FixState: ~Copyable {
    /// What the check of the result says, or that of the file itself.
    var after: CheckedFile
    /// The file as it is by now; nil where nothing was changed.
    var result: ResultFile?
    var attempts = FixAttempts()
    /// How far the fixes should go.
    let wishedReach: FixReach
    /// How far they went; nil where not even the safe ones could be applied.
    var reach: FixReach?
    /// Even the safe ones came to no end.
    var isEndless = false
    /// The records that were set apart; nil where there is none.
    var rejects: RejectFiles?
    /// What a report says of them.
    var rejectReport: FixReport.Rejects?
    /// How many times records were set apart.
    var rejections = 0

    /// With journals it can be told later where in the file a record of the result stood.
    init(_ before: CheckedFile, _ options: FixOptions, keepsJournals: Bool) {
        after = before
        wishedReach = options.allowsUnsafe ? .all : .safe
        attempts.keepsJournals = keepsJournals
    }

    /// Reads the file as it is by now from its start; the state and the source must outlive it.
    func reader(_ source: borrowing ByteSource) -> DescriptorReader {
        if result == nil { return source.again() }
        return result!.reader(source.path)
    }

    /// Takes over what a trial came to.
    mutating func take(_ trial: consuming FixTrial) {
        after = trial.after
        attempts = trial.attempts
        if let next = trial.result.take() { result = consume next }
        reach = trial.reach
    }
}
