import Bytes

/// The key of a record in words of eight bytes, which are quick to compare and to hash.
///
/// Each part is its length and then its bytes, the first one highest, with zeros behind the last. So
/// keys are equal where their words are, and the order of the words is that of lengths and then of
/// bytes, as numbers of one column grow.
package struct KeyWords {
    /// So many words of a key are compared with those of the one before: longer keys that begin alike
    /// are not known to grow.
    private static let limitWords = 16

    /// Equal keys have equal hashes, and others hardly ever.
    package var hash: UInt64 { Self.mix(mixed, Self.first) }

    /// The key comes behind the one before, which had as many parts; false for the first one.
    package var isBehindLast: Bool { order == .behind }

    private enum Order {
        case same
        case before
        case behind
    }

    /// Of this key, and behind `count` those of the one before: lengths come first, so that a key of
    /// other words differs from it before these end.
    private var words = InlineArray<16, UInt64>(repeating: 0)
    private var count = 0
    private var order = Order.before
    /// What the words of this key are mixed to.
    private var mixed = Self.first

    package init() {}

    /// Begins with another key.
    package mutating func begin() {
        order = count == 0 ? .before : .same
        count = 0
        mixed = Self.first
    }

    /// Adds the next part, as it stands in a range of the bytes.
    package mutating func add(exact range: Range<Int>, of bytes: Span<UInt8>) {
        add(range, of: bytes, folding: 0)
    }

    /// Adds the next part, which has no ASCII white space at its edges, with A to Z as a to z.
    package mutating func add(trimmed range: Range<Int>, of bytes: Span<UInt8>) {
        add(range, of: bytes, folding: Self.ones << 7)
    }

    /// Adds the next part without ASCII white space at its edges, and with A to Z as a to z.
    package mutating func add(folded range: Range<Int>, of bytes: Span<UInt8>) {
        add(trimmed: Self.trimmed(range, of: bytes), of: bytes)
    }

    /// What is left of a part without ASCII white space at its edges.
    package static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
        // A value hardly ever has white space at its edges.
        guard !range.isEmpty,
            isASCIIWhitespace(bytes[range.lowerBound])
                || isASCIIWhitespace(bytes[range.upperBound - 1])
        else { return range }
        let inner = bytes.extracting(range).trimmedASCIIWhitespace
        return (range.lowerBound + inner.lowerBound)..<(range.lowerBound + inner.upperBound)
    }

    /// Whether nothing of a part would be left.
    package static func isBlank(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        trimmed(range, of: bytes).isEmpty
    }

    /// The hash of a key of one part, which has no ASCII white space at its edges.
    static func hash(trimmed range: Range<Int>, of bytes: Span<UInt8>) -> UInt64 {
        var mixed = first
        forEachWord(of: range, in: bytes, folding: ones << 7) { mixed = mix(mixed ^ $0, second) }
        return mix(mixed, first)
    }

    private mutating func add(_ range: Range<Int>, of bytes: Span<UInt8>, folding: UInt64) {
        Self.forEachWord(of: range, in: bytes, folding: folding) { put($0) }
    }

    /// Hands on the length of a part and then its bytes.
    @inline(__always)
    private static func forEachWord(
        of range: Range<Int>, in bytes: Span<UInt8>, folding: UInt64, _ handOn: (UInt64) -> Void
    ) {
        handOn(UInt64(range.count))
        var index = range.lowerBound
        while index <= range.upperBound &- 8 {
            handOn(lowercased(bytes.word(at: index).byteSwapped, folding))
            index &+= 8
        }
        guard index < range.upperBound else { return }
        handOn(lowercased(lastWord(of: bytes, from: index, before: range.upperBound), folding))
    }

    @inline(__always)
    private mutating func put(_ word: UInt64) {
        mixed = Self.mix(mixed ^ word, Self.second)
        guard count < Self.limitWords else { return }
        let before = words[count]
        if before != word {
            if case .same = order { order = before < word ? .behind : .before }
            words[count] = word
        }
        count += 1
    }

    private static let first: UInt64 = 0xA076_1D64_78BD_642F
    private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Both halves of the product of two words, one over the other.
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
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
