import Bytes

/// What a field looks like, as far as the structure rules need to know.
package enum FieldShape: Sendable, Hashable {
    case empty
    case number
    case date
    case timestamp
    case boolean
    case text

    /// The shape of a field's content.
    package static func of(_ field: Span<UInt8>) -> FieldShape {
        guard let first = field.isEmpty ? nil : field[0] else { return .empty }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if ISODate.isDate(field) { return .date }
            if ISOTimestamp.isTimestamp(field) { return .timestamp }
            return PlainNumber.isNumber(field) ? .number : .text
        case UInt8(ascii: "-"):
            return PlainNumber.isNumber(field) ? .number : .text
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            return field.equals("true") || field.equals("false") ? .boolean : .text
        default:
            return .text
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
