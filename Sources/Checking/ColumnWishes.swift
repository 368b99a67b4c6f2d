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

    /// Fixes the kind of a column; the last wish wins.
    package mutating func fix(_ name: [UInt8], as kind: Kind) { kinds[name] = kind }

    /// Does not report rules in a column.
    package mutating func ignore(_ name: [UInt8], _ rules: [RuleSelection.Pattern]) {
        for pattern in rules { selections[name, default: RuleSelection()].add(.ignore, pattern) }
    }

    /// Whether findings of a rule in a column are reported.
    func includes(_ rule: RuleID, inColumn name: [UInt8]?) -> Bool {
        name.flatMap { selections[$0] }.map { $0.includes(rule) } ?? true
    }
}
