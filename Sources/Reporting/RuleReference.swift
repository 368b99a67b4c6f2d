import Diagnostics

/// What lists and explains the rules: text for a terminal, Markdown and JSON.
package struct RuleReference: Sendable {
    let rules: [Rule]
    let examples: @Sendable (RuleID) -> RuleExamples?

    /// `rules` are in catalog order.
    package init(_ rules: [Rule], examples: @escaping @Sendable (RuleID) -> RuleExamples?) {
        self.rules = rules
        self.examples = examples
    }

    /// Whether, and how, a program can mend what the rule reports.
    static func fixText(of rule: Rule) -> [UInt8] {
        let text: StaticString =
            switch rule.fix {
            case .none: "none: only a person can mend it"
            case .safe: "safe at best: `batchlint fix` mends it and keeps the meaning of the data"
            case .unsafe: "unsafe: `batchlint fix --unsafe` mends it and may change the data"
            }
        return text.bytes
    }

    /// The scopes in catalog order, by the letter of their ids.
    static func title(ofScope letter: UInt8) -> StaticString {
        switch letter {
        case UInt8(ascii: "F"): "The file"
        case UInt8(ascii: "E"): "The encoding"
        case UInt8(ascii: "H"): "The header"
        case UInt8(ascii: "C"): "CSV structure"
        case UInt8(ascii: "V"): "Values"
        case UInt8(ascii: "J"): "NDJSON structure"
        case UInt8(ascii: "K"): "The contract"
        default: "The batch"
        }
    }
}
