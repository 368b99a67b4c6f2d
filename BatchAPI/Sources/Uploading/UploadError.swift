import BatchLint

/// Why an upload ends before its batch is complete.
package enum UploadError: Error {
    /// What was asked for makes no sense; the words say why.
    case usage(String)
    /// A file or folder cannot be used; `errno` is the system's number.
    case system(path: String, errno: Int32)
    /// A file could not be checked.
    case check(path: String, CheckError)
    /// The batch could not be checked as settings say.
    case batch(folder: String, BatchError)
    /// Findings stand against so many files; 0: against the batch as a whole.
    case blocked(files: Int)
    /// The file is not the one that was checked any more.
    case changed(path: String)
    /// Another upload of this folder runs.
    case locked(path: String)
    /// The record of earlier uploads cannot be read.
    case state(path: String, BatchError)
    /// The API has refused for good: what was asked, the answer, and what the page says of it.
    case refused(what: String, answer: String, explanation: String?)
    /// It failed after all attempts; `last` is how the last one ended.
    case failed(what: String, attempts: Int, last: String)

    /// The exit code: 1 blocked, 2 not checked or wrongly used, 3 refused for good, 4 failed.
    package var exitCode: Int32 {
        switch self {
        case .blocked: 1
        case .usage, .system, .check, .batch, .changed, .locked, .state: 2
        case .refused: 3
        case .failed: 4
        }
    }

    /// The error in sentences, for people.
    package var words: String {
        switch self {
        case .usage(let words): words
        case .system(let path, let errno): "\(path): \(SystemWords.of(errno))"
        case .check(let path, let error): "\(path): could not be checked: \(error.words)"
        case .batch(let folder, let error): error.words(folder)
        case .blocked(let files):
            switch files {
            case 0: "findings block the batch: nothing was sent"
            case 1: "findings block 1 file: nothing was sent"
            default: "findings block \(files) files: nothing was sent"
            }
        case .changed(let path): "\(path): has changed since it was checked: it was not sent"
        case .locked(let path): "\(path): another upload of this folder is running"
        case .state(let path, let error): error.words(path)
        case .refused(let what, let answer, let explanation):
            "\(what): refused: \(answer)" + (explanation.map { "\n  \($0)" } ?? "")
        case .failed(let what, let attempts, let last):
            "\(what): failed after \(attempts == 1 ? "1 attempt" : "\(attempts) attempts"): \(last)"
        }
    }
}

extension CheckError {
    /// The error without its path, for people.
    fileprivate var words: String {
        switch self {
        case .cannotOpen(_, let errno), .cannotRead(_, let errno): SystemWords.of(errno)
        case .isFolder: "is a folder"
        case .isDevice: "is a device"
        case .changedWhileRead: "has changed while it was read"
        case .cannotSpool(let folder, let errno): "\(folder): \(SystemWords.of(errno))"
        case .patternTooSlow(_, let column): "the pattern of \(column) takes too long"
        case .settings(_, let line, let column, let message): "\(line):\(column): \(message)"
        case .stream(let error): "\(error)"
        case .impossiblePath: "is no path"
        case .unknownRule(let rule): "there is no rule \(rule)"
        case .recordTooLong(let number, _): "record \(number) is too long"
        }
    }
}

extension BatchError {
    fileprivate func words(_ path: String) -> String {
        switch self {
        case .check(let error): "\(path): \(error.words)"
        case .fault(_, _, _, _, let text): text
        case .cannotWrite(let path, let errno): "\(path): \(SystemWords.of(errno))"
        case .noSettings(let folder): "\(folder): no batchlint.json describes it"
        case .noDataSource(let known, let path):
            "\(path): --data-source says which one: \(known.joined(separator: ", "))"
        case .unknownDataSource(let name, let known, let path):
            "\(path): has no data source \(name), only \(known.joined(separator: ", "))"
        }
    }
}
