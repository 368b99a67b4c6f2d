import Bytes
import Checking

/// Files for a thread to check.
struct CheckJob: Sendable {
    /// From 0, in the order of the files.
    let number: Int
    let files: [SmallFile]
    /// What became of each, once that is known.
    var checks: [SmallFileCheck] = []
}
