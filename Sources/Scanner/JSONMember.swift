import CScanKernels

/// One member of a record, 16 bytes; offsets count from the first byte of the piece that was
/// scanned, and are negative before it.
package struct JSONMember: Sendable {
    @usableFromInline package internal(set) var raw: blk_json_member

    /// `valueStart` and `valueEnd` enclose the value with its quotes; of an object or an array the
    /// bracket that opens it. `nameStart` is the name's quote.
    @inline(__always)
    init(
        name: UInt16, kind: JSONKind, hasEscapes: Bool, nameStart: Int, valueStart: Int,
        valueEnd: Int
    ) {
        raw = blk_json_member(
            name: name, kind: kind.rawValue, has_escapes: hasEscapes,
            lead: UInt32(truncatingIfNeeded: valueStart &- nameStart),
            start: Int32(truncatingIfNeeded: valueStart), end: Int32(truncatingIfNeeded: valueEnd))
    }

    /// The number of the name, from 1 in the order of first places; 0 where it is not kept.
    @inlinable
    package var name: UInt16 { raw.name }

    @inlinable
    package var kind: JSONKind { JSONKind(rawValue: raw.kind) ?? .unknown }

    /// It is a string with escapes, so that its bytes are not the text itself.
    @inlinable
    package var hasEscapes: Bool { raw.has_escapes }

    /// The value, with its quotes.
    @inlinable
    package var value: Range<Int> { Int(raw.start)..<Int(raw.end) }

    /// The first byte of the name: its quote.
    @inlinable
    package var nameStart: Int { Int(raw.start) - Int(raw.lead) }
}
