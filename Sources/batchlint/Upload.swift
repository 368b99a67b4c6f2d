import ArgumentParser

/// Uploads a batch; `batchlint-upload` does it.
struct Upload: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a batch, and upload it with the Batch API (batchlint-upload).",
        helpNames: [])

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("Those of batchlint-upload.", valueName: "arguments"))
    var arguments: [String] = []

    func run() throws { throw ExitCode(Companion.upload.run(arguments)) }
}
