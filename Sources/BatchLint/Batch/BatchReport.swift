/// What the check of a batch came to.
public struct BatchReport: Sendable {
    /// What the check says about the upload.
    public enum Verdict: Sendable, Hashable {
        /// All record types are there, and all may be uploaded.
        case passed
        /// A finding weighs as much as `fail-on` of the settings says, or more.
        case blocked
        /// Some file could not be checked, so nothing is known.
        case unknown
    }

    /// What the check says about the upload.
    public let verdict: Verdict
    /// The findings on the batch as a whole (B801, B803, B804, B805), at places in the settings.
    public let batch: Report
    /// All files that were checked, in the order of their paths.
    public let files: [BatchFile]
}
