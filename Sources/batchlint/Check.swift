import ArgumentParser

/// Checks files.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check extract files (the default command).",
        discussion: """
            EXAMPLES:
              batchlint check accounts.csv users.csv
              batchlint check --ignore H,C410 --fail-on warning out/
              batchlint check --contract accounts.schema.json accounts.csv
              batchlint check --kind zip=string --ignore-column note:V514 out/
              batchlint check --output jsonl --max-per-group 0 out/ > findings.jsonl
              gzip -dc a.csv.gz | batchlint check - --stdin-filename a.csv
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, folders, or - for standard input; without any the current folder.",
            discussion: """
                In a folder every *.csv, *.ndjson and *.jsonl is checked, and nothing hidden. A \
                file that is named is checked whatever its extension.
                """))
    var paths: [PathArgument] = []

    @OptionGroup var flags: CheckFlags

    @Option(help: ArgumentHelp("What reports call standard input.", valueName: "name"))
    var stdinFilename: PathArgument?

    func validate() throws {
        if CheckRequest(paths: paths).readsStandardInputTwice {
            throw ValidationError("standard input can be read only once")
        }
    }

    func run() throws {
        var request = flags.request(paths, ArgumentText.ofCommandLine)
        request.standardInputName = stdinFilename?.path
        throw ExitCode(Int32(request.run()))
    }
}
