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
    var layouts = KnownLayouts()
    /// Bit by raw value: the shapes of which no place is wanted any more, with white space at an
    /// edge as `edge(of:)` numbers it.
    private var satisfied = InlineArray<3, UInt64>(repeating: 1 << Shape.empty.rawValue)

    package init() {}

    /// Counts a field; true when its place is wanted.
    ///
    /// `length` is that of the field's content in bytes.
    package mutating func count(_ look: FieldLook, length: Int) -> Bool {
        profile.add(look, length: length)
        guard wants(look) else { return false }
        // Each of the first few fields comes here, and no other.
        if profile.count(of: look) >= Self.placesPerShape {
            satisfied[edge(of: look)] |= 1 << look.shape.rawValue
        }
        return true
    }

    /// Whether the place of the next field that looks so is wanted.
    @inline(__always)
    package func wants(_ look: FieldLook) -> Bool {
        satisfied[edge(of: look)] &>> UInt64(look.shape.rawValue) & 1 == 0
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

    /// The same with nothing counted: what a later part of the file begins with.
    package var withoutCounts: ColumnSurvey {
        var survey = self
        survey.profile = ColumnProfile()
        return survey
    }

    /// Takes over what was learned of the column in a later part of the file.
    package mutating func merge(_ later: ColumnSurvey) {
        profile.merge(later.profile)
        let shapes = later.profile.shapes
        for shape in Shape.allCases where shapes & 1 << UInt64(shape.rawValue) != 0 {
            var looks = [FieldLook(shape), FieldLook(shape, hasEdgeSpace: true)]
            looks.append(looks[1])
            looks[2].isEdgeForeign = true
            for look in looks where profile.count(of: look) >= Self.placesPerShape {
                satisfied[edge(of: look)] |= 1 << look.shape.rawValue
            }
        }
    }

    /// Takes the most frequent shape for the next hint, if the last one was wrong too often.
    mutating func learn(misses: Int, of records: Int) {
        if misses * 4 > records { hint = profile.mostFrequentShape ?? hint }
    }
}
