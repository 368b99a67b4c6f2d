import Bytes

/// What is learned of one column while its fields pass.
///
/// The usual shape of the column only makes the look at a field faster.
package struct ColumnSurvey: Sendable {
    /// How many places of each shape are wanted, with and without white space at an edge.
    package static let placesPerShape = 4

    package internal(set) var profile = ColumnProfile()
    /// The shape that the next field probably has.
    private(set) var hint = Shape.text
    /// Bit by raw value: the shapes of which no place is wanted any more.
    private(set) var satisfied: UInt64 = 1 << Shape.empty.rawValue

    package init() {}

    /// Counts a field; true when its place is wanted.
    ///
    /// `length` is that of the field's content in bytes.
    package mutating func count(_ look: FieldLook, length: Int) -> Bool {
        let isWanted = wants(look)
        profile.add(look, length: length)
        if isWanted, !look.hasEdgeSpace, !isAnotherWanted(look) {
            satisfied |= 1 << look.shape.rawValue
        }
        return isWanted
    }

    /// Whether the place of the next field that looks so is wanted.
    package func wants(_ look: FieldLook) -> Bool {
        (look.hasEdgeSpace || !isSatisfied(look.shape)) && isAnotherWanted(look)
    }

    /// Whether the places of a shape without white space at its edges are known, or never wanted.
    @inline(__always)
    func isSatisfied(_ shape: Shape) -> Bool {
        satisfied &>> UInt64(shape.rawValue) & 1 != 0
    }

    /// The exact answer, which is slow to give.
    @inline(never)
    private func isAnotherWanted(_ look: FieldLook) -> Bool {
        profile.count(of: look) < Self.placesPerShape
    }

    /// Takes the most frequent shape for the next hint, if the last one was wrong too often.
    mutating func learn(misses: Int, of records: Int) {
        if misses * 4 > records { hint = profile.mostFrequentShape ?? hint }
    }
}
