import Bytes

/// An input of which nothing is known, because it could not be read.
package struct UncheckedInput: Sendable, Hashable {
    package let path: Path
    /// What stood in the way, as it follows the path: `cannot be opened: No such file or directory`.
    package let reason: [UInt8]

    package init(path: Path, reason: [UInt8]) {
        self.path = path
        self.reason = reason
    }
}
