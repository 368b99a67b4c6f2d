import BatchLint
import Bytes
import Checking
import Diagnostics
import Reporting

/// One run of `check`: all inputs in order, then the summary.
struct CheckRun: ~Copyable {
    private let failOn: FailOn
    private let output: OutputChoice
    private var reporter: any Reporter
    private var writer = ByteWriter(to: StandardStream.output.rawValue)
    private var writeFailure: WriteError?
    private var tally = RunTally()
    private var progress: ProgressLine
    /// Columns that options name, and that no file had so far.
    private var missedColumns: Set<[UInt8]>

    init(failOn: FailOn, output: OutputChoice, wishedColumns: Set<[UInt8]>) {
        missedColumns = wishedColumns
        self.failOn = failOn
        self.output = output
        reporter = output.reporter
        progress = ProgressLine(
            output.isQuiet ? .never : output.progress, style: output.style(on: .error))
    }

    /// Checks all inputs, and gives the exit code: 0 passed, 1 blocked, 2 could not check, 128 and
    /// the signal's number where one ended it.
    ///
    /// Where the reader of the report goes away it ends as well, and says nothing more: 1 if what
    /// was found blocks, 2 where inputs are left.
    mutating func exitCode(
        checking inputs: consuming InputList, with check: inout InputCheck
    ) -> Int {
        var isComplete = true
        while let input = inputs.next() {
            do throws(ReadError) {
                try self.check(input, with: &check)
            } catch {
                if Interruption.signal == nil { fail(FailureText.line(error)) }
            }
            if let code = Interruption.exitCode { return interrupted(code) }
            if writer.isClosed {
                isComplete = inputs.next() == nil
                break
            }
        }
        progress.clear()
        if tally.isEmpty { StandardStream.error.write(FailureText.noInput) }
        let summary = tally.summary(skipped: inputs.skipped, failOn: failOn)
        for name in missedColumns.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            StandardStream.error.write(FailureText.noColumn(name))
        }
        guard isComplete else { return summary.verdict == .blocked ? 1 : 2 }
        return finish(summary)
    }

    /// Writes what comes behind all inputs, and gives the exit code.
    private mutating func finish(_ summary: RunSummary) -> Int {
        reporter.finish(summary, to: &writer)
        flush()
        if let code = Interruption.exitCode { return interrupted(code) }
        if case .cannotWrite(let errno) = writeFailure {
            StandardStream.error.write(FailureText.cannotWrite(errno))
            return 2
        }
        guard !writer.isClosed else { return summary.exitCode }
        let style = output.style(on: .error)
        if output.hasStatistics {
            StandardStream.error.write(StatisticsTable.text(summary, style: style))
        }
        if !output.isQuiet {
            StandardStream.error.write(
                SummaryLine.text(
                    summary, filesWithFindings: tally.filesWithFindings, style: style))
        }
        return summary.exitCode
    }

    /// What was written so far stays; a report for programs has no summary then.
    private mutating func interrupted(_ code: Int) -> Int {
        progress.clear()
        StandardStream.error.write(FailureText.interrupted)
        return code
    }
}

extension CheckRun {
    private mutating func check(
        _ input: InputList.Element, with check: inout InputCheck
    ) throws(ReadError) {
        switch input {
        case .unreadable(let error):
            throw error
        case .file(let path):
            var source = try ByteSource.open(path: path)
            try self.check(&source, with: &check)
        case .standardInput(let name):
            var source = try ByteSource.standardInput(path: name)
            try self.check(&source, with: &check)
        }
    }

    /// Checks one input; nothing of it is written before it was read to its end.
    private mutating func check(
        _ source: inout ByteSource, with check: inout InputCheck
    ) throws(ReadError) {
        progress.begin(source.path, sizeBytes: source.sizeBytes)
        let file = try check.check(&source) { progress.note($0) }
        missedColumns.subtract(file.report.facts.columnNames)
        let report = output.isQuiet ? file.report.onlyErrors : file.report
        var listed = 0
        reporter.begin(report, to: &writer)
        defer {
            if Interruption.signal == nil { reporter.end(report, to: &writer) }
            tally.add(file.report, listed: listed)
            flush()
        }
        progress.clear()
        try check.list(file, from: &source) { diagnostic in
            listed += 1
            guard !output.isQuiet || diagnostic.severity == .error else { return }
            reporter.report(diagnostic, of: report, to: &writer)
        }
    }

    private mutating func fail(_ line: [UInt8]) {
        tally.addFailure()
        progress.clear()
        StandardStream.error.write(line)
    }

    /// Hands over what was written so far, so that it stands before what comes on standard error.
    private mutating func flush() {
        do throws(WriteError) {
            try writer.flush()
        } catch {
            writeFailure = error
        }
    }
}

extension FileReport {
    /// The report without findings that do not block by themselves.
    fileprivate var onlyErrors: FileReport {
        FileReport(path: path, facts: facts, entries: entries.filter { $0.severity == .error })
    }
}
