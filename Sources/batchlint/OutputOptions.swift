import ArgumentParser
import Diagnostics
import Reporting

/// How findings are written.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write a report in a format, to standard output or to a file; repeatable.",
            discussion: """
                For people full (the default), concise and gcc; for a browser html; for CI systems \
                github, azure, gitlab, sarif, junit, checkstyle, rdjson, rdjsonl and markdown; for \
                programs jsonl and json. auto: full, and what the CI system that runs it reads. A \
                file appears under its name once the report is whole.
                """,
            valueName: "format[=path]"))
    var output: [OutputArgument] = []

    @Option(
        help: ArgumentHelp(
            "List at most so many findings of each rule on each column; 0: all.",
            discussion: """
                All are counted. Without it 3 in full, concise, gcc, azure and junit, 1 in github and \
                markdown, 1000 in html, of which it shows 20, else 100.
                """,
            valueName: "n"))
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
            "How much is shown of the values in a file; without it shown.",
            discussion: """
                masked shows their shape alone, as in 99/99/9999 or Aaaa; none nothing of them.
                """))
    var values: ShownValues?

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
            outputs: output, maxPerGroup: maxPerGroup, color: color, charset: charset,
            values: values ?? .shown, widthCells: width, isQuiet: quiet, hasStatistics: statistics,
            progress: progress)
    }

    func validate() throws {
        if let maxPerGroup, maxPerGroup < 0 {
            throw ValidationError("--max-per-group is 0 or more")
        }
        try Self.validate(width: width)
        if let conflict = ReportRequest.conflict(in: choice.requests) {
            throw ValidationError(conflict)
        }
    }

    /// Refuses a width that leaves no room.
    static func validate(width: Int?) throws {
        guard let width, width < Style.leastWidthCells else { return }
        throw ValidationError("--width is \(Style.leastWidthCells) or more")
    }
}

extension ShownValues: ExpressibleByArgument {}

extension FailOn: ExpressibleByArgument {}
