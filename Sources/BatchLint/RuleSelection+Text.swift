import Diagnostics
import Rules

extension RuleSelection {
    /// Adds a wish about a code such as `H303`, the start of one in either case, or a name; false
    /// where no rule has it.
    package mutating func add(_ wish: Wish, naming text: String) -> Bool {
        guard let pattern = Pattern(naming: Array(text.utf8)) else { return false }
        add(wish, pattern)
        return true
    }
}
