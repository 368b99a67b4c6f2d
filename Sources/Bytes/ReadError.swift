/// Why an input could not be read to its end.
package enum ReadError: Error, Hashable, Sendable {
    case cannotOpen(path: Path, errno: CInt)
    /// A folder stands where a file is needed.
    case isDirectory(path: Path)
    /// A block or character device was named as a file.
    case isDevice(path: Path)
    case cannotRead(path: Path, errno: CInt)
    /// The file is another one, or has other bytes, than when it was opened.
    case changedWhileRead(path: Path)
    /// The temporary file that keeps a stream failed; ENOSPC when the disk is full. `path` is the
    /// folder for temporary files.
    case cannotSpool(path: Path, errno: CInt)
    /// The regular expression that a contract has for a column takes too long on some value.
    case patternTooSlow(path: Path, column: [UInt8])
}

extension ReadError {
    /// Whether the path named nothing.
    package var isNothingThere: Bool {
        guard case .cannotOpen(_, let errno) = self else { return false }
        return SystemError(errno: errno).isNothingThere
    }

    /// The system's number of what went wrong; 0 where nothing of the system did.
    var errno: CInt {
        switch self {
        case .cannotOpen(_, let errno), .cannotRead(_, let errno), .cannotSpool(_, let errno):
            errno
        case .isDirectory, .isDevice, .changedWhileRead, .patternTooSlow: 0
        }
    }
}
