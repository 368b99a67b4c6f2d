/// One member of a record, 16 bytes; offsets count from the first byte of the piece that was
/// scanned, and are negative before it.
package struct JSONMember: Sendable, Hashable {
    /// The number of the name, from 1 in the order of first places; 0 where it is not kept.
    package let name: UInt16
    package let kind: JSONKind
    /// It is a string with escapes, so that its bytes are not the text itself.
    package let hasEscapes: Bool
    /// The bytes from the name's quote to the value.
    private let lead: UInt32
    private let startOffset: Int32
    private let endOffset: Int32

    /// `valueStart` and `valueEnd` enclose the value with its quotes; of an object or an array the
    /// bracket that opens it. `nameStart` is the name's quote.
    @inline(__always)
    init(
        name: UInt16, kind: JSONKind, hasEscapes: Bool, nameStart: Int, valueStart: Int,
        valueEnd: Int
    ) {
        self.name = name
        self.kind = kind
        self.hasEscapes = hasEscapes
        lead = UInt32(truncatingIfNeeded: valueStart &- nameStart)
        startOffset = Int32(truncatingIfNeeded: valueStart)
        endOffset = Int32(truncatingIfNeeded: valueEnd)
    }

    /// The value, with its quotes.
    package var value: Range<Int> { Int(startOffset)..<Int(endOffset) }

    /// The first byte of the name: its quote.
    package var nameStart: Int { Int(startOffset) - Int(lead) }
}
