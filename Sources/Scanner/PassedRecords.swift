import Bytes

/// What there is to count of records that needed no closer look.
package struct PassedRecords: Sendable {
    package var endings = LineEndings()
    /// The last record with the expected number of fields, as its index; -1 where there is none.
    package internal(set) var lastWhole = -1
    /// How many records have another number of fields.
    package private(set) var wrong = 0
    private var counts = InlineArray<64, UInt32>(repeating: 0)

    package init() {}

    /// How many records have a number of fields that is not the expected one.
    package func count(of width: Int) -> Int { Int(counts[width]) }

    /// Adds a record that has not the expected number of fields, but fewer than 64.
    mutating func addWrong(_ width: Int) {
        wrong &+= 1
        counts[width] &+= 1
    }

    /// Forgets all records.
    package mutating func removeAll() {
        endings = LineEndings()
        lastWhole = -1
        guard wrong > 0 else { return }
        wrong = 0
        counts = InlineArray(repeating: 0)
    }
}
