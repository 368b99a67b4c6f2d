import ArgumentParser
import CommandRunning

/// The program: what it does is `upload`, whether it is said or not.
@main
struct UploadTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batchlint-upload",
        abstract: "Check a batch, and upload it to Zuora Insights with the Batch API.",
        subcommands: [UploadCommand.self], defaultSubcommand: UploadCommand.self)

    static func main() async { await runAndExit() }
}
