import BatchLint

/// Bytes in memory that come in pieces, and may end with an error.
struct ChunkedBytes: ByteStream {
    struct Failure: Error, Equatable {}

    private(set) var rest: ArraySlice<UInt8>
    private let chunkBytes: Int
    private let fails: Bool

    init(_ bytes: [UInt8], chunkBytes: Int = .max, fails: Bool = false) {
        rest = bytes[...]
        self.chunkBytes = chunkBytes
        self.fails = fails
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if rest.isEmpty, fails { throw Failure() }
        let part = rest.prefix(min(buffer.count, chunkBytes))
        // SAFETY: the part is no longer than the buffer.
        unsafe buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
    }
}
