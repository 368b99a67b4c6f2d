/// How a quoted field ends, read strictly or with backslashes as escapes.
struct QuotedField {
    enum Ending: Equatable {
        /// The closing quote is followed by a delimiter, which stands at `end`.
        case closed
        /// The quote at `end` is followed by something else.
        case irregular
        /// The input ends.
        case unclosed
        /// Further than the look-ahead goes.
        case tooFar
        /// The bytes that are there do not tell.
        case needsMore
    }

    let ending: Ending
    let end: Int
    /// A line end lies inside the quotes.
    let spansLines: Bool
    /// Some quote inside follows a backslash.
    let hasBackslashQuote: Bool
}

extension QuotedField {
    /// Reads the field whose opening quote is at `open`, at most `limit` bytes of it.
    static func read(
        _ bytes: Span<UInt8>, from open: Int, separator: UInt8, isFinal: Bool, limit: Int,
        escapesWithBackslash: Bool = false
    ) -> QuotedField {
        var index = open + 1
        var spansLines = false
        var hasBackslashQuote = false
        let end = min(bytes.count, open + limit)
        func field(_ ending: Ending, at end: Int) -> QuotedField {
            QuotedField(
                ending: ending, end: end, spansLines: spansLines,
                hasBackslashQuote: hasBackslashQuote)
        }
        while true {
            index = ByteSet.quotedStops.firstIndex(in: bytes, from: index)
            guard index < end else { break }
            let byte = bytes[index]
            if byte == CSVSyntax.quote {
                if bytes[index - 1] == UInt8(ascii: "\\"), index - 1 > open {
                    hasBackslashQuote = true
                }
                guard index + 1 < bytes.count else {
                    return field(isFinal ? .closed : .needsMore, at: index + 1)
                }
                let next = bytes[index + 1]
                if next == CSVSyntax.quote {
                    index += 2
                    continue
                }
                if next == separator || CSVSyntax.isLineEnd(next) {
                    return field(.closed, at: index + 1)
                }
                return field(.irregular, at: index)
            }
            if escapesWithBackslash, byte == UInt8(ascii: "\\") {
                if index + 1 < bytes.count, bytes[index + 1] == CSVSyntax.quote {
                    hasBackslashQuote = true
                }
                index += 2
                continue
            }
            if CSVSyntax.isLineEnd(byte) { spansLines = true }
            index += 1
        }
        if bytes.count >= open + limit { return field(.tooFar, at: end) }
        return field(isFinal ? .unclosed : .needsMore, at: end)
    }
}
