/// What the values of a column are, by consensus or as declared.
package enum Kind: UInt8, CaseIterable, Sendable {
    case date
    case timestamp
    case boolean
    /// A number column that holds whole numbers alone.
    case integer
    case number
    case string

    /// What options and settings call it.
    package var word: StaticString {
        switch self {
        case .date: "date"
        case .timestamp: "timestamp"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        }
    }

    /// The kind that shapes speak for; nil for strings, which no shape speaks for.
    package var shapeKind: ShapeKind? {
        switch self {
        case .date: .date
        case .timestamp: .timestamp
        case .boolean: .boolean
        case .integer, .number: .number
        case .string: nil
        }
    }

    package var isNumeric: Bool { shapeKind == .number }
}
