import Bytes
import Settings

/// Why a batch could not be checked, or its state not be read or written.
///
/// `errno` is the system's number. Bytes of a path that are no UTF-8 appear as U+FFFD.
public enum BatchError: Error {
    /// A file could not be read.
    case check(CheckError)
    /// Settings, a contract or a state are not in order.
    ///
    /// `line` and `column` count from 1. `text` is all of it for people, in lines that end with a
    /// line feed: the place, the message, a word that was perhaps meant, and the line with a caret
    /// under it.
    case fault(path: String, line: Int, column: Int, message: String, text: String)
    /// The state cannot be written; the old one is there as it was.
    case cannotWrite(path: String, errno: Int32)
    /// No `batchlint.json` says what the folder should hold.
    case noSettings(folder: String)
    /// The settings have no data source, or several of which none was named.
    case noDataSource(known: [String], settingsPath: String)
    /// The settings have no data source of the name.
    case unknownDataSource(String, known: [String], settingsPath: String)

    init(_ failure: BatchFailure) {
        switch failure {
        case .document(let error): self.init(error)
        case .noSettings(let folder): self = .noSettings(folder: folder.text)
        case .noDataSource(let known, let settings):
            self = .noDataSource(known: known.map(Self.text), settingsPath: settings.text)
        case .unknownDataSource(let name, let known, let settings):
            self = .unknownDataSource(
                Self.text(name), known: known.map(Self.text), settingsPath: settings.text)
        }
    }

    init(_ error: DocumentError) {
        switch error {
        case .unreadable(let error): self = .check(CheckError(error))
        case .fault(let fault):
            self = .fault(
                path: fault.path.text, line: fault.region.start.line,
                column: fault.region.start.column, message: fault.message.text,
                text: DocumentText.text(fault))
        }
    }

    /// The path of a text; throws where it holds a NUL.
    static func path(_ text: String) throws(BatchError) -> Path {
        do throws(CheckError) {
            return try Path(text: text)
        } catch {
            throw .check(error)
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
