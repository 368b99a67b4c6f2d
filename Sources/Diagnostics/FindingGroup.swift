/// All findings of one rule on one column of a file.
package struct FindingGroup: Sendable {
    /// What findings are gathered by.
    package struct Key: Hashable, Sendable {
        package let rule: RuleID
        /// From 1; 0 or less where the finding is on no field of the file.
        package let field: Int

        package init(rule: RuleID, field: Int) {
            self.rule = rule
            self.field = field
        }
    }

    package let key: Key
    /// How many there are, exactly.
    package var total: Int
    /// The first few places, in the order of the file.
    package var samples: [Occurrence]
    /// nil where nobody counted in which records they are.
    package var spread: FindingSpread?

    package init(
        key: Key, total: Int = 0, samples: [Occurrence] = [], spread: FindingSpread? = nil
    ) {
        self.key = key
        self.total = total
        self.samples = samples
        self.spread = spread
    }

    /// Counts one more, and returns how many there are; `record` as in `FindingLog.count`.
    mutating func count(record: Int?) -> Int {
        if total == 0, record != nil { spread = FindingSpread() }
        total += 1
        if let record { spread?.add(record: record) }
        return total
    }
}
