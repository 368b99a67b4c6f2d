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
    /// The records that were set apart; nil where there is none.
    var rejects: RejectFiles?
    /// What a report says of them.
    var rejectReport: FixReport.Rejects?
    /// How many times records were set apart.
    var rejections = 0

    /// With journals it can be told later where in the file a record of the result stood.
    init(_ before: CheckedFile, keepsJournals: Bool) {
        after = before
        attempts.keepsJournals = keepsJournals
    }
}
