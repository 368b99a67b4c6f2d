/// The records of a batch whose values count, in order.
struct ValueRuns {
    private(set) var runs: [ValueRun] = []
    /// In the order of the file.
    private(set) var brokenFields: [BrokenField] = []

    mutating func removeAll() {
        runs.removeAll(keepingCapacity: true)
        brokenFields.removeAll(keepingCapacity: true)
    }

    /// Adds records, by their indices in the batch; `number` is that of the first.
    mutating func append(_ records: Range<Int>, number: Int) {
        guard !records.isEmpty else { return }
        let next = ValueRun(records, number: number)
        if runs.isEmpty || !runs[runs.count - 1].append(next) { runs.append(next) }
    }

    /// Tells of a record that was added last that a column, from 0, is broken.
    mutating func addBroken(column: Int, of record: Int) {
        let field = BrokenField(record: record, column: column)
        // Faults come in the order of their fields, but for one that was found later.
        let place = brokenFields.lastIndex { $0 <= field }.map { $0 + 1 } ?? 0
        brokenFields.insert(field, at: place)
    }

    /// Whether a column, from 0, is broken in a record.
    func breaks(_ column: Int, of record: Int) -> Bool {
        guard !brokenFields.isEmpty else { return false }
        let field = BrokenField(record: record, column: column)
        var low = 0
        var high = brokenFields.count
        while low < high {
            let middle = (low + high) / 2
            if brokenFields[middle] < field { low = middle + 1 } else { high = middle }
        }
        return low < brokenFields.count && brokenFields[low] == field
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
