/// Records of a batch whose values count, one behind the other in the index.
struct ValueRun {
    /// Indices in the batch.
    private(set) var records: Range<Int>
    /// The number of the first of them.
    let number: Int
    /// Fields, from 1, whose quotes are broken: what their values are nobody knows for certain.
    let brokenFields: [Int]

    init(_ records: Range<Int>, number: Int, brokenFields: [Int] = []) {
        self.records = records
        self.number = number
        self.brokenFields = brokenFields
    }

    /// Whether a column, from 0, has a field whose quotes are broken.
    func breaks(_ column: Int) -> Bool {
        !brokenFields.isEmpty && brokenFields.contains(column + 1)
    }

    /// Takes the records of another run in, if they follow on these and the same fields are broken.
    mutating func append(_ next: ValueRun) -> Bool {
        guard next.records.lowerBound == records.upperBound,
            next.number == number + records.count, brokenFields == next.brokenFields
        else { return false }
        records = records.lowerBound..<next.records.upperBound
        return true
    }

    /// What is left before and behind a record.
    func split(at record: Int) -> [ValueRun] {
        let before = ValueRun(
            records.lowerBound..<record, number: number, brokenFields: brokenFields)
        let behind = ValueRun(
            record + 1..<records.upperBound, number: number + record + 1 - records.lowerBound,
            brokenFields: brokenFields)
        return [before, behind].filter { !$0.records.isEmpty }
    }
}
