import Bytes

/// The key of a record in words of eight bytes, which are quick to compare and to hash.
///
/// Each part is its length and then its bytes, the first one highest, with zeros behind the last. So
/// keys are equal where their words are, and the order of the words is that of lengths and then of
/// bytes, as numbers of one column grow.
package struct KeyWords {
    /// Those from `count` on are left from keys before.
    private var words: [UInt64] = []
    private var count = 0

    package init() {}

    /// Forgets the parts, to begin with another key.
    package mutating func removeAll() { count = 0 }

    /// Adds the next part, as it stands in a range of the bytes.
    package mutating func add(exact range: Range<Int>, of bytes: Span<UInt8>) {
        append(UInt64(range.count))
        var index = range.lowerBound
        while index < range.upperBound {
            append(Self.word(of: bytes, from: index, before: range.upperBound))
            index += 8
        }
    }

    /// Adds the next part without ASCII white space at its edges, and with A to Z as a to z; false
    /// where nothing of it is left.
    package mutating func add(folded range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        let inner = Self.trimmed(range, of: bytes)
        append(UInt64(inner.count))
        var index = inner.lowerBound
        while index < inner.upperBound {
            append(
                Self.lowercased(Self.word(of: bytes, from: index, before: inner.upperBound)))
            index += 8
        }
        return !inner.isEmpty
    }

    /// Whether the key comes behind another one.
    package func follows(_ other: KeyWords) -> Bool {
        for index in 0..<min(count, other.count) where words[index] != other.words[index] {
            return words[index] > other.words[index]
        }
        return count > other.count
    }

    /// Equal keys have equal hashes, and others hardly ever.
    package var hash: UInt64 {
        var hash = Self.first
        for index in 0..<count { hash = Self.mix(hash ^ words[index], Self.second) }
        return Self.mix(hash, Self.first)
    }

    private static let first: UInt64 = 0xA076_1D64_78BD_642F
    private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

    /// Both halves of the product of two words, one over the other.
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    private mutating func append(_ word: UInt64) {
        if count == words.count { words.append(0) }
        words[count] = word
        count += 1
    }

    private static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
        // A value hardly ever has white space at its edges.
        guard !range.isEmpty,
            isASCIIWhitespace(bytes[range.lowerBound])
                || isASCIIWhitespace(bytes[range.upperBound - 1])
        else { return range }
        let inner = bytes.extracting(range).trimmedASCIIWhitespace
        return (range.lowerBound + inner.lowerBound)..<(range.lowerBound + inner.upperBound)
    }

    /// At most eight bytes of a part that goes on from `start` to `end`.
    private static func word(
        of bytes: Span<UInt8>, from start: Int, before end: Int
    ) -> UInt64 {
        let left = end - start
        guard start + 8 <= bytes.count else {
            var word: UInt64 = 0
            for index in start..<end { word |= UInt64(bytes[index]) << (56 - 8 * (index - start)) }
            return word
        }
        let word = bytes.word(at: start).byteSwapped
        return left < 8 ? word & ~(UInt64.max >> (8 * left)) : word
    }

    /// A to Z as a to z, in all eight bytes at once.
    private static func lowercased(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = word & (0x7F * ones)
        let isFromA = low + (0x80 - 0x41) * ones
        let isPastZ = low + (0x80 - 0x5B) * ones
        let isCapital = isFromA & ~isPastZ & ~word & (0x80 * ones)
        return word | isCapital >> 2
    }
}
