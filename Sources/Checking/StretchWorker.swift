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

    /// Starts on the segments of `segmentBytes` at absolute offsets of a file.
    ///
    /// Where the system gives no thread, or the file cannot be read, nothing more is handed over.
    init(_ scout: CSVScout, at offsets: StrideTo<Int>, segmentBytes: Int, of part: ReaderPart) {
        let messages = messages
        thread = Thread {
            var window = SegmentWindow(of: part, chunkBytes: scout.settings.chunkBytes)
            var reader = StretchReader(scout)
            for offset in offsets {
                reader.begin(offset..<offset + segmentBytes, in: &window)
                guard Self.handOver(&reader, &window, to: messages) else { break }
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

    /// Hands over the stretches of a segment; false where there is no use in reading on.
    private static func handOver(
        _ reader: inout StretchReader, _ window: inout SegmentWindow,
        to messages: Handoff<Message>
    ) -> Bool {
        while true {
            guard let stretch = try? reader.next(in: &window) else {
                return messages.put(Message(stretch: nil, endsSegment: true))
            }
            guard messages.put(Message(stretch: stretch, endsSegment: reader.isOver)) else {
                return false
            }
            if reader.isOver { return true }
        }
    }
}
