import BatchLint
import Bytes
import Checking
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
        "fix", "inspect", "contract", "batch", "init", "config", "rules", "explain", "hook",
        "upload", "emulate", "help",
    ]

    var paths: [PathArgument] = []
    var output = OutputChoice()
    /// Where settings are looked for.
    var choice = SettingsFinder.Choice.nearest
    /// What options settle.
    var flags: SettingsLayer?
    /// The columns that options name.
    var wishedColumns: Set<[UInt8]> = []
    /// Files that the settings exclude are left out.
    var appliesExclude = true
    /// How many threads check a large file, or small files beside each other.
    var threadCount = min(Thread.usefulCount, limitThreads)
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
        let resolver: CheckResolver
        let settings: Settings
        do throws(DocumentError) {
            resolver = try CheckResolver(
                SettingsFinder(choice, isOfCommit: isOfStaged), flags: flags,
                appliesExclude: appliesExclude)
            settings = try resolver.stack(inFolder: Path(".")).settings
        } catch {
            StandardStream.error.write(FailureText.lines(error))
            return 2
        }
        return run(resolver, settings) { run in
            var check = InputCheck(settings: CheckSettings(), perGroup: run.perGroup)
            let inputs =
                isOfStaged
                ? InputList(StagedStream(), resolver: resolver)
                : InputList(
                    paths, standardInputName: standardInputName ?? Path("-"), resolver: resolver)
            return run.exitCode(checking: inputs, with: &check)
        }
    }

    /// Makes the reports, and gives the exit code of what is done with them; `settings` are those of
    /// the run as a whole.
    func run(
        _ resolver: CheckResolver, _ settings: Settings, _ body: (inout CheckRun) -> Int
    ) -> Int {
        var output = output
        if let report = settings.report { output.settle(by: report) }
        let failOn = settings.failOn ?? .error
        if !output.isQuiet, output.outputs.contains(where: { $0.wish == .auto }) {
            StandardStream.error.write(CISystem.notice(of: .current))
        }
        let requests = output.requests
        let context = { [output] in
            Self.context(settings.file.rules ?? RuleSelection(), failOn, output)
        }
        let reports: ReportSet
        do throws(ReportFailure) {
            reports = try ReportSet(requests, output) { [output] in output.reporter($0, context) }
        } catch {
            StandardStream.error.write(FailureText.cannotWrite(error))
            return 2
        }
        var run = CheckRun(
            failOn: failOn, output: output, reports: reports, resolver: resolver,
            wishedColumns: wishedColumns, mayBeEmpty: isOfStaged)
        run.threadCount = threadCount
        run.inspectsColumns = requests.contains { $0.format == .html }
        return body(&run)
    }

    /// What reports for CI systems are told.
    static func context(
        _ selection: RuleSelection, _ failOn: FailOn, _ output: OutputChoice
    ) -> ReportContext {
        let calls = SystemCalls()
        let root = CISystem.workspace.flatMap { Path(checking: $0) }.flatMap(calls.realPath)
        return ReportContext(
            version: Version.text, rules: Catalog.rules.filter { selection.includes($0.id) },
            base: PathBase(root: root?.bytes, folder: calls.currentDirectory?.bytes),
            values: output.values, blocking: failOn.lightest)
    }
}
