/// What stands between the quotes of a field.
package enum QuotedContent {
    /// The content of a raw field: without the quotes round it, where it has both.
    package static func range(of raw: Span<UInt8>) -> Range<Int> {
        guard raw.count >= 2, raw[0] == CSVSyntax.quote, raw[raw.count - 1] == CSVSyntax.quote
        else { return 0..<raw.count }
        return 1..<raw.count - 1
    }
}

extension QuotedContent {
    /// Whether a raw field is quoted as RFC 4180 wants it: all quotes inside are doubled.
    package static func isRegular(_ raw: Span<UInt8>) -> Bool {
        let content = range(of: raw)
        guard content.count < raw.count else { return false }
        var index = content.lowerBound
        while let quote = raw.firstIndex(of: CSVSyntax.quote, from: index),
            quote < content.upperBound
        {
            guard quote + 1 < content.upperBound, raw[quote + 1] == CSVSyntax.quote else {
                return false
            }
            index = quote + 2
        }
        return true
    }
}
