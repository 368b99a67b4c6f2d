/// What a string is stopped at: a quote, a backslash, a byte below 20.
enum JSONStops {
    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The first index from `start` on that holds one; `bytes.count` where none does.
    static func firstIndex(in bytes: Span<UInt8>, from start: Int) -> Int {
        precondition(start >= 0)
        return unsafe bytes.withUnsafeBytes { bytes in
            var index = start
            // SAFETY: `start` is not negative, and eight bytes are read only where eight are left.
            while index &+ 8 <= bytes.count {
                let word = unsafe UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let quotes = word ^ (lowBits &* UInt64(UInt8(ascii: "\"")))
                let backslashes = word ^ (lowBits &* UInt64(UInt8(ascii: "\\")))
                let found =
                    ((quotes &- lowBits) & ~quotes) | ((backslashes &- lowBits) & ~backslashes)
                    | ((word &- (lowBits &* 0x20)) & ~word)
                // The lowest high bit is right; those above it may come from a borrow.
                let stops = found & highBits
                if stops != 0 { return index &+ stops.trailingZeroBitCount / 8 }
                index &+= 8
            }
            while index < bytes.count {
                let byte = unsafe bytes[index]
                if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
                index &+= 1
            }
            return min(index, bytes.count)
        }
    }
}
