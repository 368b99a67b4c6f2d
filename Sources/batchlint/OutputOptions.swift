import ArgumentParser
import Reporting

extension OutputChoice.Format: ExpressibleByArgument {}

/// How findings are written.
struct OutputOptions: ParsableArguments {
    @Option(help: "The format of the report.")
    var output = OutputChoice.Format.full

    @Option(
        help: ArgumentHelp(
            "List at most so many findings of each rule on each column; 0: all.",
            discussion: "All are counted. Without it 3, in jsonl and json 100.", valueName: "n"))
    var maxPerGroup: Int?

    @Option(help: "When the report has colours.")
    var color = ColorChoice.auto

    @Option(help: ArgumentHelp("The most cells of a line in the full report.", valueName: "n"))
    var width: Int?

    @Option(
        help: ArgumentHelp(
            "What the full report is drawn with.",
            discussion: """
                auto: ASCII on a terminal with TERM=dumb, or whose locale (LC_ALL, LC_CTYPE, LANG) \
                is not of UTF-8; UTF-8 elsewhere.
                """))
    var charset = Charset.auto

    @Option(
        help: ArgumentHelp(
            "How much is shown of the values in a file.",
            discussion: """
                masked shows their shape alone, as in 99/99/9999 or Aaaa; none nothing of them.
                """))
    var values = ShownValues.shown

    @Flag(help: "Add a table by rule, on standard error.")
    var statistics = false

    @Option(
        help: ArgumentHelp(
            "How a run that takes long says how far it is.",
            discussion: "auto: a line on a terminal; plain: a new line every five seconds."))
    var progress = ProgressChoice.auto

    @Flag(name: .shortAndLong, help: "Report errors only, and no last line.")
    var quiet = false

    var choice: OutputChoice {
        OutputChoice(
            format: output, maxPerGroup: maxPerGroup, color: color, charset: charset,
            values: values, widthCells: width, isQuiet: quiet, hasStatistics: statistics,
            progress: progress)
    }

    func validate() throws {
        if let maxPerGroup, maxPerGroup < 0 {
            throw ValidationError("--max-per-group is 0 or more")
        }
        try Self.validate(width: width)
    }

    /// Refuses a width that leaves no room.
    static func validate(width: Int?) throws {
        guard let width, width < Style.leastWidthCells else { return }
        throw ValidationError("--width is \(Style.leastWidthCells) or more")
    }
}

extension ShownValues: ExpressibleByArgument {}
