import Bytes
import Diagnostics
import Reporting
import Settings

/// How findings are written, however that was asked for.
struct OutputChoice: Equatable {
    /// The reports that are asked for; none stands for `full` on standard output.
    var outputs: [OutputArgument] = []
    /// The most findings of a group that are listed; 0: all, nil: as many as the format does.
    var maxPerGroup: Int?
    var color = ColorChoice.auto
    var charset = Charset.auto
    var values = ShownValues.shown
    /// The most cells of a line; nil: as many as the terminal has.
    var widthCells: Int?
    /// Only errors are reported, and no last line.
    var isQuiet = false
    /// A table by rule is added.
    var hasStatistics = false
    var progress = ProgressChoice.auto

    /// Takes over what is settled for reports; the options are part of it.
    mutating func settle(by report: ReportChoice) {
        if outputs.isEmpty, let format = report.format, format != .full {
            outputs = [OutputArgument(format)]
        }
        maxPerGroup = report.maxPerGroup ?? maxPerGroup
        values = report.values ?? values
    }

    /// The reports in the end, as the environment has it.
    var requests: [ReportRequest] {
        // Most runs have one report, for which the environment does not count.
        guard !outputs.isEmpty else { return [ReportRequest(.full)] }
        let summary = Environment.bytes(of: "GITHUB_STEP_SUMMARY").flatMap { Path(checking: $0) }
        return ReportRequest.all(outputs, ci: CISystem.current, summary: summary)
    }

    /// The most findings of a group that a report lists.
    func listedPerGroup(_ format: ReportFormat) -> Int {
        let wanted = maxPerGroup ?? format.listedPerGroup
        return wanted == 0 ? .max : wanted
    }

    /// How text for people is laid out on a stream.
    func style(on stream: StandardStream) -> Style {
        stream.style(color, charset: charset, widthCells: widthCells, values: values)
    }

    /// How text for people is laid out where a report goes.
    func style(at place: ReportRequest.Place) -> Style {
        switch place {
        case .standardOutput: style(on: .output)
        // A file has no width and no locale of its own.
        case .file, .appended:
            Style(
                isColored: color == .always,
                widthCells: widthCells ?? StandardStream.ordinaryWidthCells,
                isASCII: charset == .ascii, values: values)
        }
    }

    /// What writes a report; `context` is made only where the format needs it.
    func reporter(_ request: ReportRequest, _ context: () -> ReportContext) -> any Reporter {
        switch request.format {
        case .full: FullReporter(style: style(at: request.place))
        case .concise: ConciseReporter(values: values)
        case .gcc: GCCReporter(values: values)
        case .jsonl: JSONLinesReporter(version: Version.text, values: values)
        case .json: JSONReporter(version: Version.text, values: values)
        case .github: GitHubReporter(context())
        case .azure: AzureReporter(context())
        case .markdown: MarkdownReporter(context())
        case .sarif: SARIFReporter(context())
        case .gitlab: GitLabReporter(context())
        case .junit: JUnitReporter(context())
        case .checkstyle: CheckstyleReporter(context())
        case .rdjson: RDJSONReporter(context())
        case .rdjsonl: RDJSONLinesReporter(context())
        case .html: HTMLReporter(context())
        }
    }
}
