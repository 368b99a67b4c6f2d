import ArgumentParser
import Reporting
import Rules

/// Lists the rules.
struct ListRules: ParsableCommand {
    /// A format of the list.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case markdown
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List all rules.")

    @Option(help: "The format of the list.")
    var output = Format.text

    @Option(help: "When the list has colours.")
    var color = ColorChoice.auto

    func run() {
        let reference = RuleReference.ofCatalog
        let stream = StandardStream.output
        switch output {
        case .text: stream.write(reference.list(style: stream.style(color)))
        case .markdown: stream.write(reference.markdown())
        case .json: stream.write(reference.json())
        }
    }
}
