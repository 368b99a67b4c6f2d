extension UInt64 {
    /// Whether one of the eight bytes is `byte`.
    @inlinable
    package func holds(_ byte: UInt8) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let rest = self ^ (ones &* UInt64(byte))
        // A byte is zero where taking one from it borrows, and it had no high bit itself.
        return (rest &- ones) & ~rest & (ones &* 0x80) != 0
    }
}
