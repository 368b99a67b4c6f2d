import Bytes
import Checking
import Diagnostics

/// Checks extract files against the Batch File Constraints.
public struct Checker: Sendable {
    /// What its checks go by.
    public let options: CheckOptions
    private let settings: CheckSettings

    /// A checker that goes by `options`; throws `unknownRule` where they name a rule that is none.
    public init(options: CheckOptions = CheckOptions()) throws(CheckError) {
        self.options = options
        settings = try options.settings()
    }

    /// Checks the file at a path; a FIFO too, for whose writer it waits.
    ///
    /// A folder is `isFolder`. A file that changes meanwhile is `changedWhileRead`.
    public func check(path: String) throws(CheckError) -> Report {
        let path = try Path(text: path)
        return try check(path) { () throws(ReadError) in try ByteSource.open(path: path) }
    }

    /// Checks what is behind an open descriptor, which stays open: a regular file from its current
    /// offset, which does not move, or a stream.
    ///
    /// `name` is what the report calls it.
    public func check(descriptor: Int32, name: String = "-") throws(CheckError) -> Report {
        let path = try Path(text: name)
        return try check(path) { () throws(ReadError) in
            try ByteSource(descriptor: FileDescriptor(borrowing: descriptor), path: path)
        }
    }

    /// Checks the bytes of a stream of the caller's, from where it is to its end.
    ///
    /// `name` is what the report calls it.
    public func check(
        stream: inout some ByteStream, name: String = "-"
    ) throws(CheckError) -> Report {
        let path = try Path(text: name)
        let reader = StreamReader(stream, path: path)
        defer { stream = reader.stream }
        do throws(ReadError) {
            return try check(reader, path)
        } catch {
            throw reader.told(error)
        }
    }

    private func check(
        _ path: Path, _ open: () throws(ReadError) -> ByteSource
    ) throws(CheckError) -> Report {
        var check = InputCheck(settings: settings, perGroup: options.listedPerGroup ?? .max)
        do throws(ReadError) {
            var source = try open()
            var listed = DiagnosticList()
            let file = try check.check(&source)
            try check.list(file, from: &source) { listed.append($0) }
            return Report(file.report, listed: listed.diagnostics, blocksFrom: options.blocksFrom)
        } catch {
            throw CheckError(error)
        }
    }

    private func check(
        _ reader: StreamReader<some ByteStream>, _ path: Path
    ) throws(ReadError) -> Report {
        var check = InputCheck(settings: settings, perGroup: options.listedPerGroup ?? .max)
        var listed = DiagnosticList()
        let file: CheckedFile
        if check.mayReadTwice {
            var kept = SpoolingReader(reader, spool: try Spool())
            file = try check.check(&kept, path: path)
            try check.listAgain(file, from: &kept) { listed.append($0) }
        } else {
            var reader = reader
            file = try check.checkOnce(&reader, path: path)
            check.listKept(file) { listed.append($0) }
        }
        return Report(file.report, listed: listed.diagnostics, blocksFrom: options.blocksFrom)
    }
}
