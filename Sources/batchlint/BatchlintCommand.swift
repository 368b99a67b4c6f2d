import ArgumentParser
import Bytes

/// The command: arguments in, exit code out.
@main
struct BatchlintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batchlint",
        abstract: "Checks extract files against the Batch File Constraints.",
        usage: """
            batchlint [check] [<options>] [<paths> ...]
            batchlint fix [<options>] <paths> ...
            batchlint inspect <file> [--column <name>]
            batchlint contract infer <samples> ... | diff <old> <new>
            batchlint batch check | status <folder>
            batchlint init | config show | config schema
            batchlint rules [--output text|markdown|json]
            batchlint explain <code|name>
            batchlint hook install
            batchlint upload <dir> --data-source <name>
            batchlint emulate --state <dir> --data-source <name> ...
            """,
        discussion: """
            EXAMPLES:
              batchlint accounts.csv            check one file
              batchlint out/                    check every *.csv, *.ndjson, *.jsonl in a folder
              gzip -dc a.csv.gz | batchlint -   check standard input
              batchlint --output jsonl out/     findings for a program
              batchlint fix --diff out/         what can be fixed
              batchlint inspect accounts.csv    what its columns hold
              batchlint contract infer a.csv    a contract from a sample
              batchlint init                    settings to begin with: batchlint.json
              batchlint batch check out/        all record types of a data source
              batchlint explain H303            what a rule means, and what to do
              batchlint hook install            check each commit as it is staged

            EXIT CODES:
              0 passed   1 blocked by findings   2 something could not be checked
            """,
        version: "batchlint \(Version.text)",
        subcommands: [
            Check.self, FixFiles.self, Inspect.self, ContractCommand.self, BatchCommand.self,
            InitSettings.self, ConfigCommand.self, ListRules.self, Explain.self, Hook.self,
            Upload.self, Emulate.self,
        ],
        defaultSubcommand: Check.self)

    static func main() {
        SystemCalls.ignoreBrokenPipes()
        Interruption.listen()
        // The parser's own exit would make up the help for every code.
        SystemCalls.exit(run(ArgumentText.ofCommandLine))
    }

    /// Runs the command and gives its exit code: 2 also where the arguments are wrong.
    private static func run(_ arguments: [String]) -> Int32 {
        if let request = CheckRequest(pathsOnly: arguments) { return Int32(request.run()) }
        do {
            var command = try command(arguments)
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            // Help and the version come as errors too.
            let isWanted = exitCode(for: error).isSuccess
            (isWanted ? StandardStream.output : .error).write(fullMessage(for: error) + "\n")
            return isWanted ? 0 : 2
        }
    }

    /// The command that the arguments name.
    ///
    /// A `check` is parsed on its own, without the tree of commands; where that fails, the whole
    /// parser finds the words for it.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        if arguments.first == "check", let check = try? Check.parse(Array(arguments.dropFirst())) {
            return check
        }
        return try parseAsRoot(arguments)
    }
}
