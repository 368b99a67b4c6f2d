import BatchLint
import Bytes
import Fixing

/// Words for what could not be fixed.
extension FailureText {
    /// One line for standard error, with its end.
    static func line(_ error: ResultError) -> [UInt8] {
        switch error {
        case .unreadable(let error):
            line(error)
        case .cannotCreate(let folder, let errno):
            line(folder, "no file can be made in this folder: ", errnoDescription(errno))
        case .cannotWrite(let path, let errno):
            line(path, "the result cannot be written: ", errnoDescription(errno))
        case .cannotKeepPermissions(let path, let errno):
            line(path, "a new file cannot keep owner and mode: ", errnoDescription(errno))
        case .cannotBackUp(let path, let errno):
            line(path, "the old file cannot be kept as this: ", errnoDescription(errno))
        case .cannotReplace(let path, let errno):
            line(path, "cannot be replaced: ", errnoDescription(errno))
        case .notReplaceable(let path):
            line(path, "is no regular file, so that it cannot be fixed in place")
        case .interrupted(let path):
            line(path, "was not replaced")
        case .isSource(let path):
            line(path, "is the file itself; --output-dir is another folder than the file's own")
        case .alreadyThere(let path):
            line(path, "is there already, and may hold records that are nowhere else")
        case .cannotClaim(let path, let errno):
            line(path, "cannot be made: ", errnoDescription(errno))
        case .errorOutsideRecords(let path, let rule):
            line(
                path, "nothing was changed: no record can be set apart because of ", rule,
                Array(", which is not on a record".utf8))
        }
    }

    /// One line for standard error, with its end.
    static func line(_ error: DiffError) -> [UInt8] {
        switch error {
        case .unfixed(let error): line(error)
        case .unreadable(let error): line(error)
        case .lineTooLong(let path): line(path, "has a line too long for a diff")
        }
    }

    /// The line for a file in which something would be changed for ever.
    static func notSettled(_ path: Path) -> [UInt8] {
        line(
            path, "is left alone: its fixes come to no end, a fault of batchlint; please report it")
    }

    /// The line for a folder whose records would be set apart together.
    static func rejectsOfFolder(_ path: Path) -> [UInt8] {
        line(path, "is a folder; --rejects is for one file, since the records share its header")
    }

    /// The line for a file whose name another one had.
    static func nameTaken(_ path: Path) -> [UInt8] {
        line(path, "another file of this name was written to the folder already")
    }
}
