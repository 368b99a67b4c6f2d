import Bytes

/// The threads that read ahead in a file, and what they handed over.
struct StretchCrew: ~Copyable {
    private let workers: [StretchWorker]
    private let segmentBytes: Int
    /// Absolute offset of the segment that the next message is on.
    private var segment: Int
    /// The worker whose turn it is.
    private var turn = 0
    private var stretch: Stretch?

    /// Divides the bytes of a file in a range of absolute offsets.
    init(_ scout: CSVScout, _ range: Range<Int>, of part: ReaderPart) {
        let segmentBytes = scout.settings.segmentBytes
        let count = scout.settings.threadCount
        self.segmentBytes = segmentBytes
        segment = range.lowerBound
        workers = (0..<count).map { worker in
            let offsets = stride(
                from: range.lowerBound + worker * segmentBytes, to: range.upperBound,
                by: count * segmentBytes)
            return StretchWorker(scout, at: offsets, segmentBytes: segmentBytes, of: part)
        }
    }

    /// The next stretch that starts at or behind `position`, as far as one may start before `limit`,
    /// both absolute offsets. It waits for the one that may.
    mutating func next(from position: Int, before limit: Int) -> Stretch? {
        while true {
            if let stretch, stretch.start >= position { return stretch }
            stretch = nil
            guard segment < limit, let message = workers[turn].next() else { return nil }
            stretch = message.stretch
            if message.endsSegment {
                segment += segmentBytes
                turn = (turn + 1) % workers.count
            }
        }
    }

    /// Lets go of the stretch that is next.
    mutating func drop() { stretch = nil }
}
