import BatchLint
import Bytes
import Checking
import Diagnostics
import Reporting

/// One run of `check`: all inputs in order, then the summary.
struct CheckRun: ~Copyable {
    private let format: InputFormat
    private let failOn: FailOn
    private let output: OutputChoice
    private var reporter: any Reporter
    private var writer = ByteWriter(to: StandardStream.output.rawValue)
    private var writeFailure: WriteError?
    private var tally = RunTally()

    init(format: InputFormat, failOn: FailOn, output: OutputChoice) {
        self.format = format
        self.failOn = failOn
        self.output = output
        reporter = output.reporter
    }

    /// Checks all inputs, and gives the exit code: 0 passed, 1 blocked, 2 could not check.
    mutating func exitCode(
        checking inputs: consuming InputList, with check: inout InputCheck
    ) -> Int {
        while let input = inputs.next() {
            do throws(ReadError) {
                try self.check(input, with: &check)
            } catch {
                fail(FailureText.line(error))
            }
        }
        if tally.isEmpty { StandardStream.error.write(FailureText.noInput) }
        let summary = tally.summary(skipped: inputs.skipped, failOn: failOn)
        reporter.finish(summary, to: &writer)
        flush()
        if case .cannotWrite(let errno) = writeFailure {
            StandardStream.error.write(FailureText.cannotWrite(errno))
            return 2
        }
        if !output.isQuiet {
            StandardStream.error.write(
                SummaryLine.text(
                    summary, filesWithFindings: tally.filesWithFindings,
                    style: output.style(on: .error)))
        }
        return summary.exitCode
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
            guard isSupported(path) else { return }
            var source = try ByteSource.open(path: path)
            try self.check(&source, with: &check)
        case .standardInput(let name):
            guard isSupported(name) else { return }
            var source = try ByteSource.standardInput(path: name)
            try self.check(&source, with: &check)
        }
    }

    /// Checks one input; nothing of it is written before it was read to its end.
    private mutating func check(
        _ source: inout ByteSource, with check: inout InputCheck
    ) throws(ReadError) {
        let file = try check.check(&source)
        let report = output.isQuiet ? file.report.onlyErrors : file.report
        var listed = 0
        reporter.begin(report, to: &writer)
        defer {
            reporter.end(report, to: &writer)
            tally.add(file.report, listed: listed)
            flush()
        }
        try check.list(file, from: &source) { diagnostic in
            listed += 1
            guard !output.isQuiet || diagnostic.severity == .error else { return }
            reporter.report(diagnostic, of: report, to: &writer)
        }
    }

    private mutating func isSupported(_ path: Path) -> Bool {
        guard format.format(of: path) == .ndjson else { return true }
        fail(FailureText.notSupported(path))
        return false
    }

    private mutating func fail(_ line: [UInt8]) {
        tally.addFailure()
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
