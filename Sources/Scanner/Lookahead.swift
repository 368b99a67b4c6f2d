/// How far the scanner looks ahead to tell which reading of a broken quote is right.
///
/// Counted in the input's own bytes and lines, so that neither chunks nor threads change a result.
package enum Lookahead {
    /// From the opening quote.
    package static let limitBytes = 256 << 10
    /// Physical lines that are looked at in all.
    static let limitLines = 64
    /// Records behind the damaged one, and the bytes that they may take.
    static let limitFollowers = 4
    static let limitFollowerBytes = 8 << 10
    /// Lines that the value of a broken quote may have behind the place where the grammar is broken.
    package static let limitValueLines = 12
    /// Lines behind a broken quote that are looked at once a reading is found, though a doubtful one.
    static let limitDoubtfulLines = 3
    /// Fields before a broken quote that may be part of the value.
    static let limitJoined = 64
    /// Quotes that may have to be put in or taken out to mend a field.
    static let limitQuoteCost = 4
}
