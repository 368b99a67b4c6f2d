/// Wrong numbers of fields of which enough places are known: such records are only counted.
package struct QuietWidths: Sendable {
    /// Only widths below this are told apart.
    package static let limit = 64

    private var bits: UInt64 = 0
    /// What the quotes that are none start with: they may enclose the separators too many.
    let otherQuotes: (UInt8, UInt8, UInt8)

    package init(otherQuotes: (UInt8, UInt8, UInt8)) { self.otherQuotes = otherQuotes }

    /// Adds a width; one that is too large is left out.
    package mutating func insert(_ width: Int) {
        if width < Self.limit { bits |= 1 << UInt64(width) }
    }

    package mutating func removeAll() { bits = 0 }

    func contains(_ width: Int) -> Bool {
        width < Self.limit && bits & (1 << UInt64(width)) != 0
    }

    @inline(__always)
    func isOtherQuote(_ byte: UInt8) -> Bool {
        byte == otherQuotes.0 || byte == otherQuotes.1 || byte == otherQuotes.2
    }
}
