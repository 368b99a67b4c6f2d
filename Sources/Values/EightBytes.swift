/// Eight bytes of a field in one word, the first one lowest.
///
/// What the word says of digits is worked out for all eight at once, without a branch.
struct EightBytes {
    static let zeros: UInt64 = 0x3030_3030_3030_3030
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    var word: UInt64

    init(_ word: UInt64) {
        self.word = word
    }

    /// The last `count` bytes of the word, 1 to 8, with the digit 0 in place of those in front.
    func last(_ count: Int) -> EightBytes {
        let freeBits = UInt64(truncatingIfNeeded: 64 &- count &* 8)
        // Two shifts, since one by 64 would be one by 0.
        let filler = (EightBytes.zeros &>> 8) &>> (56 &- freeBits)
        return EightBytes(word & (~0 &<< freeBits) | filler)
    }

    var areDigits: Bool {
        let sums = word &+ 0x0606_0606_0606_0606
        return (word & 0xF0F0_F0F0_F0F0_F0F0) == EightBytes.zeros
            && (sums & 0xF0F0_F0F0_F0F0_F0F0) == EightBytes.zeros
    }

    /// The high bit of each byte that is `byte`.
    func places(of byte: UInt8) -> UInt64 {
        let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        let low = (difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
        return ~(low | difference) & EightBytes.highBits
    }

    /// The high bit of each byte from `bytes`' lower bound to its upper; both are ASCII.
    func places(of bytes: ClosedRange<UInt8>) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let atLeast = low &+ UInt64(0x80 &- bytes.lowerBound) &* ones
        let over = low &+ UInt64(0x7F &- bytes.upperBound) &* ones
        return atLeast & ~over & ~word & EightBytes.highBits
    }

    /// The same with the digit 0 in place of each ASCII digit.
    var withAllDigitsAlike: UInt64 { word & ~((places(of: 0x30...0x39) &>> 7) &* 0x0F) }

    /// Digits as a number that compares as they do: `00001900` below `00002100`.
    var ordered: UInt64 { word.byteSwapped }

    /// Of eight digits, the two-digit numbers at 0, 2, 4 and 6, each in its first byte.
    var pairs: UInt64 {
        let digits = word & 0x0F0F_0F0F_0F0F_0F0F
        return digits &* 10 &+ (digits &>> 8)
    }
}
