import ArgumentParser
import Bytes

/// All files of a data source that are uploaded together.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Check all files of a data source together, or tell what was uploaded.",
        subcommands: [CheckBatch.self, ShowBatches.self])
}

/// Checks a batch.
struct CheckBatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that a batch is whole, and all of its files.",
        discussion: """
            The data source, its record types and their files, contracts and the scheduled time stand \
            in batchlint.json. The batchDate is told in the form that the API takes.

            EXAMPLES:
              batchlint batch check out/
              batchlint batch check out/ --data-source crm --batch-date 2015-12-15T11:12:00Z
            """)

    @Argument(help: "The folder with the files of the batch; those in folders of it do not count.")
    var folder: PathArgument

    @Option(
        help: ArgumentHelp(
            "The API name of the data source, where the settings have several.", valueName: "name"))
    var dataSource: String?

    @Option(
        help: ArgumentHelp(
            "The batchDate: YYYY-MM-DDTHH:mm:ssZ, or now, which it is without the option.",
            valueName: "date"))
    var batchDate: String?

    @OptionGroup var flags: CheckFlags

    func validate() throws {
        if flags.contract != nil || flags.format != .auto {
            throw ValidationError("contracts and formats of a batch stand in the settings")
        }
        if flags.noExclude {
            throw ValidationError(
                "--no-exclude is for single files; a batch is what a folder holds")
        }
    }

    func run() throws {
        var request = BatchRequest(folder: folder.path)
        request.dataSource = dataSource.map(ArgumentText.bytes)
        request.batchDate = batchDate.map(ArgumentText.bytes)
        request.check = flags.request([], ArgumentText.ofCommandLine)
        throw ExitCode(Int32(request.run()))
    }
}

/// Tells what was uploaded.
struct ShowBatches: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell which batches were uploaded, and which of them are whole.",
        discussion: """
            It reads .batchlint/state.json beside batchlint.json, which the upload writes.

            EXAMPLE:
              batchlint batch status out/
            """)

    @Argument(help: "The folder of a batch; without one the current folder.")
    var folder: PathArgument?

    @Option(
        help: ArgumentHelp("Only the data source of this API name.", valueName: "name"))
    var dataSource: String?

    @OptionGroup(title: "Settings") var settings: SettingsOptions

    func run() throws {
        let run = BatchStatusRun(
            folder: folder?.path ?? Path("."), dataSource: dataSource.map(ArgumentText.bytes),
            choice: settings.choice)
        throw ExitCode(Int32(run.exitCode()))
    }
}
