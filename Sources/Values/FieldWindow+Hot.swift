/// A field within a window of bytes, read in words.
///
/// The entry checks the field's range against the window. What is read later is inside the field,
/// or inside the window in front of it, and asserted in debug builds.
struct FieldWindow: ~Escapable {
    let bytes: RawSpan
    let start: Int
    let count: Int

    @_lifetime(copy window)
    @inline(__always)
    init(_ field: Range<Int>, in window: Span<UInt8>) {
        precondition(field.lowerBound >= 0 && field.upperBound <= window.count)
        // why: the span of the bytes is no safer than they are; no pointer leaves it.
        bytes = unsafe window.bytes
        start = field.lowerBound
        count = field.count
    }

    /// Whether the window has eight bytes up to the end of the field, as `lastWord` needs.
    var hasLastWord: Bool { start &+ count >= 8 }

    /// The eight bytes up to the end of the field, the first of which may stand in front of it.
    var lastWord: EightBytes {
        assert(hasLastWord)
        // SAFETY: the entry keeps the end inside the window, `hasLastWord` the eight bytes.
        return EightBytes(
            unsafe UInt64(
                littleEndian: bytes.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: start &+ count &- 8, as: UInt64.self)))
    }

    /// The eight bytes of the field from `offset`.
    func word(at offset: Int) -> EightBytes {
        assert(offset >= 0 && offset <= count - 8)
        // SAFETY: the caller has compared `offset` with the count, as the assertion holds it to.
        return EightBytes(
            unsafe UInt64(
                littleEndian: bytes.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: start &+ offset, as: UInt64.self)))
    }

    func byte(at offset: Int) -> UInt8 {
        assert(offset >= 0 && offset < count)
        // SAFETY: the caller has compared `offset` with the count, as the assertion holds it to.
        return unsafe bytes.unsafeLoad(fromUncheckedByteOffset: start &+ offset, as: UInt8.self)
    }
}
