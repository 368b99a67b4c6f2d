/// The bytes of a short field with all its digits alike, but for a zero that is the first of them.
///
/// Fields of one layout that are near misses of numbers have the same shape: see
/// `Shape.isToldByLayout`.
struct FieldLayout: Hashable {
    /// The most bytes that a field with a layout has.
    private static let longest = 16

    /// The first eight bytes, or all of a field of fewer.
    private let head: UInt64
    /// The last eight bytes; 0 for a field of at most eight.
    private let tail: UInt64
    /// The number of bytes, and 32 more where the first digit is a zero.
    private let facts: UInt8

    /// The layout of a field with `digits` marked among its bytes; nil where it is too long, or has
    /// no digit.
    @inline(__always)
    init?(_ field: borrowing FieldWindow, _ digits: UInt64) {
        let own = digits & lowBits(field.count)
        guard field.count <= Self.longest, own != 0, field.hasLastWord else { return nil }
        let isLong = field.count > 8
        let last = field.lastWord
        // The bytes in front of a field of fewer than eight are shifted out.
        let unused = UInt64(truncatingIfNeeded: 64 &- min(field.count, 8) &* 8)
        let first = isLong ? field.word(at: 0) : EightBytes(last.word &>> unused)
        head = first.withAllDigitsAlike
        tail = isLong ? last.withAllDigitsAlike : 0
        let isZero = field.byte(at: own.trailingZeroBitCount) == 0x30
        facts = UInt8(truncatingIfNeeded: field.count) | (isZero ? 32 : 0)
    }

    /// A power of two.
    static let slotCount = 16

    /// From 0, below `slotCount`: layouts spread evenly over the slots.
    var slot: Int {
        let mixed = (head ^ tail &<< 1 ^ UInt64(facts)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 48) & (Self.slotCount &- 1)
    }
}
