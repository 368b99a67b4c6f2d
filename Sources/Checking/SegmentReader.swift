import Bytes

/// Reads the stretches of a segment of a file, one behind the other.
protocol SegmentReader: ~Copyable {
    /// Where it is in its segment.
    var cursor: SegmentCursor { get set }

    /// The next stretch of the segment; nil where none starts at the place that comes next.
    mutating func next(in window: inout SegmentWindow) throws(ReadError) -> Stretch?
}

extension SegmentReader where Self: ~Copyable {
    /// Goes to a segment, which does not start with the first byte of the file.
    mutating func begin(_ segment: Range<Int>, in window: inout SegmentWindow) {
        cursor = SegmentCursor(segment)
        window.skip(to: cursor.position)
    }
}
