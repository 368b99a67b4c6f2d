import Bytes

/// The threads that read ahead in a file, and what they handed over.
struct StretchCrew: ~Copyable {
    /// What is kept of a stream, for all threads; nil for a file, which each reads by itself.
    let stream: StreamAhead?
    private let workers: [StretchWorker]
    private let segmentBytes: Int
    /// Absolute offset of the segment that the next message is on.
    private var segment: Int
    /// The worker whose turn it is.
    private var turn = 0
    private var stretch: Stretch?

    /// Divides the bytes of a file in a range of absolute offsets.
    init(
        _ scout: StretchScout, _ settings: CheckSettings, _ range: Range<Int>, of part: ReaderPart
    ) {
        self.init(scout, settings, range, settings.segmentBytes, part, nil)
    }

    /// Divides what a stream brings from an absolute offset on.
    ///
    /// What is in work is kept, a segment for each thread, and one more that waits for the next
    /// thread; a chunk behind the segment, which its last record may reach into, and one before.
    init(_ scout: StretchScout, _ settings: CheckSettings, streamFrom start: Int) {
        let segmentBytes = min(settings.segmentBytes, 2 * settings.chunkBytes)
        let stream = StreamAhead(
            from: start,
            capacityBytes: (settings.threadCount + 1) * segmentBytes + 2 * settings.chunkBytes)
        self.init(scout, settings, start..<Int.max, segmentBytes, ReaderPart(stream), stream)
    }

    private init(
        _ scout: StretchScout, _ settings: CheckSettings, _ range: Range<Int>, _ segmentBytes: Int,
        _ part: ReaderPart, _ stream: StreamAhead?
    ) {
        // A segment is read from the byte before it on.
        let start = range.lowerBound + 1
        let count = settings.threadCount
        self.stream = stream
        self.segmentBytes = segmentBytes
        segment = start
        workers = (0..<count).map { worker in
            let offsets = stride(
                from: start + worker * segmentBytes, to: range.upperBound,
                by: count * segmentBytes)
            return StretchWorker(
                scout, at: offsets, segmentBytes: segmentBytes, chunkBytes: settings.chunkBytes,
                of: part)
        }
    }

    deinit { stream?.close() }

    /// Reads on in a stream, as far as there is room beside the bytes from an absolute offset on.
    ///
    /// The thread whose turn it is may have read nothing yet of its segment, so that too is kept, as
    /// far as it began a segment before at most: there is always room for a segment to come.
    func readAhead(
        from reader: inout some ByteReader & ~Copyable, keeping offset: Int
    ) throws(ReadError) {
        let needed = max(segment - 1, offset - segmentBytes)
        try stream?.slide(to: min(offset, needed), reading: &reader)
    }

    /// The next stretch that starts at or behind `position`, as far as one may start before `limit`,
    /// both absolute offsets. It waits for the one that may.
    mutating func next(from position: Int, before limit: Int) -> Stretch? {
        while true {
            if let stretch, stretch.start >= position, isKept(stretch) { return stretch }
            stretch = nil
            guard segment < limit, let message = workers[turn].next() else { return nil }
            stretch = message.stretch
            if message.endsSegment {
                segment += segmentBytes
                turn = (turn + 1) % workers.count
            }
        }
    }

    /// Whether the last record of a stretch can be read again.
    private func isKept(_ stretch: Stretch) -> Bool {
        stream.map { $0.startOffset <= stretch.lastRecordStart } ?? true
    }

    /// Lets go of the stretch that is next.
    mutating func drop() { stretch = nil }
}
