import Bytes

/// The header as it stands in the file, so that a finding on a record can point at a column's name.
package struct HeaderText: Sendable {
    /// The most bytes that are kept.
    package static let limitBytes = 16 << 10
    /// How much of the header is shown before a name.
    private static let leadBytes = Excerpt.limitBytes / 2

    /// The first byte.
    package let start: Position
    /// At most `limitBytes` of it, without its line end.
    package let bytes: [UInt8]
    /// Absolute ranges of the names, by column; those that are not kept whole are left out.
    package let names: [Range<Int>]
    private let isCutAfter: Bool

    /// `range` is that of the whole header, and `bytes` are the first of it.
    package init(start: Position, range: Range<Int>, bytes: [UInt8], names: [Range<Int>]) {
        let end = start.offset + bytes.count
        self.start = start
        self.bytes = bytes
        self.names = Array(names.prefix { $0.upperBound <= end })
        isCutAfter = end < range.upperBound
    }

    /// Absolute.
    package var range: Range<Int> { start.offset..<(start.offset + bytes.count) }

    /// A label on the name of a column, from 1; nil where the name was not kept.
    package func label(onColumn column: Int, _ message: Message) -> Explanation.Label? {
        guard names.indices.contains(column - 1) else { return nil }
        let name = names[column - 1]
        return Explanation.Label(name, message, in: passage(round: name))
    }

    /// The header round an absolute range in it.
    private func passage(round name: Range<Int>) -> Passage {
        let first = max(0, name.lowerBound - start.offset - Self.leadBytes)
        let last = min(bytes.count, first + Excerpt.limitBytes)
        let lead = Array(bytes[..<(name.lowerBound - start.offset)])
        let excerpt = Excerpt(
            startOffset: start.offset + first, bytes: Array(bytes[first..<last]),
            isCutBefore: first > 0,
            isCutAfter: last < bytes.count || isCutAfter)
        let place = Passage(start, Excerpt(whole: lead, at: start.offset))
            .region(of: name.lowerBound..<name.lowerBound)
        return Passage(place?.start ?? start, excerpt)
    }
}

extension Excerpt {
    fileprivate init(whole bytes: [UInt8], at offset: Int) {
        self.init(startOffset: offset, bytes: bytes, isCutBefore: false, isCutAfter: false)
    }
}
