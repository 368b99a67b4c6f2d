import Bytes

/// A stretch of text somewhere in the file, and where it stands.
package struct Passage: Sendable, Hashable {
    /// A place in `excerpt` that is known; the others are worked out from it.
    package let place: Position
    package let excerpt: Excerpt

    package init(_ place: Position, _ excerpt: Excerpt) {
        self.place = place
        self.excerpt = excerpt
    }

    /// Whether all bytes of an absolute range are in it.
    package func holds(_ range: Range<Int>) -> Bool {
        excerpt.startOffset <= range.lowerBound
            && range.upperBound <= excerpt.startOffset + excerpt.bytes.count
    }

    /// The region of an absolute range; nil where it is not all there, or where its line begins
    /// before the text that was kept, so that its columns are not known.
    package func region(of range: Range<Int>) -> Region? {
        guard holds(range), holds(place.offset..<place.offset),
            let start = position(of: range.lowerBound)
        else { return nil }
        return Region(start: start, end: position(of: range.upperBound, from: start))
    }

    /// An absolute offset that is in the excerpt.
    private func position(of offset: Int) -> Position? {
        if offset >= place.offset { return position(of: offset, from: place) }
        let between = excerpt.bytes(in: offset..<place.offset)
        let lines = Self.lineStarts(in: between)
        if lines.isEmpty { return place.moved(by: between, backwards: true) }
        let before = excerpt.bytes(in: excerpt.startOffset..<offset)
        let start = Self.lineStarts(in: before).last
        if start == nil, excerpt.isCutBefore { return nil }
        let head = Array(before[(start ?? 0)...])
        return Position(
            line: place.line - lines.count, column: 1, byteColumn: 1, utf16Column: 1,
            offset: offset - head.count
        ).moved(by: head)
    }

    private func position(of offset: Int, from known: Position) -> Position {
        let between = excerpt.bytes(in: known.offset..<offset)
        let lines = Self.lineStarts(in: between)
        guard let start = lines.last else { return known.moved(by: between) }
        return Position(
            line: known.line + lines.count, column: 1, byteColumn: 1, utf16Column: 1,
            offset: known.offset + start
        ).moved(by: Array(between[start...]))
    }

    /// Where lines start behind the line ends of some bytes; LF, CRLF and a lone CR each end one.
    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        bytes.indices.compactMap { index in
            switch bytes[index] {
            case 0x0A: index + 1
            case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A: index + 1
            default: nil
            }
        }
    }
}
