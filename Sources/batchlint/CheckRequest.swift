import BatchLint
import Bytes
import Checking
import Contract
import Diagnostics
import Reporting
import Rules
import Settings

/// What a run of `check` was asked for.
struct CheckRequest {
    /// More would wait for the one that gathers what they find.
    static let limitThreads = 64

    /// The words behind which the command line is no list of paths.
    static let otherCommands = [
        "fix", "inspect", "contract", "rules", "explain", "hook", "upload", "emulate",
        "help",
    ]

    var paths: [PathArgument] = []
    var output = OutputChoice()
    var selection = RuleSelection()
    var columns = ColumnWishes()
    /// Where the contract is; nil without one.
    var contract: Path?
    var failOn = FailOn.error
    var maxSize: ByteSize?
    /// How many threads check a large file.
    var threadCount = min(Thread.usefulCount, limitThreads)
    var format = InputFormat.auto
    var standardInputName: Path?
    /// The inputs are what git hands over on standard input.
    var isOfStaged = false

    init(paths: [PathArgument]) { self.paths = paths }

    /// What arguments ask for that are paths and no more; nil where one may be more than that.
    ///
    /// To build the parser takes several times as long as to check a small file, and most command
    /// lines need none.
    init?(pathsOnly arguments: [String]) {
        var rest = arguments[...]
        if rest.first == "check" {
            rest.removeFirst()
        } else if let first = rest.first, Self.otherCommands.contains(first) {
            return nil
        }
        for argument in rest {
            guard argument == "-" || !argument.hasPrefix("-"),
                let path = PathArgument(argument: argument)
            else { return nil }
            paths.append(path)
        }
        guard !readsStandardInputTwice else { return nil }
    }

    var readsStandardInputTwice: Bool { paths.count(where: \.isStandardInput) > 1 }

    /// Checks all inputs, and gives the exit code: 0 passed, 1 blocked, 2 could not check.
    func run() -> Int {
        var settings = CheckSettings()
        if let maxSize { settings.limitBytes = maxSize.bytes }
        settings.selection = selection
        settings.columns = columns
        settings.format = format.wished
        settings.threadCount = threadCount
        if let contract {
            guard let agreed = Self.read(contract) else { return 2 }
            settings.contract = agreed
        }
        if !output.isQuiet, output.outputs.contains(where: { $0.wish == .auto }) {
            StandardStream.error.write(CISystem.notice(of: .current))
        }
        let reports: ReportSet
        do throws(ReportFailure) {
            reports = try ReportSet(output.requests, output) { output.reporter($0) { context } }
        } catch {
            StandardStream.error.write(FailureText.cannotWrite(error))
            return 2
        }
        settings.inspectsColumns = output.requests.contains { $0.format == .html }
        var check = InputCheck(settings: settings, perGroup: reports.perGroup)
        var run = CheckRun(
            failOn: failOn, output: output, reports: reports, wishedColumns: columns.names,
            mayBeEmpty: isOfStaged)
        let inputs =
            isOfStaged
            ? InputList(StagedStream())
            : InputList(paths, standardInputName: standardInputName ?? Path("-"))
        return run.exitCode(checking: inputs, with: &check)
    }

    /// The contract at a path; nil where it is none, which is said then.
    private static func read(_ path: Path) -> Contract? {
        do throws(DocumentError) {
            return try ContractReader.read(path: path)
        } catch {
            StandardStream.error.write(DocumentText.lines(error))
            return nil
        }
    }

    /// What reports for CI systems are told.
    private var context: ReportContext {
        let calls = SystemCalls()
        let root = CISystem.workspace.flatMap { Path(checking: $0) }.flatMap(calls.realPath)
        return ReportContext(
            version: Version.text, rules: Catalog.rules.filter { selection.includes($0.id) },
            base: PathBase(root: root?.bytes, folder: calls.currentDirectory?.bytes),
            values: output.values, blocking: failOn.lightest)
    }
}
