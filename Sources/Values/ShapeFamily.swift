/// The shapes that one quick look tells apart.
enum ShapeFamily {
    case number
    case date
    case timestamp
    case boolean
    case text
    /// No quick look knows the shape.
    case none
}

extension Shape {
    var family: ShapeFamily {
        switch self {
        case .zeroOrOne, .year, .serialDay, .compactDate, .epoch, .leadingZero, .integer,
            .decimal:
            .number
        case .date: .date
        case .timestamp, .timestampIncomplete: .timestamp
        case .boolean: .boolean
        case .code, .text: .text
        default: .none
        }
    }
}
