/// The last record that was too short, until those behind it tell whether line breaks split it.
struct BrokenRecord {
    struct Part {
        let number: Int
        /// The absolute offset where it begins.
        let start: Int
        let fieldCount: Int
        /// Where it is reported, as an index of `samples`; nil where that place is not wanted.
        fileprivate(set) var sample: Int?
    }

    /// How many parts are held back at most.
    private static let limitParts = 16

    /// The record, and the lines of one field behind it that may be the middle of its value.
    private(set) var parts: [Part] = []
    private(set) var samples: [WidthTable.Sample] = []

    /// Whether a record is held back: the question is asked for every record.
    var isPending: Bool { !parts.isEmpty }

    /// Absolute offset before which nothing more will be found on account of the record.
    var settledOffset: Int {
        parts.first?.sample.map { samples[$0].tooFew.range.lowerBound } ?? .max
    }

    /// Whether a record with `fieldCount` fields ends the record that is held back.
    func isCompleted(by number: Int, fieldCount: Int, expected: Int) -> Bool {
        guard let first = parts.first, let last = parts.last else { return false }
        return last.number + 1 == number && first.fieldCount + fieldCount - 1 == expected
    }

    /// Whether a record may be a middle line of the value that is split.
    func isContinued(by number: Int, fieldCount: Int) -> Bool {
        guard let last = parts.last, parts.count < Self.limitParts else { return false }
        return last.number + 1 == number && fieldCount == 1
    }

    /// Holds a record back.
    mutating func hold(number: Int, start: Int, fieldCount: Int) {
        parts.append(Part(number: number, start: start, fieldCount: fieldCount))
    }

    /// Keeps the place of the record that was held back last.
    mutating func keep(_ sample: WidthTable.Sample) {
        parts[parts.count - 1].sample = samples.count
        samples.append(sample)
    }

    mutating func removeAll() {
        parts.removeAll(keepingCapacity: true)
        if !samples.isEmpty { samples.removeAll(keepingCapacity: true) }
    }
}
