/// Of which looks at a column's fields the places are wanted: of the first few of each.
package struct WantedLooks: Sendable {
    /// Bit by raw value: the shapes of which no place is wanted any more, with white space at an
    /// edge as `edge(of:)` numbers it.
    private var satisfied = InlineArray<3, UInt64>(repeating: 1 << Shape.empty.rawValue)

    init() {}

    /// Whether the place of the next field that looks so is wanted.
    @inline(__always)
    package func wants(_ look: FieldLook) -> Bool {
        satisfied[edge(of: look)] &>> UInt64(look.shape.rawValue) & 1 == 0
    }

    mutating func satisfy(_ look: FieldLook) {
        satisfied[edge(of: look)] |= 1 << look.shape.rawValue
    }

    /// Whether no place is wanted any more of fields that look so.
    @inline(__always)
    func isSatisfied(_ quick: QuickLook) -> Bool {
        satisfied[quick.hasEdgeSpace ? 1 : 0] &>> UInt64(quick.rawShape) & 1 != 0
    }

    /// Bit by form of a family: the shapes, without white space at the edges, of which no place is
    /// wanted any more.
    func satisfiedForms(of family: ShapeFamily) -> UInt64 {
        guard let first = family.firstForm else { return 0 }
        let forms = satisfied[0] >> UInt64(first.rawValue)
        return forms & (1 << UInt64(family.formCount) - 1)
    }

    /// 0 without white space at an edge, 1 with some, 2 where none of it is ASCII.
    private func edge(of look: FieldLook) -> Int {
        look.isEdgeForeign ? 2 : look.hasEdgeSpace ? 1 : 0
    }
}
