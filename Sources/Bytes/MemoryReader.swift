/// Bytes in memory as a reader, that gives at most so many at a time.
package struct MemoryReader: Sendable {
    private let bytes: [UInt8]
    private let chunkBytes: Int
    private var position = 0

    /// `chunkBytes` is at least 1.
    package init(_ bytes: [UInt8], chunkBytes: Int = .max) {
        precondition(chunkBytes > 0)
        self.bytes = bytes
        self.chunkBytes = chunkBytes
    }
}

extension MemoryReader: RewindableReader {
    package mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) -> Int {
        let count = min(buffer.count, chunkBytes, bytes.count - position)
        // SAFETY: the copy checks that the slice fits into the buffer.
        unsafe buffer.copyBytes(from: bytes[position..<(position + count)])
        position += count
        return count
    }

    package mutating func rewind() { position = 0 }

    package var divisibleBytes: Int? { bytes.count }

    package var part: ReaderPart { ReaderPart(memory: self) }

    package mutating func skip(to offset: Int) { position = offset }
}
