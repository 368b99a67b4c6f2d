import Bytes

/// A hash of the bytes of a key: equal keys have equal hashes, and others hardly ever.
struct KeyHash {
    private static let first: UInt64 = 0xA076_1D64_78BD_642F
    private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

    /// The hash of all bytes.
    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var hash = first ^ UInt64(bytes.count)
        var index = 0
        while index + 8 <= bytes.count {
            hash = mix(hash ^ bytes.word(at: index), second)
            index += 8
        }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while index < bytes.count {
            rest |= UInt64(bytes[index]) << shift
            shift += 8
            index += 1
        }
        return mix(mix(hash ^ rest, second), first)
    }

    /// Both halves of the product of two words, one over the other.
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
