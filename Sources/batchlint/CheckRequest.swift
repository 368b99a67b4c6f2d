import BatchLint
import Bytes
import Checking
import Diagnostics

/// What a run of `check` was asked for.
struct CheckRequest {
    /// The words behind which the command line is no list of paths.
    static let otherCommands = ["fix", "inspect", "rules", "explain", "help"]

    var paths: [PathArgument] = []
    var output = OutputChoice()
    var selection = RuleSelection()
    var columns = ColumnWishes()
    var failOn = FailOn.error
    var maxSize: ByteSize?
    var format = InputFormat.auto
    var standardInputName: Path?

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
        var check = InputCheck(settings: settings, perGroup: output.listedPerGroup)
        var run = CheckRun(
            format: format, failOn: failOn, output: output, wishedColumns: columns.names)
        let inputs = InputList(paths, standardInputName: standardInputName ?? Path("-"))
        return run.exitCode(checking: inputs, with: &check)
    }
}
