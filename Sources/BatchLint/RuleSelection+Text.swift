import Diagnostics
import Rules

extension RuleSelection {
    /// Adds a wish about a code such as `H303`, the start of one in either case, or a name; false
    /// where no rule has it.
    package mutating func add(_ wish: Wish, naming text: String) -> Bool {
        guard let pattern = Pattern(naming: text) else { return false }
        add(wish, pattern)
        return true
    }
}

extension RuleSelection.Pattern {
    /// The rules with a code such as `H303`, the start of one in either case, or a name; nil where
    /// no rule has it.
    package init?(naming text: String) {
        let bytes = Array(text.utf8)
        if let rule = Catalog.rules.first(where: { $0.name.bytes == bytes }) {
            self.init(prefix: rule.id.bytes)
            return
        }
        self.init(prefix: Array(text.uppercased().utf8))
        guard !bytes.isEmpty, Catalog.rules.contains(where: { matches($0.id) }) else {
            return nil
        }
    }
}
