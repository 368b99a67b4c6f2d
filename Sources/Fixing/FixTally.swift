import Checking
import Diagnostics

/// Counts the values that are mended, by rule and column.
struct ValueTally {
    /// By column, from 1: the few rules that its values break.
    private var columns: [[(rule: RuleID, total: Int)]] = []

    mutating func count(_ edit: ValueEdits.Edit) {
        while columns.count <= edit.field { columns.append([]) }
        if let place = columns[edit.field].firstIndex(where: { $0.rule == edit.rule }) {
            columns[edit.field][place].total += 1
        } else {
            columns[edit.field].append((edit.rule, 1))
        }
    }

    var totals: [FindingGroup.Key: Int] {
        var totals: [FindingGroup.Key: Int] = [:]
        for (field, rules) in columns.enumerated() {
            for (rule, total) in rules {
                totals[FindingGroup.Key(rule: rule, field: field)] = total
            }
        }
        return totals
    }
}
