import Diagnostics
import Values

/// The first places of each shape in each column.
///
/// Memory is bounded: at most 8,192 places and 2 MiB of text round them. What is over is found by a
/// second pass, where a report asks for it.
struct ValuePlaces {
    private static let limitPlaces = 8_192
    private static let limitExcerptBytes = 2 << 20

    private struct Key: Hashable {
        let field: Int
        let shape: Shape
        let hasEdgeSpace: Bool
        let isEdgeForeign: Bool

        init(_ look: FieldLook, field: Int) {
            self.field = field
            shape = look.shape
            hasEdgeSpace = look.hasEdgeSpace
            isEdgeForeign = look.isEdgeForeign
        }
    }

    private var places: [Key: [ValuePlace]] = [:]
    private var count = 0
    private var excerptBytes = 0

    /// Whether another place can be kept.
    var hasRoom: Bool { count < Self.limitPlaces && excerptBytes < Self.limitExcerptBytes }

    mutating func keep(_ place: ValuePlace) {
        guard hasRoom else { return }
        places[Key(place.look, field: place.field), default: []].append(place)
        count += 1
        excerptBytes += place.excerpt.bytes.count
    }

    /// Keeps the places of a stretch, so many records and lines further down, as far as they are
    /// the first.
    mutating func take(_ later: [ValuePlace], records: Int, lines: Int) {
        for place in later
        where places(of: place.look, field: place.field).count < ColumnSurvey.placesPerShape {
            keep(place.shifted(records: records, lines: lines))
        }
    }

    /// All places, in the order of the file.
    var all: [ValuePlace] {
        places.values.flatMap(\.self).sorted { $0.region < $1.region }
    }

    /// The places of values that look alike in a column, from 1, in the order of the file.
    func places(of look: FieldLook, field: Int) -> [ValuePlace] {
        places[Key(look, field: field)] ?? []
    }
}
