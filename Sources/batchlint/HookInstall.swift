import ArgumentParser

/// Makes the hook of the repository that the current folder is in.
struct HookInstall: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Make the hook of this repository.")

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp("Options of the check, behind --.", valueName: "options"))
    var options: [String] = []

    func validate() throws { _ = try HookCheck.parse(options) }

    func run() throws { throw ExitCode(HookScript.run(HookScript.install, options)) }
}
