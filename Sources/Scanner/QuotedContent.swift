/// What stands between the quotes of a field.
package enum QuotedContent {
    /// The content of a raw field: without the quotes round it, where it has both.
    package static func range(of raw: Span<UInt8>) -> Range<Int> {
        guard raw.count >= 2, raw[0] == CSVSyntax.quote, raw[raw.count - 1] == CSVSyntax.quote
        else { return 0..<raw.count }
        return 1..<raw.count - 1
    }
}
