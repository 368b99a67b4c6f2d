import Checking
import Diagnostics

/// What fixing one file came to, once the result has its place.
package struct FixOutcome: Sendable {
    /// What was fixed, and what was not.
    package let report: FixReport
    /// What the check of the result says.
    package let after: CheckedFile
    /// Whether the fixes came to an end: all else is a fault of ours.
    package let isSettled: Bool

    init(_ file: borrowing FixedFile) {
        report = file.report
        after = file.after
        isSettled = file.isSettled
    }
}
