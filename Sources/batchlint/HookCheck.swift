import ArgumentParser

/// Checks the files that git hands over on standard input.
struct HookCheck: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", shouldDisplay: false)

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Columns") var columns: ColumnOptions

    @Option(help: "The lightest finding that blocks: exit code 1.")
    var failOn = FailOn.error

    @Option(
        help: ArgumentHelp(
            "The most bytes that a file may have: 100MB, 100MiB, 1k, 4096.", valueName: "size"))
    var maxSize: ByteSize?

    func run() throws {
        var request = CheckRequest(paths: [])
        request.isOfStaged = true
        request.output = output.choice
        request.failOn = failOn
        request.maxSize = maxSize
        request.columns = columns.wishes
        request.selection = rules.selection(ArgumentText.ofCommandLine)
        throw ExitCode(Int32(request.run()))
    }
}
