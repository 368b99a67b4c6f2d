import Diagnostics

extension RuleSelection.Pattern {
    /// The rules with a code such as `H303`, the start of one in either case, or a name; nil where
    /// no rule has it.
    package init?(naming text: [UInt8]) {
        if let rule = Catalog.rules.first(where: { $0.name.bytes == text }) {
            self.init(prefix: rule.id.bytes)
            return
        }
        self.init(prefix: text.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 })
        guard !text.isEmpty, Catalog.rules.contains(where: { matches($0.id) }) else {
            return nil
        }
    }
}
