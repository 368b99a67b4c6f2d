import BatchLint
import Bytes
import Checking
import Diagnostics
import Reporting

/// One run of `check`: all inputs in order, then the summary.
struct CheckRun: ~Copyable {
    private let failOn: FailOn
    private let output: OutputChoice
    private let reports: ReportSet
    private var tally = RunTally()
    private var progress: ProgressLine
    /// That there is no input is no failure, and not worth a word.
    private let mayBeEmpty: Bool
    /// Columns that options name, and that no file had so far.
    private var missedColumns: Set<[UInt8]>

    init(
        failOn: FailOn, output: OutputChoice, reports: ReportSet, wishedColumns: Set<[UInt8]>,
        mayBeEmpty: Bool
    ) {
        self.mayBeEmpty = mayBeEmpty
        missedColumns = wishedColumns
        self.failOn = failOn
        self.output = output
        self.reports = reports
        progress = ProgressLine(
            output.isQuiet ? .never : output.progress, style: output.style(on: .error))
    }

    /// Checks all inputs, and gives the exit code: 0 passed, 1 blocked, 2 could not check, 128 and
    /// the signal's number where one ended it.
    ///
    /// Where the reader of the report goes away it ends as well, and says nothing more: 1 if what
    /// was found blocks, 2 where inputs are left.
    mutating func exitCode(
        checking inputs: consuming InputsAhead, with check: inout InputCheck
    ) -> Int {
        var isComplete = true
        while let (input, ahead) = inputs.next() {
            do throws(ReadError) {
                try self.check(input, ahead, with: &check)
            } catch {
                if Interruption.signal == nil {
                    fail(FailureText.input(error), FailureText.line(error))
                }
            }
            if let code = Interruption.exitCode { return interrupted(code) }
            if reports.isClosed {
                isComplete = inputs.next() == nil
                break
            }
        }
        progress.clear()
        if tally.isEmpty {
            if mayBeEmpty { return finishEmpty() }
            StandardStream.error.write(FailureText.noInput)
        }
        let summary = tally.summary(skipped: inputs.skipped, failOn: failOn)
        for name in missedColumns.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            StandardStream.error.write(FailureText.noColumn(name))
        }
        guard isComplete else { return summary.verdict == .blocked ? 1 : 2 }
        return finish(summary)
    }

    /// Writes the reports of a run without an input, which has passed.
    private mutating func finishEmpty() -> Int {
        reports.finish(RunSummary())
        guard let failure = reports.failure else { return 0 }
        StandardStream.error.write(FailureText.cannotWrite(failure))
        return 2
    }

    /// Writes what comes behind all inputs, and gives the exit code.
    private mutating func finish(_ summary: RunSummary) -> Int {
        if let code = Interruption.exitCode { return interrupted(code) }
        reports.finish(summary)
        if let code = Interruption.exitCode { return interrupted(code) }
        if let failure = reports.failure {
            StandardStream.error.write(FailureText.cannotWrite(failure))
            return 2
        }
        guard !reports.isStandardOutputClosed else { return summary.exitCode }
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

    /// What was written to standard output stays, without a summary; files that were not whole yet
    /// are gone.
    private mutating func interrupted(_ code: Int) -> Int {
        progress.clear()
        StandardStream.error.write(FailureText.interrupted)
        return code
    }
}

extension CheckRun {
    private mutating func check(
        _ input: InputList.Element, _ ahead: SmallFileCheck, with check: inout InputCheck
    ) throws(ReadError) {
        switch input {
        case .unreadable(let error):
            throw error
        case .file(let path):
            let status = { try? SystemCalls().status(at: path, followsLink: true) }
            guard isNoReport(path, status) else { return }
            switch ahead {
            case .checked(let file, let findings):
                report(file, findings)
            case .failed(let error):
                throw error
            case .left:
                var source = try ByteSource.open(path: path)
                try self.check(&source, with: &check)
            }
        case .standardInput(let name):
            guard isNoReport(name, { try? SystemCalls().status(of: 0) }) else { return }
            var source = try ByteSource.standardInput(path: name)
            try self.check(&source, with: &check)
        case .staged(let file, let stream):
            var source = try stream.source(file)
            try self.check(&source, with: &check)
        case .cutOff:
            fail(FailureText.cutOff, FailureText.line(FailureText.cutOff))
        }
    }

    /// Checks one input; nothing of it is written before it was read to its end.
    private mutating func check(
        _ source: inout ByteSource, with check: inout InputCheck
    ) throws(ReadError) {
        progress.begin(source.path, sizeBytes: source.sizeBytes)
        let file = try check.check(&source) { progress.note($0) }
        try report(file) { (handOn) throws(ReadError) in
            try check.list(file, from: &source, handOn)
        }
    }

    /// Reports a file that a thread has checked.
    private mutating func report(
        _ file: CheckedFile, _ findings: [Diagnostics.Diagnostic]
    ) {
        let facts = file.report.facts
        progress.begin(file.report.path, sizeBytes: facts.sizeBytes)
        progress.note(
            CheckProgress(bytes: facts.sizeBytes, findings: facts.log.totalFindings))
        report(file) { handOn in findings.forEach(handOn) }
    }

    /// Reports a file, whose findings `list` hands on.
    private mutating func report<Failure: Error>(
        _ file: CheckedFile,
        _ list: (_ handOn: (Diagnostics.Diagnostic) -> Void) throws(Failure) -> Void
    ) throws(Failure) {
        missedColumns.subtract(file.report.facts.columnNames)
        let report = output.isQuiet ? file.report.onlyErrors : file.report
        reports.begin(report)
        defer {
            tally.add(file.report)
            if Interruption.signal == nil {
                reports.end(report, findings: file.report.totalFindings)
            }
            reports.flush()
        }
        progress.clear()
        try list { diagnostic in
            let isShown = !output.isQuiet || diagnostic.severity == .error
            reports.report(diagnostic, of: report, isShown: isShown)
        }
    }

    /// No report would take the place of the file.
    private mutating func isNoReport(_ path: Path, _ status: () -> FileStatus?) -> Bool {
        guard reports.spare(status) else { return true }
        let input = FailureText.isReport(path)
        fail(input, FailureText.line(input))
        return false
    }

    private mutating func fail(_ input: UncheckedInput, _ line: [UInt8]) {
        tally.addFailure()
        reports.fail(input)
        reports.flush()
        progress.clear()
        StandardStream.error.write(line)
    }
}

extension FileReport {
    /// How many findings there are in all.
    fileprivate var totalFindings: Int { entries.reduce(0) { $0 + $1.group.total } }

    /// The report without findings that do not block by themselves.
    fileprivate var onlyErrors: FileReport {
        FileReport(
            path: path, facts: facts, entries: entries.filter { $0.severity == .error },
            columns: columns)
    }
}
