/// A stretch of an input; `end` is exclusive.
///
/// Regions compare by their start, then by their end.
package struct Region: Hashable, Sendable, Comparable {
    package let start: Position
    package let end: Position

    /// Traps when the end lies before the start.
    package init(start: Position, end: Position) {
        precondition(start.offset <= end.offset)
        self.start = start
        self.end = end
    }

    /// The absolute bytes, from 0.
    package var offsets: Range<Int> { start.offset..<end.offset }

    /// The same region so many lines further down.
    package func shifted(lines: Int) -> Region {
        Region(start: start.shifted(lines: lines), end: end.shifted(lines: lines))
    }

    package static func < (left: Region, right: Region) -> Bool {
        (left.start.offset, left.end.offset) < (right.start.offset, right.end.offset)
    }
}
