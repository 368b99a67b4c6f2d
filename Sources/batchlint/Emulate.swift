import ArgumentParser

/// Runs a local Batch API; `batchlint-emulator` is it.
struct Emulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a local Batch API to rehearse uploads on (batchlint-emulator).",
        helpNames: [])

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("Those of batchlint-emulator.", valueName: "arguments"))
    var arguments: [String] = []

    func run() throws { throw ExitCode(Companion.emulator.run(arguments)) }
}
