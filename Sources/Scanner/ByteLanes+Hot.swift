/// One byte value, compared with eight bytes at a time.
struct ByteLanes {
    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    private let pattern: UInt64

    init(_ value: UInt8) { pattern = UInt64(value) &* 0x0101_0101_0101_0101 }

    /// The high bit of each byte of a word that has the value, exactly.
    @inline(__always)
    func mask(_ word: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return ~(((difference & Self.lowBits) &+ Self.lowBits) | difference | Self.lowBits)
    }
}
