import BatchLint
import Bytes
import Checking
import Diagnostics
import Reporting
import Settings

/// One run of `check`: all inputs in order, then the summary.
struct CheckRun: ~Copyable {
    private let failOn: FailOn
    let output: OutputChoice
    private let reports: ReportSet
    private let resolver: CheckResolver
    /// How many threads check a large file.
    var threadCount = 1
    /// A report shows what the columns hold.
    var inspectsColumns = false
    private var tally = RunTally()
    private var progress: ProgressLine
    /// That there is no input is no failure, and not worth a word.
    private let mayBeEmpty: Bool
    /// Columns that options name, and that no file had so far.
    private var missedColumns: Set<[UInt8]>

    init(
        failOn: FailOn, output: OutputChoice, reports: ReportSet, resolver: CheckResolver,
        wishedColumns: Set<[UInt8]>, mayBeEmpty: Bool
    ) {
        self.resolver = resolver
        self.mayBeEmpty = mayBeEmpty
        missedColumns = wishedColumns
        self.failOn = failOn
        self.output = output
        self.reports = reports
        progress = ProgressLine(
            output.isQuiet ? .never : output.progress, style: output.style(on: .error))
    }

    /// The most findings of a group that any report lists.
    var perGroup: Int { reports.perGroup }

    /// Checks all inputs, and gives the exit code: 0 passed, 1 blocked, 2 could not check, 128 and
    /// the signal's number where one ended it.
    ///
    /// Where the reader of the report goes away it ends as well, and says nothing more: 1 if what
    /// was found blocks, 2 where inputs are left.
    mutating func exitCode(
        checking list: consuming InputList, with check: inout InputCheck
    ) -> Int {
        var inputs = InputsAhead(list, threadCount: threadCount, perGroup: perGroup)
        var isComplete = true
        while let (input, ahead) = inputs.next({ try? settings(of: $0) }) {
            do throws(DocumentError) {
                try self.check(input, ahead, with: &check)
            } catch {
                if Interruption.signal == nil { fail(error, at: input.path) }
            }
            if let code = Interruption.exitCode { return interrupted(code) }
            if reports.isClosed {
                isComplete = inputs.next({ _ in nil }) == nil
                break
            }
        }
        progress.clear()
        if tally.isEmpty {
            if mayBeEmpty { return finishEmpty() }
            StandardStream.error.write(FailureText.noInput)
        }
        return end(isComplete: isComplete, skipped: inputs.skipped)
    }

    /// Checks a batch, and gives the exit code, as for inputs.
    mutating func exitCode(
        checking plan: BatchPlan, _ selection: RuleSelection, threadCount: Int
    ) -> Int {
        tell(plan.report(selection))
        let work = BatchRun(
            plan, resolver: resolver, threadCount: threadCount, perGroup: perGroup,
            inspectsColumns: inspectsColumns, showsCascade: output.showsCascade)
        var left = plan.items.count
        work.forEach { result, check in
            left -= 1
            tell(result, &check)
            return Interruption.signal == nil && !reports.isClosed
        }
        if let code = Interruption.exitCode { return interrupted(code) }
        progress.clear()
        return end(isComplete: left == 0, skipped: plan.skipped)
    }

    /// Ends a run; `isComplete` says that no input is left.
    private mutating func end(isComplete: Bool, skipped: Int) -> Int {
        let summary = tally.summary(skipped: skipped, failOn: failOn)
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
    ) throws(DocumentError) {
        if let path = input.path {
            do throws(DocumentError) {
                check.settings = try settings(of: path)
            } catch {
                // The files behind it are checked all the same.
                if case .staged(let file, let stream) = input { try? stream.skip(file) }
                throw error
            }
        }
        do throws(ReadError) {
            try self.checkSettled(input, ahead, with: &check)
        } catch {
            throw .unreadable(error)
        }
    }

    /// What is settled for a file.
    private func settings(of path: Path) throws(DocumentError) -> CheckSettings {
        var settings = try resolver.settings(of: path)
        settings.threadCount = threadCount
        settings.inspectsColumns = inspectsColumns
        settings.showsCascade = output.showsCascade
        return settings
    }

    private mutating func checkSettled(
        _ input: InputList.Element, _ ahead: SmallFileCheck, with check: inout InputCheck
    ) throws(ReadError) {
        switch input {
        case .unreadable(let error):
            throw error
        case .excluded(let path, let exclusion):
            progress.clear()
            StandardStream.error.write(FailureText.excluded(path, exclusion))
        case .file(let path):
            let status = { try? SystemCalls().status(at: path, followsLink: true) }
            guard isNoReport(path, status) else { return }
            switch ahead {
            case .checked(let file, let findings):
                try tell(file) { (handOn) throws(ReadError) in findings.forEach(handOn) }
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
        try tell(file.report) { handOn throws(ReadError) in
            try check.list(file, from: &source, handOn)
        }
    }

    /// Reports a file that another thread has checked.
    private mutating func tell(
        _ file: CheckedFile,
        _ list: ((Diagnostics.Diagnostic) -> Void) throws(ReadError) -> Void
    ) throws(ReadError) {
        let facts = file.report.facts
        progress.begin(file.report.path, sizeBytes: facts.sizeBytes)
        progress.note(
            CheckProgress(bytes: facts.sizeBytes, findings: file.report.totalFindings))
        try tell(file.report, list)
    }

    /// Reports what a file came to; `list` hands on its findings.
    private mutating func tell(
        _ whole: FileReport,
        _ list: ((Diagnostics.Diagnostic) -> Void) throws(ReadError) -> Void
    ) throws(ReadError) {
        missedColumns.subtract(whole.facts.columnNames)
        let report = output.isQuiet ? whole.onlyErrors : whole
        reports.begin(report)
        defer {
            tally.add(whole)
            if Interruption.signal == nil {
                reports.end(report, findings: whole.totalFindings)
            }
            reports.flush()
        }
        progress.clear()
        try list { diagnostic in
            let isShown = !output.isQuiet || diagnostic.severity == .error
            reports.report(diagnostic, of: report, isShown: isShown)
        }
    }

    /// Reports what is wrong with a batch as a whole.
    private mutating func tell(_ batch: FileReport) {
        guard !batch.entries.isEmpty else { return }
        let found = batch.diagnostics(perGroup: perGroup)
        try? tell(batch) { (handOn) throws(ReadError) in found.forEach(handOn) }
    }

    /// Reports what a file of a batch came to.
    private mutating func tell(_ result: BatchItemCheck, _ check: inout InputCheck) {
        let path = result.item.path
        let status = { try? SystemCalls().status(at: path, followsLink: true) }
        guard isNoReport(path, status) else { return }
        do throws(DocumentError) {
            let file = try result.outcome.get()
            do throws(ReadError) {
                try tell(file) { (handOn) throws(ReadError) in
                    try result.list(with: &check, handOn)
                }
            } catch {
                throw .unreadable(error)
            }
        } catch {
            if Interruption.signal == nil { fail(error, at: path) }
        }
    }

    /// No report would take the place of the file.
    private mutating func isNoReport(_ path: Path, _ status: () -> FileStatus?) -> Bool {
        guard reports.spare(status) else { return true }
        let input = FailureText.isReport(path)
        fail(input, FailureText.line(input))
        return false
    }

    /// Says why an input could not be checked.
    private mutating func fail(_ error: DocumentError, at path: Path?) {
        switch error {
        case .unreadable(let error): fail(FailureText.input(error), FailureText.line(error))
        case .fault(let fault):
            let unchecked = FailureText.unsettled(path ?? fault.path, fault)
            fail(unchecked, FailureText.lines(error))
        }
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
