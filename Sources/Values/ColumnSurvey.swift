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
    /// By itself, since a look into an array of surveys may copy what it asks.
    package private(set) var wanted = WantedLooks()

    package init() {}

    /// Counts a field; true when its place is wanted.
    ///
    /// `length` is that of the field's content in bytes.
    package mutating func count(_ look: FieldLook, length: Int) -> Bool {
        profile.add(look, length: length)
        guard wanted.wants(look) else { return false }
        // Each of the first few fields comes here, and no other.
        if profile.count(of: look) >= Self.placesPerShape { wanted.satisfy(look) }
        return true
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
                wanted.satisfy(look)
            }
        }
    }

    /// Takes the most frequent shape for the next hint, if the last one was wrong too often.
    mutating func learn(misses: Int, of records: Int) {
        if misses * 4 > records { hint = profile.mostFrequentShape ?? hint }
    }
}
