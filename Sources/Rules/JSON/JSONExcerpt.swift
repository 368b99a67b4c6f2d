import Diagnostics

/// The bytes round a place in a record, as far as they were kept; offsets are absolute.
struct JSONExcerpt {
    /// How many bytes of a value are shown.
    private static let shownBytes = 40

    private let excerpt: Excerpt

    init(_ excerpt: Excerpt) { self.excerpt = excerpt }

    /// The byte at an offset; nil where it was not kept.
    func byte(at offset: Int) -> UInt8? {
        let index = offset - excerpt.startOffset
        return excerpt.bytes.indices.contains(index) ? excerpt.bytes[index] : nil
    }

    /// The first byte from an offset on that is no space and no tab.
    func byte(behind offset: Int) -> UInt8? { byte(at: spaceEnd(behind: offset)) }

    /// Where the spaces and tabs end that start at an offset.
    func spaceEnd(behind offset: Int) -> Int {
        var end = offset
        while byte(at: end) == 0x20 || byte(at: end) == 0x09 { end += 1 }
        return end
    }

    /// Where the spaces and tabs start that end before an offset.
    func spaceStart(before offset: Int) -> Int {
        var start = offset
        while byte(at: start - 1) == 0x20 || byte(at: start - 1) == 0x09 { start -= 1 }
        return start
    }

    /// The string that starts at an offset, with its quotes; nil where it was not kept.
    func string(at offset: Int) -> Range<Int>? {
        guard byte(at: offset) == 0x22 else { return nil }
        var end = offset + 1
        while let byte = byte(at: end), byte != 0x22 { end += byte == UInt8(ascii: "\\") ? 2 : 1 }
        return byte(at: end) == 0x22 ? offset..<(end + 1) : nil
    }

    /// The value behind a name and its colon, where it is short and has no brackets.
    func value(behind name: Range<Int>) -> [UInt8]? {
        let colon = spaceEnd(behind: name.upperBound)
        guard byte(at: colon) == UInt8(ascii: ":") else { return nil }
        let start = spaceEnd(behind: colon + 1)
        if let string = string(at: start) {
            return string.count <= Self.shownBytes ? excerpt.bytes(in: string) : nil
        }
        var end = start
        while let byte = byte(at: end), byte > 0x20, !Array(",{}[]".utf8).contains(byte) {
            end += 1
        }
        return end > start && end - start <= Self.shownBytes
            ? excerpt.bytes(in: start..<end) : nil
    }
}
