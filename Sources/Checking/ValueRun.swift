/// Records of a batch whose values count, one behind the other in the index.
struct ValueRun {
    /// Indices in the batch.
    private(set) var records: Range<Int>
    /// The number of the first of them.
    let number: Int

    init(_ records: Range<Int>, number: Int) {
        self.records = records
        self.number = number
    }

    /// The number of the record with an index in the batch.
    func number(of record: Int) -> Int { number + record - records.lowerBound }

    /// Takes the records of another run in, if they follow on these.
    mutating func append(_ next: ValueRun) -> Bool {
        guard next.records.lowerBound == records.upperBound,
            next.number == number + records.count
        else { return false }
        records = records.lowerBound..<next.records.upperBound
        return true
    }

    /// What is left before and behind a record.
    func split(at record: Int) -> [ValueRun] {
        let before = ValueRun(records.lowerBound..<record, number: number)
        let behind = ValueRun(record + 1..<records.upperBound, number: number(of: record + 1))
        return [before, behind].filter { !$0.records.isEmpty }
    }
}
