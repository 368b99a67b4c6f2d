/// The reading in which a quoted field is never closed.
struct UnclosedReading {
    let field: OpenField
    /// The delimiter before which it should close.
    let close: Int
    /// How far the field reaches by the letter of the grammar.
    let letterEnd: Int
}

/// What a field with a broken quote was meant to be.
enum QuoteReading {
    case unclosed(UnclosedReading)
    /// Something stands behind a closing quote; the field ends at this delimiter.
    case textAfter(end: Int)
    case none
    case needsMore
}
