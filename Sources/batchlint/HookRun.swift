import ArgumentParser

/// What the hook runs: the check of what is staged.
struct HookRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Check what is staged, as the hook does.")

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("Options of the check.", valueName: "options"))
    var options: [String] = []

    func validate() throws { _ = try HookCheck.parse(options) }

    func run() throws { throw ExitCode(HookScript.run(HookScript.check, options)) }
}
