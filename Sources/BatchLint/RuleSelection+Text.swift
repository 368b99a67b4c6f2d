import Diagnostics
import Rules

extension RuleSelection {
    /// Adds a wish about a code such as `H303`, the start of one in either case, or a name; false
    /// where no rule has it.
    package mutating func add(_ wish: Wish, naming text: String) -> Bool {
        let bytes = Array(text.utf8)
        if let rule = Catalog.rules.first(where: { $0.name.bytes == bytes }) {
            add(wish, Pattern(prefix: rule.id.bytes))
            return true
        }
        let pattern = Pattern(prefix: Array(text.uppercased().utf8))
        guard !bytes.isEmpty, Catalog.rules.contains(where: { pattern.matches($0.id) }) else {
            return false
        }
        add(wish, pattern)
        return true
    }
}
