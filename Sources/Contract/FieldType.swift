import Bytes
import Values

/// The type of a field (Table Schema).
package enum FieldType: CaseIterable, Sendable {
    case string, number, integer, boolean, date, datetime, time, year, yearmonth, duration
    case object, array, list, geopoint, geojson, any

    /// The kind that values of the type are; nil where any kind will do.
    ///
    /// The page knows no kinds but these: what Table Schema tells apart beyond them is text.
    package var kind: Kind? {
        switch self {
        case .number: .number
        case .integer, .year: .integer
        case .boolean: .boolean
        case .date: .date
        case .datetime: .timestamp
        case .any: nil
        case .string, .time, .yearmonth, .duration, .object, .array, .list, .geopoint, .geojson:
            .string
        }
    }
}

extension FieldType {
    /// Its name in a Table Schema.
    package var name: StaticString {
        switch self {
        case .string: "string"
        case .number: "number"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "date"
        case .datetime: "datetime"
        case .time: "time"
        case .year: "year"
        case .yearmonth: "yearmonth"
        case .duration: "duration"
        case .object: "object"
        case .array: "array"
        case .list: "list"
        case .geopoint: "geopoint"
        case .geojson: "geojson"
        case .any: "any"
        }
    }

    /// The type with a name; nil where there is none.
    package init?(name: [UInt8]) {
        guard let type = Self.allCases.first(where: { name.span.equals($0.name) }) else {
            return nil
        }
        self = type
    }
}
