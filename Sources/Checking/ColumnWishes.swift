import Diagnostics
import Values

/// What a user has settled for single columns, by the names that stand in the header.
package struct ColumnWishes: Sendable {
    /// The kinds of columns that are fixed.
    package private(set) var kinds: [[UInt8]: Kind] = [:]
    /// The order of day and month in columns whose dates do not tell it.
    package var dateOrder: ColumnDateOrder?
    private var selections: [[UInt8]: RuleSelection] = [:]

    package init() {}

    /// The columns that some wish names.
    package var names: Set<[UInt8]> { Set(kinds.keys).union(selections.keys) }

    /// Fixes the kind of a column; the last wish wins.
    package mutating func fix(_ name: [UInt8], as kind: Kind) { kinds[name] = kind }

    /// Does not report the rules of a selection in a column; without any, those on values.
    package mutating func ignore(_ name: [UInt8], _ rules: [RuleSelection.Pattern]) {
        let onValues = RuleSelection.Pattern(prefix: Array("V".utf8))
        for pattern in rules.isEmpty ? [onValues] : rules {
            selections[name, default: RuleSelection()].add(.ignore, pattern)
        }
    }

    /// Whether findings of a rule in a column are reported.
    func includes(_ rule: RuleID, inColumn name: [UInt8]?) -> Bool {
        name.flatMap { selections[$0] }.map { $0.includes(rule) } ?? true
    }
}
