import Bytes
import Checking
import Diagnostics

/// What fixing one file came to, and the result before it has its place.
package struct FixedFile: ~Copyable {
    /// What was fixed, and what was not.
    package let report: FixReport
    /// What the check of the result says.
    package let after: CheckedFile
    /// Whether nothing is left that could be tried: all else is a fault of ours.
    package let isSettled: Bool
    /// The file as it should be; nil where nothing was to be changed.
    package var result: ResultFile?
}
