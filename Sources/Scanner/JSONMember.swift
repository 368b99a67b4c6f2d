import CScanKernels

/// One member of a record, 16 bytes; offsets count from the first byte of the piece that was
/// scanned, and are negative before it.
package struct JSONMember: Sendable, BitwiseCopyable {
    @usableFromInline package internal(set) var raw: blk_json_member

    /// `valueStart` and `valueEnd` enclose the value with its quotes; of an object or an array the
    /// bracket that opens it. `nameStart` is the name's quote.
    @inline(__always)
    init(
        name: UInt16, kind: JSONKind, hasEscapes: Bool, nameStart: Int, valueStart: Int,
        valueEnd: Int
    ) {
        var before = valueStart &- 1
        var behind = valueEnd
        if kind == .string {
            before = valueStart
            behind = valueEnd &- 1
        } else if kind == .null {
            behind = valueStart
        }
        raw = blk_json_member(
            name: name, kind: kind.rawValue, has_escapes: hasEscapes ? 1 : 0,
            lead: UInt32(truncatingIfNeeded: valueStart &- nameStart),
            before: Int32(truncatingIfNeeded: before), behind: Int32(truncatingIfNeeded: behind))
    }

    /// The number of the name, from 1 in the order of first places; 0 where it is not kept.
    @inlinable
    @inline(__always)
    package var name: UInt16 { raw.name }

    @inlinable
    package var kind: JSONKind { JSONKind(rawValue: raw.kind) ?? .unknown }

    /// It is a string with escapes, so that its bytes are not the text itself.
    @inlinable
    package var hasEscapes: Bool { raw.has_escapes != 0 }

    /// The value, with its quotes.
    package var value: Range<Int> {
        let (before, behind) = (Int(raw.before), Int(raw.behind))
        switch kind {
        case .string: return before..<(behind + 1)
        case .null: return behind..<(behind + 4)
        default: return (before + 1)..<behind
        }
    }

    /// The first byte of the name: its quote.
    package var nameStart: Int { value.lowerBound - Int(raw.lead) }
}
