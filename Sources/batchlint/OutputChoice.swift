import Reporting

/// How findings are written, however that was asked for.
struct OutputChoice: Equatable {
    /// A format of reports.
    enum Format: String, CaseIterable {
        case full
        case concise
        case jsonl
        case json

        /// How many findings of a group are listed unless the user says otherwise.
        fileprivate var listedPerGroup: Int {
            switch self {
            case .full, .concise: 3
            case .jsonl, .json: 100
            }
        }
    }

    var format = Format.full
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

    /// The most findings of a group that are listed.
    var listedPerGroup: Int {
        let wanted = maxPerGroup ?? format.listedPerGroup
        return wanted == 0 ? .max : wanted
    }

    /// How text for people is laid out on a stream.
    func style(on stream: StandardStream) -> Style {
        stream.style(color, charset: charset, widthCells: widthCells, values: values)
    }

    var reporter: any Reporter {
        switch format {
        case .full: FullReporter(style: style(on: .output))
        case .concise: ConciseReporter(values: values)
        case .jsonl: JSONLinesReporter(version: Version.text, values: values)
        case .json: JSONReporter(version: Version.text, values: values)
        }
    }
}
