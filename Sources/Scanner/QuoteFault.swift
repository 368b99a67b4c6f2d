/// A breach of the quote grammar, at the place that is to blame.
///
/// Offsets count from the first byte of the record.
package struct QuoteFault: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A quote inside an unquoted field; it stands for itself.
        case strayQuote
        /// Something between a closing quote and the separator.
        case textAfterQuote
        /// A quoted field that is never closed. By the letter of the grammar it ends at an offset: behind
        /// the quote that closes it there, or behind the last byte that was seen.
        case unclosed(letterEnd: Int)
        /// A quoted field that goes on to the end of the input; the number is that of the lines that
        /// it swallows.
        case open(swallowedLines: Int)
        /// A quote that a backslash was meant to escape.
        case backslashEscape
    }

    package let kind: Kind
    /// The first byte that the grammar refuses; for an unclosed quote the opening quote.
    package let offset: Int
    /// From 1.
    package let field: Int
    /// The raw bytes of the field as it was read in the end: where the likely close is its end.
    package let fieldRange: Range<Int>

    /// Whether it is only a guess which fields the record has.
    package var movesFields: Bool {
        switch kind {
        case .textAfterQuote, .unclosed, .open: true
        case .strayQuote, .backslashEscape: false
        }
    }
}
