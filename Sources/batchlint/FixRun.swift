import BatchLint
import Bytes
import Checking
import Diagnostics
import Fixing
import Reporting
import Settings

/// One run of `fix`: all inputs in order, then the summary.
struct FixRun: ~Copyable {
    private let request: FixRequest
    private let resolver: CheckResolver
    private let failOn: FailOn
    private var fixer: FileFixer
    private var writer = ByteWriter(to: StandardStream.output.rawValue)
    private var tally = RunTally()
    private var progress: ProgressLine
    /// How many files would change.
    private var changedFiles = 0
    /// The fixes of some file come to no end, which is a fault of ours.
    private var hasUnsettled = false
    /// Files that were written into a folder, by name.
    private var written: Set<[UInt8]> = []
    /// Columns that options name, and that no file had so far.
    private var missedColumns: Set<[UInt8]>

    private init(_ request: FixRequest, _ resolver: CheckResolver, _ failOn: FailOn) {
        self.request = request
        self.resolver = resolver
        self.failOn = failOn
        fixer = FileFixer(settings: CheckSettings(), options: request.options)
        missedColumns = request.wishedColumns
        progress = ProgressLine(
            request.output.isQuiet ? .never : request.output.progress,
            style: request.output.style(on: .error))
    }

    /// Does what was asked for, and gives the exit code of `exitCode()`, or 2 where settings are not
    /// in order.
    static func exitCode(of request: FixRequest) -> Int {
        do throws(DocumentError) {
            let resolver = try CheckResolver(
                SettingsFinder(request.choice), flags: request.flags,
                appliesExclude: request.appliesExclude)
            let settings = try resolver.stack(inFolder: Path(".")).settings
            var request = request
            request.output.values = settings.report?.values ?? .shown
            var run = FixRun(request, resolver, settings.failOn ?? .error)
            return run.exitCode()
        } catch {
            StandardStream.error.write(FailureText.lines(error))
            return 2
        }
    }

    /// Fixes all inputs, and gives the exit code: 0 every result passed, 1 some is blocked, 2
    /// something could not be fixed, 128 and the signal's number where one ended it. For a diff: 1
    /// where there is something to fix, else 0.
    private mutating func exitCode() -> Int {
        var inputs = InputList(
            request.paths, standardInputName: request.standardInputName, resolver: resolver)
        while !refusesFolder, let input = inputs.next() {
            fix(input)
            if let code = Interruption.exitCode {
                progress.clear()
                StandardStream.error.write(FailureText.interrupted)
                return code
            }
        }
        progress.clear()
        if refusesFolder { fail(FailureText.rejectsOfFolder(request.paths[0].path)) }
        if tally.isEmpty { StandardStream.error.write(FailureText.noInput) }
        for name in missedColumns.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            StandardStream.error.write(FailureText.noColumn(name))
        }
        let summary = tally.summary(skipped: inputs.skipped, failOn: failOn)
        if !request.output.isQuiet {
            StandardStream.error.write(
                SummaryLine.text(
                    summary, filesWithFindings: tally.filesWithFindings,
                    style: request.output.style(on: .error)))
        }
        guard !hasUnsettled else { return 70 }
        guard request.isDiff, summary.exitCode != 2 else { return summary.exitCode }
        return changedFiles > 0 ? 1 : 0
    }
}

extension FixRun {
    /// Whether records of a whole folder would be set apart together.
    private var refusesFolder: Bool {
        guard request.rejects != nil, let path = request.paths.first?.path,
            let status = try? SystemCalls().status(at: path, followsLink: true)
        else { return false }
        return status.kind == .folder
    }

    private mutating func fix(_ input: InputList.Element) {
        do throws(DocumentError) {
            if let path = input.path {
                fixer.settings = try resolver.settings(of: path)
                fixer.settings.columns.dateOrder = request.dateOrder
                fixer.settings.threadCount = min(Thread.usefulCount, CheckRequest.limitThreads)
            }
        } catch {
            return fail(FailureText.lines(error))
        }
        do throws(ReadError) {
            switch input {
            case .unreadable(let error):
                throw error
            case .file(let path):
                guard isFree(path), isReplaceable(path) else { return }
                var source = try ByteSource.open(path: path)
                fix(&source, isStandardInput: false)
            case .standardInput(let name):
                guard isFree(name) else { return }
                var source = try ByteSource.standardInput(path: name)
                fix(&source, isStandardInput: true)
            case .excluded(let path, let exclusion):
                progress.clear()
                StandardStream.error.write(FailureText.excluded(path, exclusion))
            case .staged, .cutOff:
                // What is staged is checked, and never fixed.
                return
            }
        } catch {
            fail(FailureText.line(error))
        }
    }

    private mutating func fix(_ source: inout ByteSource, isStandardInput: Bool) {
        progress.begin(source.path, sizeBytes: source.sizeBytes)
        guard !request.isDiff else { return diff(&source) }
        do throws(ResultError) {
            let fixed = try fixer.fix(
                &source, to: request.destination(isStandardInput: isStandardInput),
                rejecting: request.rejecting
            ) { progress.note($0) }
            tell(fixed)
        } catch {
            fail(FailureText.line(error))
        }
    }

    private mutating func diff(_ source: inout ByteSource) {
        let path = source.path
        let style = request.output.style(on: .output)
        let isTerminal = StandardStream.output.isTerminal
        func write(_ text: [UInt8]) {
            writer.write(isTerminal ? DiffText.shown(text, style: style) : text)
        }
        do throws(DiffError) {
            let fixed = try fixer.diff(
                &source, observe: { progress.note($0) },
                begin: {
                    progress.clear()
                    write(DiffText.head(path))
                }, write)
            if fixed.report.totalFixed > 0 { changedFiles += 1 }
            do throws(WriteError) {
                try writer.flush()
            } catch {
                if case .cannotWrite(let errno) = error {
                    let failure = ReportFailure(place: .standardOutput, errno: errno)
                    fail(FailureText.cannotWrite(failure))
                }
            }
            tell(fixed)
        } catch {
            fail(FailureText.line(error))
        }
    }

    /// Says what was fixed in a file, and what not.
    private mutating func tell(_ outcome: FixOutcome) {
        let (report, after) = (outcome.report, outcome.after)
        progress.clear()
        if !outcome.isSettled {
            hasUnsettled = true
            StandardStream.error.write(FailureText.notSettled(report.path))
        }
        missedColumns.subtract(after.report.facts.columnNames)
        tally.add(after.report)
        guard !request.output.isQuiet else { return }
        let stream = request.writesData ? StandardStream.error : .output
        stream.write(
            FixReportText.text(
                report, isProposal: request.isDiff, style: request.output.style(on: stream)))
    }

    /// Whether a file can take the place of what stands at a path: to open a FIFO would wait for its
    /// writer.
    private mutating func isReplaceable(_ path: Path) -> Bool {
        guard !request.isDiff, case .place = request.destination(isStandardInput: false),
            let status = try? SystemCalls().status(at: path, followsLink: true),
            status.kind == .fifo || status.kind == .socket
        else { return true }
        fail(FailureText.line(ResultError.notReplaceable(path: path)))
        return false
    }

    /// Whether no other input of the same name was written into the folder.
    private mutating func isFree(_ path: Path) -> Bool {
        guard request.outputFolder != nil, !written.insert(Array(path.lastComponent)).inserted
        else { return true }
        fail(FailureText.nameTaken(path))
        return false
    }

    private mutating func fail(_ line: [UInt8]) {
        guard Interruption.signal == nil else { return }
        tally.addFailure()
        progress.clear()
        StandardStream.error.write(line)
    }
}
