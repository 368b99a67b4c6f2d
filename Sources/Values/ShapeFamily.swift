import CScanKernels

/// The shapes that one quick look tells apart.
enum ShapeFamily {
    case number
    case date
    case timestamp
    case boolean
    case text
    /// No quick look knows the shape.
    case none

    /// The shape of the family's first form: the shapes of the others follow it in their order.
    var firstForm: Shape? {
        switch self {
        case .number: .zeroOrOne
        case .date: .date
        case .timestamp: .timestamp
        case .boolean: .boolean
        case .text: .code
        case .none: nil
        }
    }

    var formCount: Int {
        switch self {
        case .number: 8
        case .timestamp, .text: 2
        case .date, .boolean: 1
        case .none: 0
        }
    }

    var raw: blk_family {
        switch self {
        case .number: BLK_NUMBERS
        case .date: BLK_DATES
        case .timestamp: BLK_TIMESTAMPS
        case .boolean: BLK_BOOLEANS
        case .text, .none: BLK_TEXTS
        }
    }
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
