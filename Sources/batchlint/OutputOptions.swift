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

    @Flag(name: .shortAndLong, help: "Report errors only, and no last line.")
    var quiet = false

    var choice: OutputChoice {
        OutputChoice(
            format: output, maxPerGroup: maxPerGroup, color: color, widthCells: width,
            isQuiet: quiet)
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
