/// What a field looks like, as far as the structure rules need to know.
package enum FieldShape: Sendable, Hashable {
    case empty
    case number
    case date
    case timestamp
    case boolean
    case text

    /// The shape of a field's content. With white space at an edge it is text: a rule of structure
    /// should not guess what was meant.
    package static func of(_ field: Span<UInt8>) -> FieldShape {
        let look = ShapeReader.look(field)
        if look.shape == .empty { return .empty }
        if look.hasEdgeSpace { return .text }
        return switch look.shape.strictKind {
        case .number: .number
        case .date: .date
        case .timestamp: .timestamp
        case .boolean: .boolean
        case nil: .text
        }
    }

    /// Anything but text and nothing: a shape that a column name hardly ever has.
    package var isTyped: Bool {
        switch self {
        case .number, .date, .timestamp, .boolean: true
        case .empty, .text: false
        }
    }
}
