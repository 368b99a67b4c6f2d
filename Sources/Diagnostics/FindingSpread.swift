/// Over how many records the findings of a group are spread, as far as that was counted.
package struct FindingSpread: Sendable, Hashable {
    /// Records with at least one of the findings, where these were counted in order.
    package private(set) var records = 0
    /// The number of the last record with one; the header is 0.
    package private(set) var lastRecord = -1

    package init() {}

    /// Counts a finding in a record.
    package mutating func add(record: Int) {
        guard record != lastRecord else { return }
        records += 1
        lastRecord = max(lastRecord, record)
    }
}
