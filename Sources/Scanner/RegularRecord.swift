/// A record read strictly by the grammar, to see whether one stands where it is expected.
enum RegularRecord {
    /// The record ends at the line end at `end`.
    case whole(fieldCount: Int, end: Int)
    /// Some quote breaks the grammar.
    case irregular
    /// The bytes end before the record does.
    case cut

    /// Reads the record at `start`.
    static func read(_ bytes: Span<UInt8>, from start: Int, separator: UInt8) -> RegularRecord {
        let stops = ByteSet.delimitersAndQuote(separator)
        var fieldStart = start
        var fieldCount = 1
        while true {
            var end = fieldStart
            if end < bytes.count, bytes[end] == CSVSyntax.quote {
                let field = QuotedField.read(
                    bytes, from: end, separator: separator, isFinal: true, limit: bytes.count)
                switch field.ending {
                case .closed: end = field.end
                case .irregular: return .irregular
                case .unclosed, .tooFar, .needsMore: return .cut
                }
            } else {
                end = stops.firstIndex(in: bytes, from: end)
            }
            guard end < bytes.count else { return .cut }
            switch bytes[end] {
            case separator:
                fieldCount += 1
                fieldStart = end + 1
            case CSVSyntax.quote:
                return .irregular
            default:
                return .whole(fieldCount: fieldCount, end: end)
            }
        }
    }
}
