/// The records of a batch whose values count, in order.
struct ValueRuns {
    private(set) var runs: [ValueRun] = []

    mutating func removeAll() { runs.removeAll(keepingCapacity: true) }

    /// Adds records, by their indices in the batch; `number` is that of the first.
    mutating func append(_ records: Range<Int>, number: Int, brokenFields: [Int] = []) {
        guard !records.isEmpty else { return }
        let next = ValueRun(records, number: number, brokenFields: brokenFields)
        if runs.isEmpty || !runs[runs.count - 1].append(next) { runs.append(next) }
    }

    /// Takes a record out; false where it is in none of the runs.
    mutating func remove(_ record: Int) -> Bool {
        guard let index = runs.lastIndex(where: { $0.records.contains(record) }) else {
            return false
        }
        runs.replaceSubrange(index...index, with: runs[index].split(at: record))
        return true
    }
}
