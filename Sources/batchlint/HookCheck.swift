import ArgumentParser

/// Checks the files that git hands over on standard input.
struct HookCheck: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", shouldDisplay: false)

    @OptionGroup var flags: CheckFlags

    func run() throws {
        var request = flags.request([], ArgumentText.ofCommandLine)
        request.isOfStaged = true
        throw ExitCode(Int32(request.run()))
    }
}
