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
    /// The most cells of a line; nil: as many as the terminal has.
    var widthCells: Int?
    /// Only errors are reported, and no last line.
    var isQuiet = false

    /// The most findings of a group that are listed.
    var listedPerGroup: Int {
        let wanted = maxPerGroup ?? format.listedPerGroup
        return wanted == 0 ? .max : wanted
    }

    /// How text for people is laid out on a stream.
    func style(on stream: StandardStream) -> Style {
        stream.style(color, widthCells: widthCells)
    }

    var reporter: any Reporter {
        switch format {
        case .full: FullReporter(style: style(on: .output))
        case .concise: ConciseReporter()
        case .jsonl: JSONLinesReporter(version: Version.text)
        case .json: JSONReporter(version: Version.text)
        }
    }
}
