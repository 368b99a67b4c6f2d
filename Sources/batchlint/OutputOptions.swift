import ArgumentParser
import Reporting

/// How findings are written.
struct OutputOptions: ParsableArguments {
    /// A format of reports.
    enum Format: String, ExpressibleByArgument, CaseIterable {
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

    @Option(help: "The format of the report.")
    var output = Format.full

    @Option(
        help: ArgumentHelp(
            "List at most so many findings of each rule on each column; 0: all.",
            discussion: "All are counted. Without it 3, in jsonl and json 100.", valueName: "n"))
    var maxPerGroup: Int?

    @Option(help: "When the report has colours.")
    var color = ColorChoice.auto

    @Option(help: ArgumentHelp("The most cells of a line in the full report.", valueName: "n"))
    var width: Int?

    @Flag(name: .shortAndLong, help: "Report errors only, and no last line.")
    var quiet = false

    /// The most findings of a group that are listed.
    var listedPerGroup: Int {
        let wanted = maxPerGroup ?? output.listedPerGroup
        return wanted == 0 ? .max : wanted
    }

    /// How text for people is laid out on a stream.
    func style(on stream: StandardStream) -> Style {
        stream.style(color, widthCells: width)
    }

    var reporter: any Reporter {
        switch output {
        case .full: FullReporter(style: style(on: .output))
        case .concise: ConciseReporter()
        case .jsonl: JSONLinesReporter(version: Version.text)
        case .json: JSONReporter(version: Version.text)
        }
    }

    func validate() throws {
        if let maxPerGroup, maxPerGroup < 0 {
            throw ValidationError("--max-per-group is 0 or more")
        }
        if let width, width < Style.leastWidthCells {
            throw ValidationError("--width is \(Style.leastWidthCells) or more")
        }
    }
}
