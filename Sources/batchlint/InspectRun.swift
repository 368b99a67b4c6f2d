import Bytes
import Checking
import Diagnostics
import Reporting

/// One run of `inspect`.
struct InspectRun {
    /// What the input is called.
    let path: Path
    /// The name or the number of the only column that is shown; nil: all, in short.
    let column: [UInt8]?
    /// The only line that is shown, from 1; nil: the columns.
    let line: Int?
    /// The columns that options name.
    let wishedColumns: Set<[UInt8]>
    let style: Style

    /// Shows what was asked for, and gives the exit code: 0, 2 where that cannot be, 128 and the
    /// signal's number where one ended it.
    func exitCode(_ settings: CheckSettings, isStandardInput: Bool) -> Int {
        do throws(ReadError) {
            let file = try inspect(settings, isStandardInput: isStandardInput)
            if let code = Interruption.exitCode { return interrupted(code) }
            return show(file)
        } catch {
            if let code = Interruption.exitCode { return interrupted(code) }
            return fail(FailureText.line(error))
        }
    }

    private func inspect(
        _ settings: CheckSettings, isStandardInput: Bool
    ) throws(ReadError) -> InspectedFile {
        var source =
            isStandardInput
            ? try ByteSource.standardInput(path: path) : try ByteSource.open(path: path)
        var checker = FileChecker(settings: settings)
        let file = try checker.inspect(&source, path: path, line: line)
        try source.finish()
        return file
    }

    private func show(_ file: InspectedFile) -> Int {
        guard !file.columns.isEmpty else {
            return fail(FailureText.noColumns(path))
        }
        let names = file.columns.compactMap(\.name)
        for missed in wishedColumns.subtracting(names)
            .sorted(by: { $0.lexicographicallyPrecedes($1) })
        {
            StandardStream.error.write(FailureText.noColumn(missed))
        }
        if let line {
            guard let seen = file.line else {
                return fail(FailureText.noLine(line, in: path, lineCount: file.lineCount))
            }
            return write(
                InspectionText.line(line, seen, of: path, file.facts, file.columns, style: style))
        }
        guard let column else {
            return write(InspectionText.overview(path, file.facts, file.columns, style: style))
        }
        let found = Self.columns(column, of: file.columns)
        guard !found.isEmpty else {
            return fail(FailureText.noColumn(column, in: path, names: names))
        }
        let texts = found.map { InspectionText.column($0, of: path, style: style) }
        return write(Array(texts.joined(separator: [0x0A])))
    }

    /// The columns of a name, or else the one of a number from 1.
    static func columns(
        _ wanted: [UInt8], of columns: [ColumnInspection]
    ) -> [ColumnInspection] {
        // No more of a name is kept.
        let name = Array(wanted.prefix(64))
        let named = columns.filter { $0.name == name }
        guard named.isEmpty, let number = Int(String(decoding: wanted, as: UTF8.self)) else {
            return named
        }
        return columns.filter { $0.number == number }
    }

    private func write(_ text: [UInt8]) -> Int {
        var writer = ByteWriter(to: StandardStream.output.rawValue)
        writer.write(text)
        do throws(WriteError) {
            try writer.flush()
            return 0
        } catch {
            guard case .cannotWrite(let errno) = error else { return 0 }
            return fail(
                FailureText.cannotWrite(ReportFailure(place: .standardOutput, errno: errno)))
        }
    }

    private func interrupted(_ code: Int) -> Int {
        StandardStream.error.write(FailureText.interrupted)
        return code
    }

    private func fail(_ line: [UInt8]) -> Int {
        StandardStream.error.write(line)
        return 2
    }
}
