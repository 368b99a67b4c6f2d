import Diagnostics
import Rules

/// The examples of all rules as Swift source: an index, and one file for each letter.
struct EmbeddedExamples {
    private static let banner = """
        // Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests

        """

    let files: [(name: String, text: String)]

    init(_ examples: ShortestExamples) {
        let rules = Catalog.rules.compactMap { rule in
            examples[rule.id].map { (id: text(rule.id.bytes), examples: $0) }
        }
        var files = [("Examples+Index.swift", Self.index(of: rules.map(\.id)))]
        for letter in Set(rules.map { $0.id.prefix(1) }).sorted() {
            let own = rules.filter { $0.id.hasPrefix(letter) }
            let members = own.map { Self.member($0.id, $0.examples) }
            for (part, body) in Self.bodies(of: members).enumerated() {
                files.append(
                    (
                        "Examples+\(letter)\(part == 0 ? "" : "-\(part + 1)").swift",
                        "\(Self.banner)import Diagnostics\n\nextension Examples {\n\(body)}\n"
                    ))
            }
        }
        self.files = files
    }

    /// The members put together, as many of them as a file has room for.
    private static func bodies(of members: [String]) -> [String] {
        var bodies: [String] = []
        for member in members {
            let lines = (bodies.last ?? "").count { $0 == "\n" } + member.count { $0 == "\n" }
            if let last = bodies.last, lines < 380 {
                bodies[bodies.count - 1] = last + "\n" + member
            } else {
                bodies.append(member)
            }
        }
        return bodies
    }

    private static func index(of ids: [String]) -> String {
        let entries = ids.map { "        \"\($0)\": \($0.lowercased()),\n" }.joined()
        return """
            \(banner)import Diagnostics

            extension Examples {
                static let byRule: [RuleID: RuleExamples] = [
            \(entries)    ]
            }

            """
    }

    private static func member(_ id: String, _ examples: RuleExamples) -> String {
        """
            static let \(id.lowercased()) = RuleExamples(
                badName: text("\(text(examples.badName))"),
                bad: \(BytesLiteral(examples.bad).source),
                goodName: text("\(text(examples.goodName))"),
                good: \(BytesLiteral(examples.good).source))

        """
    }
}
