/// A source of bytes, read in order.
package protocol ByteReader: ~Copyable {
    /// How many bytes there are, where several threads can read parts of them at the same time;
    /// else nil.
    var divisibleBytes: Int? { get }

    /// Reads at least one byte and at most as many as `buffer` holds, which is not empty, and says
    /// how many; 0 at the end, and from then on.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int

    /// The same bytes for another thread, from the first one on; traps where `divisibleBytes` is nil.
    var part: ReaderPart { get }

    /// Goes on at an offset, which is at most `divisibleBytes`; traps where that is nil.
    mutating func skip(to offset: Int)
}

extension ByteReader where Self: ~Copyable {
    package var divisibleBytes: Int? { nil }

    package var part: ReaderPart { preconditionFailure("it cannot be divided") }

    package mutating func skip(to offset: Int) { preconditionFailure("it cannot be divided") }
}

/// A source of bytes that can be read a second time.
package protocol RewindableReader: ByteReader, ~Copyable {
    /// Goes back to the first byte. Traps where nothing keeps the bytes that have passed.
    mutating func rewind()
}
