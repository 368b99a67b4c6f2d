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

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Columns") var columns: ColumnOptions

    @Option(
        help: ArgumentHelp(
            "Hold the files to a contract: a Table Schema in JSON.", valueName: "file"))
    var contract: PathArgument?

    @Option(help: "The lightest finding that blocks: exit code 1.")
    var failOn = FailOn.error

    @Option(
        help: ArgumentHelp(
            "The most bytes that a file may have: 100MB, 100MiB, 1k, 4096.", valueName: "size"))
    var maxSize: ByteSize?

    @Option(
        name: [.customShort("j"), .customLong("threads")],
        help: ArgumentHelp(
            "How many threads check a large file; as many as there are cores.", valueName: "n"))
    var threadCount: Int?

    @Option(help: "What the inputs are; auto goes by the extension, else by the first byte.")
    var format = InputFormat.auto

    @Option(help: ArgumentHelp("What reports call standard input.", valueName: "name"))
    var stdinFilename: PathArgument?

    func validate() throws {
        if request.readsStandardInputTwice {
            throw ValidationError("standard input can be read only once")
        }
        if let threadCount, !(1...CheckRequest.limitThreads).contains(threadCount) {
            throw ValidationError("--threads is 1 to \(CheckRequest.limitThreads)")
        }
    }

    func run() throws {
        var request = request
        request.selection = rules.selection(ArgumentText.ofCommandLine)
        throw ExitCode(Int32(request.run()))
    }

    /// All that was asked for but the selection of rules, for which the order of the arguments counts.
    var request: CheckRequest {
        var request = CheckRequest(paths: paths)
        request.output = output.choice
        request.failOn = failOn
        request.maxSize = maxSize
        request.threadCount = threadCount ?? request.threadCount
        request.columns = columns.wishes
        request.contract = contract?.path
        request.format = format
        request.standardInputName = stdinFilename?.path
        return request
    }
}
