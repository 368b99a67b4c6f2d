/// A source of bytes of the caller's own, read in order.
///
/// It is asked once for each stretch of some hundred kilobytes, so a call may be dear.
public protocol ByteStream {
    /// Puts bytes at the start of `buffer`, which is not empty, and says how many, at least one; 0
    /// at the end, and from then on.
    ///
    /// What it throws ends the check with `CheckError.stream`. To say more bytes than the buffer
    /// holds traps.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
