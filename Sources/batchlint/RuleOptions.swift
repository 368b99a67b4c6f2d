import ArgumentParser
import BatchLint
import Diagnostics
import Rules

/// Which rules are reported, and how much their findings weigh.
struct RuleOptions: ParsableArguments {
    private static let names: [(name: String, wish: RuleSelection.Wish)] = [
        ("--select", .select), ("--ignore", .ignore), ("--error", .severity(.error)),
        ("--warn", .severity(.warning)),
    ]

    @Option(help: ArgumentHelp("Report only these rules.", valueName: "codes"))
    var select: [String] = []

    @Option(
        help: ArgumentHelp(
            "Do not report these rules.",
            discussion: """
                Codes, the first characters of codes, or names, with commas between them. Of two \
                options that name the same rule the later one wins.
                """,
            valueName: "codes"))
    var ignore: [String] = []

    @Option(help: ArgumentHelp("Make these rules errors.", valueName: "codes"))
    var error: [String] = []

    @Option(help: ArgumentHelp("Make these rules warnings.", valueName: "codes"))
    var warn: [String] = []

    func validate() throws {
        for word in [select, ignore, error, warn].joined().flatMap(Self.words(in:)) {
            var selection = RuleSelection()
            guard selection.add(.select, naming: word) else {
                throw ValidationError(RuleLookup.refusal(of: word))
            }
        }
    }

    /// The selection that the options make; `arguments` tells their order.
    func selection(_ arguments: [String]) -> RuleSelection {
        var rest = [select[...], ignore[...], error[...], warn[...]]
        var selection = RuleSelection()
        for argument in arguments.prefix(while: { $0 != "--" }) {
            let name = argument.prefix { $0 != "=" }
            guard let index = Self.names.firstIndex(where: { $0.name == name }),
                let value = rest[index].popFirst()
            else { continue }
            for word in Self.words(in: value) {
                // `validate` has seen that every word names a rule.
                _ = selection.add(Self.names[index].wish, naming: word)
            }
        }
        return selection
    }

    private static func words(in value: String) -> [String] {
        value.split(separator: ",", omittingEmptySubsequences: false).map { word in
            String(word.drop { $0 == " " })
        }
    }
}
