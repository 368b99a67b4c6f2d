/// The last record that was too short, until the next tells whether a line break split it.
struct BrokenRecord {
    struct Part {
        let number: Int
        let fieldCount: Int
        /// Where it is reported, if that place is wanted.
        var sample: WidthTable.Sample?
    }

    private var part: Part?
    /// Whether a record is held back: the question is asked for every record.
    private(set) var isPending = false

    mutating func hold(_ part: Part) {
        self.part = part
        isPending = true
    }

    /// Takes the record out.
    mutating func take() -> Part? {
        defer {
            part = nil
            isPending = false
        }
        return part
    }

    /// Whether a record with `fieldCount` fields is the rest of the record before it.
    func isCompleted(by number: Int, fieldCount: Int, expected: Int) -> Bool {
        guard isPending, let part else { return false }
        return part.number + 1 == number && part.fieldCount + fieldCount - 1 == expected
    }
}
