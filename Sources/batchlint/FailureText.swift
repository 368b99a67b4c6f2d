import BatchLint
import Bytes
import Reporting
import Settings

/// Words for what could not be checked.
enum FailureText {
    /// One line for standard error, with its end.
    static func line(_ error: ReadError) -> [UInt8] { line(input(error), hint(error)) }

    /// One line for standard error, with its end.
    static func line(_ input: UncheckedInput, _ hint: [UInt8] = []) -> [UInt8] {
        line(input.path, "", input.reason, hint)
    }

    /// Lines for standard error, with their ends.
    static func lines(_ error: DocumentError) -> [UInt8] {
        switch error {
        case .unreadable(let error): line(error)
        case .fault(let fault): Array(DocumentText.text(fault).utf8)
        }
    }

    /// What stood in the way of a check.
    static func input(_ error: ReadError) -> UncheckedInput {
        switch error {
        case .cannotOpen(let path, let errno):
            input(path, "cannot be opened: ", errnoDescription(errno))
        case .isDirectory(let path):
            input(path, "is a folder")
        case .isDevice(let path):
            input(path, "is a device, not a file")
        case .cannotRead(let path, let errno):
            input(path, "cannot be read: ", errnoDescription(errno))
        case .changedWhileRead(let path):
            input(path, "changed while it was checked")
        case .cannotSpool(let path, let errno):
            input(path, "cannot hold a temporary file: ", errnoDescription(errno))
        case .patternTooSlow(let path, let column):
            input(
                path, "the pattern that the contract has for column ",
                Array("`\(VisibleText.of(column))` takes too long on a value".utf8))
        }
    }

    /// A file for which settings are not in order.
    static func unsettled(_ path: Path, _ fault: DocumentFault) -> UncheckedInput {
        let start = fault.region.start
        let place = "\(VisibleText.of(fault.path.bytes)):\(start.line):\(start.column)"
        return input(path, "was not checked: ", Array("\(place): \(fault.message.text)".utf8))
    }

    /// The line for a file that was named, and that the settings exclude.
    static func excluded(_ path: Path, _ exclusion: CheckResolver.Exclusion) -> [UInt8] {
        let place = "\(VisibleText.of(exclusion.document.bytes)):\(exclusion.line)"
        let pattern = VisibleText.of(exclusion.pattern)
        let words = "`\(pattern)` in \(place); --no-exclude checks it"
        return line(path, "was not checked, because of ", Array(words.utf8))
    }

    /// The line for a file of a batch that the settings exclude.
    static func excludedFromBatch(_ path: Path, _ exclusion: CheckResolver.Exclusion) -> [UInt8] {
        let place = "\(VisibleText.of(exclusion.document.bytes)):\(exclusion.line)"
        let words = "`\(VisibleText.of(exclusion.pattern))` in \(place)"
        return line(path, "is no part of the batch, because of ", Array(words.utf8))
    }

    /// Lines for standard error, with their ends.
    static func lines(_ failure: BatchFailure) -> [UInt8] {
        switch failure {
        case .document(let error):
            return lines(error)
        case .noSettings(let folder):
            let hint = ", and none above it; `batchlint init` makes one"
            return line(folder, "no batchlint.json is there", Array(hint.utf8))
        case .noDataSource(let known, let settings):
            let names = known.map { "`\(VisibleText.of($0))`" }.joined(separator: ", ")
            let words =
                known.isEmpty
                ? "has no data source; `batchlint batch check --help` says more"
                : "has several data sources; choose one by --data-source: \(names)"
            return line(settings, "", Array(words.utf8))
        case .unknownDataSource(let name, let known, let settings):
            let near = Suggestion.nearest(
                to: String(decoding: name, as: UTF8.self),
                among: known.map { String(decoding: $0, as: UTF8.self) })
            let hint = near.map { "; did you mean `\(VisibleText.of(Array($0.utf8)))`?" } ?? ""
            return line(
                settings, "has no data source ", Array("`\(VisibleText.of(name))`\(hint)".utf8))
        }
    }

    /// The line for a folder without settings.
    static let noSettings = line(nil, "no batchlint.json is there")

    /// The line for settings that cannot be written.
    static func cannotMake(_ path: Path, _ error: SystemError) -> [UInt8] {
        line(path, "cannot be made: ", errnoDescription(error.errno))
    }

    /// The line for settings that were written.
    static func made(_ path: Path, recordTypes: Int) -> [UInt8] {
        let count = recordTypes == 1 ? "1 record type" : "\(recordTypes) record types"
        return line(path, "is made, with ", Array("\(count)".utf8))
    }

    /// A file that a report would take the place of.
    static func isReport(_ path: Path) -> UncheckedInput {
        input(path, "is where a report would be written: it is left as it is")
    }

    /// git ended before all that is staged was there.
    static let cutOff = input(Path("git"), "did not hand over all that is staged")

    /// The line for a hook that cannot run.
    static func noShell(_ errno: CInt) -> [UInt8] {
        line(Path("/bin/sh"), "cannot be run: ", errnoDescription(errno))
    }

    static func cannotWrite(_ failure: ReportFailure) -> [UInt8] {
        let path: Path? =
            switch failure.place {
            case .standardOutput: nil
            case .file(let path), .appended(let path): path
            }
        return line(path, "the report cannot be written: ", errnoDescription(failure.errno))
    }

    /// The line for a run that a signal ended.
    static let interrupted = line(nil, "interrupted")

    /// The line for a column that options name and no file has.
    static func noColumn(_ name: [UInt8]) -> [UInt8] {
        line(nil, "warning: no file has the column ", Array("`\(VisibleText.of(name))`".utf8))
    }

    /// The line for a column that a file does not have.
    static func noColumn(_ name: [UInt8], in path: Path, names: [[UInt8]]) -> [UInt8] {
        let near = Suggestion.nearest(
            to: String(decoding: name, as: UTF8.self),
            among: names.map { String(decoding: $0, as: UTF8.self) })
        let hint = near.map { "; did you mean `\(VisibleText.of(Array($0.utf8)))`?" } ?? ""
        return line(path, "has no column ", Array("`\(VisibleText.of(name))`\(hint)".utf8))
    }

    /// The line for a line, from 1, that a file does not have.
    static func noLine(_ line: Int, in path: Path, lineCount: Int) -> [UInt8] {
        let lines = lineCount == 1 ? "1 line" : "\(lineCount) lines"
        return self.line(path, "has ", Array("\(lines), and no line \(line)".utf8))
    }

    /// The line for a file that is no table at all.
    static func noColumns(_ path: Path) -> [UInt8] {
        line(path, "has no columns to inspect; `batchlint check` says what it is")
    }

    /// The line for a sample with findings.
    static func doubtfulSample(_ path: Path, _ errors: Int) -> [UInt8] {
        let count = errors == 1 ? "1 error" : "\(errors) errors"
        let words = " has \(count): a contract from it may be wrong"
        return line(nil, "warning: ", Array((VisibleText.of(path.bytes) + words).utf8))
    }

    /// The line for a run that found no file.
    static let noInput = line(nil, "no *.csv, *.ndjson or *.jsonl file was found")

    private static func input(
        _ path: Path, _ words: StaticString, _ rest: [UInt8] = []
    ) -> UncheckedInput {
        UncheckedInput(path: path, reason: Array("\(words)".utf8) + rest)
    }

    /// A path that is nearly a command's name may have been meant as one.
    private static func hint(_ error: ReadError) -> [UInt8] {
        guard case .cannotOpen(let path, _) = error else { return [] }
        let text = String(decoding: path.bytes, as: UTF8.self)
        let names = BatchlintCommand.configuration.subcommands.map { $0._commandName }
        guard let name = Suggestion.nearest(to: text, among: names) else { return [] }
        return Array("; did you mean `batchlint \(name)`?".utf8)
    }

    static func line(_ path: Path?, _ words: StaticString, _ rest: [UInt8]...) -> [UInt8] {
        let subject = path.map { Array((VisibleText.of($0.bytes) + ": ").utf8) } ?? []
        let text = Array("\(words)".utf8) + rest.flatMap { $0 }
        return Array("batchlint: ".utf8) + subject + text + [0x0A]
    }
}
