/// How far a segment of a file was looked at, and how much more of it is to be.
struct SegmentCursor {
    /// How many stretches of a segment are read at most: where there are more, the pass has to look
    /// at so much anyway that they gain nothing.
    private static let limitStretches = 16

    /// Absolute offset of the next byte that was not looked at.
    var position = 0
    /// Absolute offset: the last stretch takes in the last record that starts before it.
    private(set) var limit = 0
    private var stretchesLeft = 0

    /// Nothing is left to be looked at.
    init() {}

    /// A segment of a file, which does not start with the first byte.
    init(_ segment: Range<Int>) {
        // A record starts behind the line end that comes before it.
        position = segment.lowerBound - 1
        limit = segment.upperBound
        stretchesLeft = Self.limitStretches
    }

    /// Whether the segment can have no other stretch.
    var isOver: Bool { position >= limit || stretchesLeft == 0 }

    /// Counts a stretch that is to be read.
    mutating func beginStretch() { stretchesLeft -= 1 }

    /// Leaves the rest of the segment out.
    mutating func end() { stretchesLeft = 0 }
}
