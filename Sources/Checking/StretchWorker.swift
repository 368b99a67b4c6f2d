import Bytes

/// A thread that reads the stretches of every n-th segment of a file.
final class StretchWorker {
    /// What a worker hands over.
    struct Message: Sendable {
        /// nil where a segment has no stretch more.
        let stretch: Stretch?
        /// The next message is on another segment.
        let endsSegment: Bool
    }

    private let messages = Handoff<Message>()
    private var thread: Thread?

    /// Starts on the segments of `segmentBytes` at absolute offsets of a file, of which `chunkBytes`
    /// are read at a time.
    ///
    /// Where the system gives no thread, or the file cannot be read, nothing more is handed over.
    init(
        _ scout: StretchScout, at offsets: StrideTo<Int>, segmentBytes: Int, chunkBytes: Int,
        of part: ReaderPart
    ) {
        let messages = messages
        thread = Thread {
            var window = SegmentWindow(of: part, chunkBytes: chunkBytes)
            switch scout {
            case .csv(let scout):
                var reader = CSVSegmentReader(scout)
                Self.read(offsets, segmentBytes, with: &reader, &window, to: messages)
            case .ndjson(let scout):
                var reader = NDJSONSegmentReader(scout)
                Self.read(offsets, segmentBytes, with: &reader, &window, to: messages)
            }
            messages.close()
        }
        if thread == nil { messages.close() }
    }

    deinit {
        messages.close()
        thread.take()?.join()
    }

    /// Waits for the next message; nil where none comes any more.
    func next() -> Message? { messages.take() }

    private static func read(
        _ offsets: StrideTo<Int>, _ segmentBytes: Int,
        with reader: inout some SegmentReader & ~Copyable, _ window: inout SegmentWindow,
        to messages: Handoff<Message>
    ) {
        for offset in offsets {
            let segment = offset..<offset + segmentBytes
            guard window.wait(for: segment) else { return }
            reader.begin(segment, in: &window)
            guard handOver(&reader, &window, to: messages) else { return }
        }
    }

    /// Hands over the stretches of a segment; false where there is no use in reading on.
    private static func handOver(
        _ reader: inout some SegmentReader & ~Copyable, _ window: inout SegmentWindow,
        to messages: Handoff<Message>
    ) -> Bool {
        repeat {
            let stretch: Stretch?
            do throws(ReadError) {
                stretch = try reader.next(in: &window)
            } catch {
                return messages.put(Message(stretch: nil, endsSegment: true))
            }
            // Where none starts here, one may behind it.
            guard stretch != nil || reader.cursor.isOver else { continue }
            guard messages.put(Message(stretch: stretch, endsSegment: reader.cursor.isOver)) else {
                return false
            }
        } while !reader.cursor.isOver
        return true
    }
}
