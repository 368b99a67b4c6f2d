import ArgumentParser
import Reporting
import Rules

/// Explains one rule.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a rule: what it reports, why, and what to do.",
        discussion: """
            EXAMPLES:
              batchlint explain H303
              batchlint explain column-name-too-long
            """)

    @Argument(help: ArgumentHelp("A rule's code or name.", valueName: "code|name"))
    var rule: String

    @Option(help: "When the text has colours.")
    var color = ColorChoice.auto

    @Option(help: "What the text is drawn with.")
    var charset = Charset.auto

    @Option(help: ArgumentHelp("The most cells of a line.", valueName: "n"))
    var width: Int?

    func validate() throws {
        guard Catalog.rule(named: Array(rule.utf8)) != nil else {
            throw ValidationError(RuleLookup.refusal(of: rule))
        }
        try OutputOptions.validate(width: width)
    }

    func run() {
        guard let found = Catalog.rule(named: Array(rule.utf8)) else { return }
        let stream = StandardStream.output
        let style = stream.style(color, charset: charset, widthCells: width)
        let finding = Examples.of(found.id).map {
            ExampleFinding.block(found, $0, style: style)
        }
        stream.write(
            RuleReference.ofCatalog.explanation(
                of: found, finding: finding ?? [], style: style))
    }
}
