import Diagnostics

/// Counts the findings that are mended, by rule and column.
struct FixTally {
    /// By column, from 1, those on no column first: the few rules that it breaks.
    private var columns: [[(rule: RuleID, total: Int)]] = []

    mutating func count(_ rule: RuleID, field: Int) {
        let column = max(0, field)
        while columns.count <= column { columns.append([]) }
        if let place = columns[column].firstIndex(where: { $0.rule == rule }) {
            columns[column][place].total += 1
        } else {
            columns[column].append((rule, 1))
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
