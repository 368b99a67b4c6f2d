import Bytes

/// Why two files could not be compared.
package enum DiffError: Error, Hashable, Sendable {
    /// There is no result to compare with, or no room for a long hunk.
    case unfixed(ResultError)
    case unreadable(ReadError)
    /// A line is longer than what is looked at.
    case lineTooLong(path: Path)
}
