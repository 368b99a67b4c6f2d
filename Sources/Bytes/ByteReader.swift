/// A source of bytes, read in order.
package protocol ByteReader: ~Copyable {
    /// Reads at least one byte and at most as many as `buffer` holds, which is not empty, and says
    /// how many; 0 at the end, and from then on.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
}

/// A source of bytes that can be read a second time.
package protocol RewindableReader: ByteReader, ~Copyable {
    /// Goes back to the first byte. Traps where nothing keeps the bytes that have passed.
    mutating func rewind()
}
