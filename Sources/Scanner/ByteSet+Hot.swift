/// Up to four byte values, searched for eight bytes at a time.
struct ByteSet {
    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    init(_ first: UInt8, _ second: UInt8, _ third: UInt8? = nil, _ fourth: UInt8? = nil) {
        self.first = UInt64(first) &* Self.lowBits
        self.second = UInt64(second) &* Self.lowBits
        self.third = UInt64(third ?? first) &* Self.lowBits
        self.fourth = UInt64(fourth ?? first) &* Self.lowBits
    }

    /// The first index from `start` on that holds one of the values; `bytes.count` where none does.
    func firstIndex(in bytes: Span<UInt8>, from start: Int) -> Int {
        precondition(start >= 0)
        return unsafe bytes.withUnsafeBytes { bytes in
            var index = start
            // SAFETY: `start` is not negative, and eight bytes are read only where eight are left.
            while index &+ 8 <= bytes.count {
                let word = unsafe UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let found =
                    zeros(word ^ first) | zeros(word ^ second) | zeros(word ^ third)
                    | zeros(word ^ fourth)
                if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
                index &+= 8
            }
            while index < bytes.count {
                let word = unsafe UInt64(bytes[index]) &* Self.lowBits
                if word == first || word == second || word == third || word == fourth { break }
                index &+= 1
            }
            return min(index, bytes.count)
        }
    }

    /// The high bit of the lowest zero byte, and perhaps of some above it.
    @inline(__always)
    private func zeros(_ word: UInt64) -> UInt64 {
        (word &- Self.lowBits) & ~word & Self.highBits
    }
}

extension ByteSet {
    /// CR and LF.
    static let lineEnds = ByteSet(CSVSyntax.lineFeed, CSVSyntax.carriageReturn)
    /// What ends an unquoted field.
    static func delimiters(_ separator: UInt8) -> ByteSet {
        ByteSet(separator, CSVSyntax.lineFeed, CSVSyntax.carriageReturn)
    }
}
