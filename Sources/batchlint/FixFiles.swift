import ArgumentParser
import Diagnostics
import Reporting
import Settings
import TextEncoding

/// Fixes files.
struct FixFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Fix what can be fixed in extract files.",
        discussion: """
            Files are changed in place, and only where something can be fixed. Without --unsafe \
            nothing is done that may change what the data means. It ends with what was fixed, what \
            was not and why, and with the verdict on the result.

            EXAMPLES:
              batchlint fix --diff accounts.csv          show what would change
              batchlint fix accounts.csv users.csv       fix these files in place
              batchlint fix --backup --unsafe out/       keep the old ones as *.orig
              batchlint fix --output-dir fixed/ out/     leave the files alone
              export-accounts | batchlint fix - > accounts.csv
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, folders, or - for standard input, whose result goes to standard output.",
            discussion: "In a folder every *.csv is fixed, and nothing hidden."))
    var paths: [PathArgument]

    @Flag(help: "Apply fixes too that may change what the data means.")
    var unsafe = false

    @Flag(
        help: ArgumentHelp(
            "Print a unified diff and change nothing.",
            discussion: "The exit code is 1 where there is something to fix, else 0."))
    var diff = false

    @Flag(help: "Keep each old file under its name with .orig.")
    var backup = false

    @Option(
        help: ArgumentHelp(
            "Write all results into this folder and leave the files alone.", valueName: "dir"))
    var outputDir: PathArgument?

    @Option(
        help: ArgumentHelp(
            "What a file that is not in UTF-8 is in, as in windows-1252 or Shift_JIS.",
            discussion: "Without it UTF-16 and UTF-32 are known by their bytes.",
            valueName: "name"))
    var fromEncoding: String?

    @Option(
        help: ArgumentHelp(
            "The order of day and month in a column whose dates do not tell it: mdy or dmy.",
            valueName: "order"))
    var dateOrder: DateOrder?

    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Columns") var columns: ColumnOptions
    @OptionGroup(title: "Settings") var settings: SettingsOptions

    @Option(
        help: ArgumentHelp(
            "Hold the files to a contract: a Table Schema in JSON.", valueName: "file"))
    var contract: PathArgument?

    @Option(help: "The lightest finding in a result that blocks, exit code 1; without it error.")
    var failOn: FailOn?

    @Option(
        help: ArgumentHelp(
            "The most bytes that a file may have: 100MB, 100MiB, 1k, 4096.", valueName: "size"))
    var maxSize: ByteSize?

    @Option(help: "What the inputs are; auto goes by the extension.")
    var format = InputFormat.auto

    @Option(help: ArgumentHelp("What standard input is called.", valueName: "name"))
    var stdinFilename: PathArgument?

    @Option(help: "When the text has colours.")
    var color = ColorChoice.auto

    @Option(help: ArgumentHelp("The most cells of a line.", valueName: "n"))
    var width: Int?

    @Option(help: "What the text is drawn with.")
    var charset = Charset.auto

    @Flag(help: "Fix files too that the settings exclude.")
    var noExclude = false

    @Option(help: "How much is shown of the values in a file; a diff shows them all.")
    var values: ShownValues?

    @Option(help: "How a run that takes long says how far it is.")
    var progress = ProgressChoice.auto

    @Flag(name: .shortAndLong, help: "Say nothing of what was fixed, and no last line.")
    var quiet = false

    func validate() throws {
        if paths.count(where: \.isStandardInput) > 1 {
            throw ValidationError("standard input can be read only once")
        }
        if backup, diff || outputDir != nil {
            throw ValidationError("--backup is for files that are fixed in place")
        }
        if diff, outputDir != nil {
            throw ValidationError("--diff writes no files, so there is nothing for --output-dir")
        }
        if let fromEncoding, Transcoder(ArgumentText.bytes(fromEncoding)) == nil {
            throw ValidationError("no encoding is named '\(fromEncoding)'")
        }
        try OutputOptions.validate(width: width)
    }

    func run() throws {
        throw ExitCode(Int32(FixRun.exitCode(of: request)))
    }

    private var layer: SettingsLayer {
        var flags = FlagSettings()
        flags.set(contract: contract)
        flags.set(format: format)
        flags.set(maxSize: maxSize)
        flags.set(failOn: failOn)
        flags.set(rules.selection(ArgumentText.ofCommandLine))
        flags.set(columns)
        flags.set(values: values)
        return flags.layer
    }

    private var request: FixRequest {
        var request = FixRequest(paths: paths)
        request.options.allowsUnsafe = unsafe
        request.options.encoding = fromEncoding.map(ArgumentText.bytes)
        request.isDiff = diff
        request.keepsOriginal = backup
        request.outputFolder = outputDir?.path
        request.choice = settings.choice
        request.flags = layer
        request.appliesExclude = !noExclude
        request.wishedColumns = columns.names
        request.dateOrder = dateOrder?.columnOrder
        request.standardInputName = stdinFilename?.path ?? request.standardInputName
        request.output.color = color
        request.output.charset = charset
        request.output.widthCells = width
        request.output.isQuiet = quiet
        request.output.progress = progress
        return request
    }
}
