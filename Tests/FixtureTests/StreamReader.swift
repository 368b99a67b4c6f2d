import Bytes

/// Bytes in memory as a stream: they come once, a few at a time, and nobody knows how many.
struct StreamReader: ByteReader, ~Copyable {
    private var reader: MemoryReader

    init(_ bytes: [UInt8], chunkBytes: Int) {
        reader = MemoryReader(bytes, chunkBytes: chunkBytes)
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        try unsafe reader.read(into: buffer)
    }
}
