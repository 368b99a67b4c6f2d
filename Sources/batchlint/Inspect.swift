import ArgumentParser
import BatchLint
import Bytes
import Checking
import Diagnostics
import Reporting
import Settings

/// Shows what a check sees in the columns of a file, or on a line of it.
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a check sees in a file: its columns, or a line.",
        discussion: """
            EXAMPLES:
              batchlint inspect accounts.csv
              batchlint inspect accounts.csv --column signup_date
              batchlint inspect accounts.csv --line 3121
              batchlint inspect accounts.csv --column 3 --kind signup_date=string
            """)

    @Argument(help: "A file, or - for standard input.")
    var file: PathArgument

    @Option(
        help: ArgumentHelp(
            "Show all of one column, by its name or else its number.", valueName: "name|number"))
    var column: String?

    @Option(help: ArgumentHelp("Show the record on a line, field by field.", valueName: "n"))
    var line: Int?

    @Option(
        help: ArgumentHelp(
            "Fix the kind of a column, whatever its values are.", valueName: "column=kind"))
    var kind: [ColumnKindArgument] = []

    @Option(help: "What the input is; auto goes by the extension, else by the first byte.")
    var format = InputFormat.auto

    @Option(help: ArgumentHelp("What standard input is called.", valueName: "name"))
    var stdinFilename: PathArgument?

    @Option(help: "When the text has colours.")
    var color = ColorChoice.auto

    @Option(help: ArgumentHelp("The most cells of a line.", valueName: "n"))
    var width: Int?

    @Option(help: "What the text is drawn with.")
    var charset = Charset.auto

    @Option(help: "How much is shown of the values in a file; without it shown.")
    var values: ShownValues?

    @OptionGroup(title: "Settings") var settings: SettingsOptions

    func validate() throws {
        try OutputOptions.validate(width: width)
        guard let line else { return }
        if line < 1 { throw ValidationError("--line is 1 or more") }
        if column != nil { throw ValidationError("--column and --line do not go together") }
    }

    func run() throws {
        var flags = FlagSettings()
        flags.set(format: format)
        flags.set(kinds: kind)
        flags.set(values: values)
        let name = file.isStandardInput ? stdinFilename?.path ?? Path("-") : file.path
        let checkSettings: CheckSettings
        let report: ReportChoice?
        do throws(DocumentError) {
            let resolver = try CheckResolver(SettingsFinder(settings.choice), flags: flags.layer)
            report = try resolver.stack(inFolder: name.folder).settings.report
            checkSettings = try resolver.settings(of: name)
        } catch {
            StandardStream.error.write(FailureText.lines(error))
            throw ExitCode(2)
        }
        let style = StandardStream.output.style(
            color, charset: charset, widthCells: width, values: report?.values ?? .shown)
        let run = InspectRun(
            path: name, column: column.map(ArgumentText.bytes), line: line,
            wishedColumns: Set(kind.map(\.name)), style: style)
        throw ExitCode(Int32(run.exitCode(checkSettings, isStandardInput: file.isStandardInput)))
    }
}
