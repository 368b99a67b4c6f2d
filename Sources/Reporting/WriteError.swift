/// Why a report could not be written to its end.
package enum WriteError: Error, Hashable, Sendable {
    /// The descriptor refused the bytes; ENOSPC when the disk is full.
    case cannotWrite(errno: CInt)
}
