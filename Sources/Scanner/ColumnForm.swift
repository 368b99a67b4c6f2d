/// What the fields of a column nearly always begin with: evidence for where a field ends.
package enum ColumnForm: Sendable, Hashable {
    /// Anything.
    case text
    /// A digit, a sign or a currency symbol: numbers, dates and timestamps in any format.
    case number
    /// The letter of a boolean in any format.
    case boolean

    /// Whether a field may stand in such a column; an empty one may stand in any.
    func allows(_ field: Span<UInt8>) -> Bool {
        guard self != .text, let first = Self.firstByte(of: field) else { return true }
        guard field.count <= Self.limitBytes else { return false }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "$"):
            return self == .number
        case UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "y"),
            UInt8(ascii: "F"), UInt8(ascii: "N"), UInt8(ascii: "T"), UInt8(ascii: "Y"):
            return self == .boolean && field.count <= Self.limitBooleanBytes
        default: return false
        }
    }

    private static let limitBytes = 64
    private static let limitBooleanBytes = 8

    /// The first byte behind quotes and spaces; nil where there is none.
    private static func firstByte(of field: Span<UInt8>) -> UInt8? {
        for index in 0..<field.count
        where field[index] != CSVSyntax.quote && field[index] != UInt8(ascii: " ") {
            return field[index]
        }
        return nil
    }
}
