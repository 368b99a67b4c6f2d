import ArgumentParser
import CommandRunning
import Emulator
import Foundation
import Logging

/// The command: a local Batch API until it is told to end.
@main
struct EmulatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batchlint-emulator",
        abstract: "A local Insights Batch API, to rehearse uploads on.",
        discussion: """
            EXAMPLE:
              batchlint-emulator --port 8089 --state /tmp/insights --token secret \\
                --data-source crm --record-type accounts=samples/accounts.csv \\
                --primary-key accounts=id --record-type users

            It answers POST /api/files/upload and the PUT to the signed URL as the Batch API does, and \
            loads a batch once all its record types are there. http://127.0.0.1:8089/ shows what it \
            holds; GET /control/state tells it to programs.

            EXIT CODES:
              0 ended when told to   2 could not start
            """)

    @Option(help: "The port to listen on; 0 is any free one.")
    var port: UInt16 = 8089

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "The folder that keeps all; it is made where it is not there.", valueName: "dir"))
    var state: String

    @Option(help: "The API token; else BATCHLINT_TOKEN has it.")
    var token: String?

    @Option(help: ArgumentHelp("A data source; its options follow it.", valueName: "name"))
    var dataSource: [String] = []

    @Option(
        help: ArgumentHelp(
            "A record type, with a sample file or a contract for its columns.",
            valueName: "name[=sample]"))
    var recordType: [String] = []

    @Option(
        help: ArgumentHelp("The primary key of a record type.", valueName: "name=column[,column]"))
    var primaryKey: [String] = []

    @Option(help: ArgumentHelp("When a batch is expected each day, in UTC.", valueName: "hh:mm"))
    var schedule: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take the data sources from these settings; batchlint.json where none is named.",
            valueName: "file"))
    var settings: String?

    @Flag(help: "Log warnings and errors only.")
    var quiet = false

    func validate() throws {
        guard !(token ?? environmentToken).isEmpty else {
            throw ValidationError("A token is needed: --token, or BATCHLINT_TOKEN.")
        }
        if settings != nil, !dataSource.isEmpty {
            throw ValidationError("--settings and --data-source do not go together.")
        }
    }

    func run() async throws {
        let level: Logger.Level = quiet ? .warning : .info
        var settings = EmulatorSettings(folder: state, token: token ?? environmentToken)
        settings.host = host
        settings.port = Int(port)
        do throws(EmulatorError) {
            settings.dataSources = try plans()
            let server = try EmulatorServer(
                settings,
                logger: Logger(label: "emulator") { _ in LineLogHandler(level: level) })
            // Not by `print`, which keeps a line from a reader behind a pipe.
            try await server.run { address in
                Self.write("listening on \(address)\n", to: .standardOutput)
            }
        } catch {
            Self.write("batchlint-emulator: \(error.words)\n", to: .standardError)
            throw ExitCode(2)
        }
    }

    private func plans() throws(EmulatorError) -> [DataSourcePlan] {
        let options = ProvisioningOption.all(in: Array(CommandLine.arguments.dropFirst()))
        guard options.isEmpty else { return try ProvisioningOption.plans(options) }
        return try DataSourcePlan.all(settingsPath: settings ?? "batchlint.json")
    }

    private static func write(_ text: String, to output: FileHandle) {
        try? output.write(contentsOf: Data(text.utf8))
    }

    private var environmentToken: String {
        ProcessInfo.processInfo.environment["BATCHLINT_TOKEN"] ?? ""
    }

    static func main() async { await runAndExit() }
}
