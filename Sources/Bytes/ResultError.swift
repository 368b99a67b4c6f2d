/// Why a result could not be made, or not be put in its place: what stood there is untouched.
package enum ResultError: Error, Hashable, Sendable {
    /// What it is made from could not be read.
    case unreadable(ReadError)
    /// No file can be made in the folder.
    case cannotCreate(folder: Path, errno: CInt)
    /// ENOSPC when the disk is full. `path` is the folder, or `-` for standard output.
    case cannotWrite(path: Path, errno: CInt)
    /// The new file cannot have the owner or the mode of the old one.
    case cannotKeepPermissions(path: Path, errno: CInt)
    /// The old file cannot be kept under this name; EEXIST where something has it.
    case cannotBackUp(path: Path, errno: CInt)
    case cannotReplace(path: Path, errno: CInt)
    /// A stream or a device, which no file can take the place of.
    case notReplaceable(path: Path)
    /// A signal came before the file was replaced.
    case interrupted(path: Path)
    /// A file in a format that is not written.
    case notSupported(path: Path)
    /// The result would take the place of what it is made from.
    case isSource(path: Path)
}

extension ResultError {
    /// Makes what `work` cannot read an error of the result.
    package static func reading<Value: ~Copyable>(
        _ work: () throws(ReadError) -> Value
    ) throws(ResultError) -> Value {
        do throws(ReadError) {
            return try work()
        } catch {
            throw .unreadable(error)
        }
    }
}

extension ResultError {
    /// The system's number of what went wrong; 0 where nothing of the system did.
    package var errno: CInt {
        switch self {
        case .unreadable(let error): error.errno
        case .cannotCreate(_, let errno), .cannotWrite(_, let errno),
            .cannotKeepPermissions(_, let errno), .cannotBackUp(_, let errno),
            .cannotReplace(_, let errno):
            errno
        case .notReplaceable, .interrupted, .notSupported, .isSource: 0
        }
    }
}
