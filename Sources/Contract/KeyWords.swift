import Bytes

/// The key of a record in words of eight bytes, which are quick to compare and to hash.
///
/// Each part is its length and then its bytes, the first one highest, with zeros behind the last. So
/// keys are equal where their words are, and the order of the words is that of lengths and then of
/// bytes, as numbers of one column grow.
package struct KeyWords {
    /// Equal keys have equal hashes, and others hardly ever.
    package var hash: UInt64 {
        let words = words.span
        var hash = Self.first
        for place in 0..<count { hash = Self.mix(hash ^ words[place], Self.second) }
        return Self.mix(hash, Self.first)
    }

    /// The key comes behind the one before, which had as many parts; false for the first one.
    package var isBehindLast: Bool { order == .behind }

    private enum Order {
        case same
        case before
        case behind
    }

    /// Of this key, and behind `count` those of the one before: lengths come first, so that a key of
    /// other words differs from it before these end.
    private var words: [UInt64] = []
    private var count = 0
    private var order = Order.before

    package init() {}

    /// Begins with another key.
    package mutating func begin() {
        order = count == 0 ? .before : .same
        count = 0
    }

    /// Adds the next part, as it stands in a range of the bytes.
    package mutating func add(exact range: Range<Int>, of bytes: Span<UInt8>) {
        add(range, of: bytes, folding: 0)
    }

    /// Adds the next part without ASCII white space at its edges, and with A to Z as a to z.
    package mutating func add(folded range: Range<Int>, of bytes: Span<UInt8>) {
        add(Self.trimmed(range, of: bytes), of: bytes, folding: Self.ones << 7)
    }

    /// Whether nothing of a part would be left.
    package static func isBlank(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        trimmed(range, of: bytes).isEmpty
    }

    private mutating func add(_ range: Range<Int>, of bytes: Span<UInt8>, folding: UInt64) {
        let start = count
        count += 1 + (range.count + 7) / 8
        while words.count < count { words.append(0) }
        Self.put(range, of: bytes, folding, at: start, &words, &order)
    }

    private static func put(
        _ range: Range<Int>, of bytes: Span<UInt8>, _ folding: UInt64, at start: Int,
        _ words: inout [UInt64], _ order: inout Order
    ) {
        var words = words.mutableSpan
        put(UInt64(range.count), at: start, &words, &order)
        var place = start
        var index = range.lowerBound
        while index <= range.upperBound &- 8 {
            place &+= 1
            let word = lowercased(bytes.word(at: index).byteSwapped, folding)
            put(word, at: place, &words, &order)
            index &+= 8
        }
        guard index < range.upperBound else { return }
        let word = lastWord(of: bytes, from: index, before: range.upperBound)
        put(lowercased(word, folding), at: place &+ 1, &words, &order)
    }

    @inline(__always)
    private static func put(
        _ word: UInt64, at place: Int, _ words: inout MutableSpan<UInt64>, _ order: inout Order
    ) {
        let before = words[place]
        guard before != word else { return }
        if case .same = order { order = before < word ? .behind : .before }
        words[place] = word
    }

    private static let first: UInt64 = 0xA076_1D64_78BD_642F
    private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Both halves of the product of two words, one over the other.
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
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

    /// The last bytes of a part, fewer than eight.
    @inline(__always)
    private static func lastWord(
        of bytes: Span<UInt8>, from start: Int, before end: Int
    ) -> UInt64 {
        let unused = UInt64(truncatingIfNeeded: 8 &* (8 &- (end &- start)))
        if end >= 8 {
            return bytes.word(at: end &- 8).byteSwapped &<< unused
        } else if start <= bytes.count &- 8 {
            return (bytes.word(at: start).byteSwapped &>> unused) &<< unused
        }
        var word: UInt64 = 0
        for index in start..<end { word |= UInt64(bytes[index]) << (56 - 8 * (index - start)) }
        return word
    }

    /// A to Z as a to z, in all eight bytes at once; `folding` has the highest bit of each byte for
    /// which this is asked.
    @inline(__always)
    private static func lowercased(_ word: UInt64, _ folding: UInt64) -> UInt64 {
        let low = word & (0x7F * ones)
        let isFromA = low + (0x80 - 0x41) * ones
        let isPastZ = low + (0x80 - 0x5B) * ones
        return word | (isFromA & ~isPastZ & ~word & folding) >> 2
    }
}
