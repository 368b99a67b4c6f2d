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

    func validate() throws {
        guard Catalog.rule(named: Array(rule.utf8)) != nil else {
            throw ValidationError(RuleLookup.refusal(of: rule))
        }
    }

    func run() {
        guard let found = Catalog.rule(named: Array(rule.utf8)) else { return }
        StandardStream.output.write(
            RuleReference.ofCatalog.explanation(
                of: found, style: StandardStream.output.style(color)))
    }
}
