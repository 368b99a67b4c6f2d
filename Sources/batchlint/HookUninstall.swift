import ArgumentParser

/// Removes the hook of the repository that the current folder is in.
struct HookUninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall", abstract: "Remove the hook of this repository.")

    func run() throws { throw ExitCode(HookScript.run(HookScript.uninstall, [])) }
}
