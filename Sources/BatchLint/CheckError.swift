import Bytes
import Settings

/// Why a file could not be checked, or not be read to its end: nothing is known of it.
///
/// `errno` is the system's number. Bytes of a path that are no UTF-8 appear as U+FFFD.
public enum CheckError: Error {
    case cannotOpen(path: String, errno: Int32)
    /// A folder stands where a file is needed.
    case isFolder(path: String)
    /// A device was named as a file.
    case isDevice(path: String)
    case cannotRead(path: String, errno: Int32)
    /// The file is another one, or has other bytes, than when it was opened.
    case changedWhileRead(path: String)
    /// The temporary file that keeps a stream failed; `folder` is where it was made.
    case cannotSpool(folder: String, errno: Int32)
    /// The regular expression that a contract has for a column takes too long on some value.
    case patternTooSlow(path: String, column: String)
    /// The contract that the settings name for the file, or what they say of it, is not in order.
    ///
    /// `line` and `column` count from 1.
    case settings(path: String, line: Int, column: Int, message: String)
    /// The caller's own stream threw this.
    case stream(any Error)
    /// The path holds a NUL, which no path can.
    case impossiblePath(String)
    /// Text in `CheckOptions.ruleWishes` that is neither a rule's code, nor the start of one, nor a
    /// rule's name.
    case unknownRule(String)
    /// A `RecordReader` met a record of more bytes, or more fields, than it keeps. `number` counts
    /// from 0, the header; `offset` counts bytes from 0.
    case recordTooLong(number: Int, offset: Int)

    init(_ error: DocumentError) {
        switch error {
        case .unreadable(let error): self.init(error)
        case .fault(let fault):
            self = .settings(
                path: fault.path.text, line: fault.region.start.line,
                column: fault.region.start.column, message: fault.message.text)
        }
    }

    init(_ error: ReadError) {
        switch error {
        case .cannotOpen(let path, let errno): self = .cannotOpen(path: path.text, errno: errno)
        case .isDirectory(let path): self = .isFolder(path: path.text)
        case .isDevice(let path): self = .isDevice(path: path.text)
        case .cannotRead(let path, let errno): self = .cannotRead(path: path.text, errno: errno)
        case .changedWhileRead(let path): self = .changedWhileRead(path: path.text)
        case .cannotSpool(let path, let errno):
            self = .cannotSpool(folder: path.text, errno: errno)
        case .patternTooSlow(let path, let column):
            self = .patternTooSlow(
                path: path.text, column: String(decoding: column, as: UTF8.self))
        }
    }
}

extension Path {
    /// The path for people; bytes that are no UTF-8 become U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The path of a text; throws where it holds a NUL.
    init(text: String) throws(CheckError) {
        guard let path = Path(checking: Array(text.utf8)) else { throw .impossiblePath(text) }
        self = path
    }
}
