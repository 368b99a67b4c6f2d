import ArgumentParser
import Foundation
import Uploading

/// Checks a batch, and uploads it.
struct UploadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upload",
        abstract: "Check a batch, and upload it to Zuora Insights with the Batch API.",
        discussion: """
            EXAMPLES:
              batchlint upload out/ --data-source crm --token-file ~/.insights-token
              batchlint upload out/ --data-source crm --dry-run
              batchlint upload out/ --data-source crm --batch-date 2015-12-15T11:12:00Z

            batchlint.json tells the record types of a data source, and their files. Without it each \
            *.csv, *.ndjson and *.jsonl in the folder is of the record type that it is named after. All \
            of them are checked before anything is sent, and nothing is sent while one has errors. After \
            a crash the same command goes on where it was.

            EXIT CODES:
              0 complete             1 blocked by findings   2 something could not be checked
              3 refused by the API   4 failed after all attempts
            """)

    enum Output: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "dir"))
    var folder: String

    @Option(
        help: ArgumentHelp(
            "The API name of the data source, where batchlint.json has not just one.",
            valueName: "name"))
    var dataSource: String?

    @Option(
        help: ArgumentHelp(
            "now, or a batchDate such as 2015-12-15T11:12:00Z.", valueName: "date"))
    var batchDate = "now"

    @Option(
        help: ArgumentHelp(
            "Send this record type alone, and those named beside it; with a file, from there.",
            valueName: "name[=file]"))
    var recordType: [String] = []

    @Option(
        help: ArgumentHelp(
            "The settings, in place of the nearest batchlint.json.", valueName: "file"))
    var config: String?

    @Flag(help: "Check, and show what would be sent.")
    var dryRun = false

    @Flag(help: "Send although something was sent before.")
    var again = false

    @Option(
        help: ArgumentHelp(
            "A file with the API token, which its owner alone can read.", valueName: "file"))
    var tokenFile: String?

    @Option(help: ArgumentHelp("A command that prints the API token.", valueName: "command"))
    var tokenCommand: String?

    @Flag(help: "Read the API token from standard input.")
    var tokenStdin = false

    @Option(
        help: ArgumentHelp(
            "The address of the API; else BATCHLINT_ENDPOINT has it.", valueName: "url"))
    var endpoint: String?

    @Option(help: "text or json.")
    var output = Output.text

    // For tests: the first wait between two attempts.
    @Option(help: .hidden)
    var backoffSeconds = 1.0

    func run() async throws {
        let summary: UploadSummary
        do throws(UploadError) {
            let request = try request()
            summary = await request.run(observer)
        } catch {
            var failed = UploadSummary(dataSource: dataSource)
            failed.error = error
            summary = failed
        }
        report(summary)
        if let error = summary.error { throw ExitCode(error.exitCode) }
    }

    private func request() throws(UploadError) -> UploadRequest {
        let environment = ProcessInfo.processInfo.environment
        let address = endpoint ?? environment["BATCHLINT_ENDPOINT"] ?? Endpoint.production
        var request = UploadRequest(
            folder: folder, endpoint: try Endpoint(address), token: try tokenSource())
        request.dataSource = dataSource
        guard let choice = BatchDateChoice(batchDate) else {
            throw .usage(
                "--batch-date \(batchDate.shown): now, or a time such as 2015-12-15T11:12:00Z or "
                    + "2015-12-15T11:12:00+0100 is needed")
        }
        request.batchDate = choice
        request.recordTypes = recordType
        request.settingsPath = config
        request.sendsAgain = again
        request.isDryRun = dryRun
        request.policy.baseSeconds = backoffSeconds
        return request
    }

    private func tokenSource() throws(UploadError) -> TokenSource {
        var sources: [TokenSource] = []
        if let tokenFile { sources.append(.file(path: tokenFile)) }
        if let tokenCommand { sources.append(.command(tokenCommand)) }
        if tokenStdin { sources.append(.standardInput) }
        guard sources.count <= 1 else {
            throw .usage("one of --token-file, --token-command and --token-stdin is enough")
        }
        return sources.first ?? .environment
    }

    private var observer: any UploadObserver {
        output == .json
            ? SilentReporter() : ProgressReporter(isTerminal: isatty(STDERR_FILENO) == 1)
    }

    private func report(_ summary: UploadSummary) {
        switch output {
        case .json: print(summary.json)
        case .text:
            print(summary.findings, terminator: "")
            guard let error = summary.error else { return }
            try? FileHandle.standardError.write(
                contentsOf: Data("batchlint-upload: \(error.words)\n".utf8))
        }
    }
}
