import ArgumentParser
import Diagnostics
import Settings

/// What options settle for a check.
struct CheckFlags: ParsableArguments {
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Columns") var columns: ColumnOptions
    @OptionGroup(title: "Settings") var settings: SettingsOptions

    @Option(
        help: ArgumentHelp(
            "Hold the files to a contract: a Table Schema in JSON.", valueName: "file"))
    var contract: PathArgument?

    @Option(help: "The lightest finding that blocks, exit code 1; without it error.")
    var failOn: FailOn?

    @Option(
        help: ArgumentHelp(
            "The most bytes that a file may have: 100MB, 100MiB, 1k, 4096.", valueName: "size"))
    var maxSize: ByteSize?

    @Option(
        name: [.customShort("j", allowingJoined: true), .customLong("threads")],
        help: ArgumentHelp(
            "How many threads check a large file; as many as there are cores.", valueName: "n"))
    var threadCount: Int?

    @Option(help: "What the inputs are; auto goes by the extension, else by the first byte.")
    var format = InputFormat.auto

    @Flag(help: "Check files too that the settings exclude.")
    var noExclude = false

    func validate() throws {
        if let threadCount, !(1...CheckRequest.limitThreads).contains(threadCount) {
            throw ValidationError("--threads is 1 to \(CheckRequest.limitThreads)")
        }
    }

    /// What they settle; `arguments` tells the order of those on rules.
    func layer(_ arguments: [String]) -> SettingsLayer {
        var flags = FlagSettings()
        flags.set(contract: contract)
        flags.set(format: format)
        flags.set(maxSize: maxSize)
        flags.set(failOn: failOn)
        flags.set(rules.selection(arguments))
        flags.set(columns)
        flags.set(output)
        return flags.layer
    }

    /// A check of some paths with these options.
    func request(_ paths: [PathArgument], _ arguments: [String]) -> CheckRequest {
        var request = CheckRequest(paths: paths)
        request.output = output.choice
        request.choice = settings.choice
        request.flags = layer(arguments)
        request.wishedColumns = columns.names
        request.appliesExclude = !noExclude
        request.threadCount = threadCount ?? request.threadCount
        return request
    }
}
