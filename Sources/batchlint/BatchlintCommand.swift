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
            batchlint rules [--output text|markdown|json]
            batchlint explain <code|name>
            """,
        discussion: """
            EXAMPLES:
              batchlint accounts.csv            check one file
              batchlint out/                    check every *.csv in a folder
              gzip -dc a.csv.gz | batchlint -   check standard input
              batchlint --output jsonl out/     findings for a program
              batchlint explain H303            what a rule means, and what to do

            EXIT CODES:
              0 passed   1 blocked by findings   2 something could not be checked
            """,
        version: "batchlint \(Version.text)",
        subcommands: [Check.self, ListRules.self, Explain.self],
        defaultSubcommand: Check.self)

    static func main() {
        SystemCalls.ignoreBrokenPipes()
        exit(withError: ExitCode(run(ArgumentText.ofCommandLine)))
    }

    /// Runs the command and gives its exit code: 2 also where the arguments are wrong.
    private static func run(_ arguments: [String]) -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
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
}
