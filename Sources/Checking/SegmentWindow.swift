import Bytes

/// The bytes of a segment, and of what follows it, that are in memory.
struct SegmentWindow: ~Copyable {
    private var window: InputWindow
    private var part: ReaderPart
    private let chunkBytes: Int

    init(of part: ReaderPart, chunkBytes: Int) {
        self.part = part
        self.chunkBytes = chunkBytes
        window = InputWindow(capacityBytes: 4 * chunkBytes + InputWindow.chunkBytes)
    }

    var view: InputView {
        @_lifetime(borrow self)
        get { InputView(bytes: window.bytes, startOffset: window.startOffset) }
    }

    /// Waits until a segment can be read; false where nothing comes of it any more.
    func wait(for segment: Range<Int>) -> Bool {
        part.wait(for: segment.lowerBound..<segment.upperBound + chunkBytes)
    }

    /// Goes to an absolute offset.
    mutating func skip(to offset: Int) {
        part.skip(to: offset)
        window.reset(to: offset)
    }

    /// Reads on where less than a chunk is left behind an absolute offset.
    mutating func fill(behind offset: Int) throws(ReadError) {
        guard window.endOffset - offset < chunkBytes else { return }
        try window.fill(chunkBytes, from: &part)
    }

    /// Lets go of the bytes before an absolute offset.
    mutating func discard(before offset: Int) { window.discard(before: offset) }
}
