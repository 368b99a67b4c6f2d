/// A reader that can be read again, since a spool keeps what passes through it.
package struct SpoolingReader<Base: ByteReader & ~Copyable>: ~Copyable {
    private var base: Base
    private var spool: Spool

    /// Reads from `base`, from where it is, and keeps the bytes in `spool`, which is empty.
    package init(_ base: consuming Base, spool: consuming Spool) {
        self.base = base
        self.spool = spool
    }
}

extension SpoolingReader: RewindableReader where Base: ~Copyable {
    package mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ReadError) -> Int {
        try unsafe spool.read(into: buffer, elseFrom: &base)
    }

    package mutating func rewind() { spool.rewind() }
}
