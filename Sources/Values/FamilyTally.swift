/// The lengths of fields of one family, kept in registers while a column is read.
struct FamilyTally {
    /// Bit by length, in bytes: the lengths below 63 that some field has.
    private var lengths: UInt64 = 0
    /// The same for whole numbers, none of which is longer.
    private var digitLengths: UInt64 = 0
    /// The shortest and the longest of the fields of 63 bytes and more.
    private var shortestLong = Int.max
    private var longestLong = 0

    /// Takes in a field without white space at an edge, of `length` bytes.
    @inline(__always)
    mutating func add(length: Int, isWholeNumber: Bool) {
        guard length < 63 else { return addLong(length) }
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: length)
        lengths |= bit
        if isWholeNumber { digitLengths |= bit }
    }

    @inline(never)
    private mutating func addLong(_ length: Int) {
        shortestLong = min(shortestLong, length)
        longestLong = max(longestLong, length)
    }

    /// The lengths of the shortest and the longest field; nil without any.
    var range: ClosedRange<Int>? {
        guard let short = Self.range(of: lengths) else {
            return longestLong > 0 ? shortestLong...longestLong : nil
        }
        return short.lowerBound...max(short.upperBound, longestLong)
    }

    /// The lengths of the shortest and the longest whole number; nil without any.
    var digitRange: ClosedRange<Int>? { Self.range(of: digitLengths) }

    private static func range(of lengths: UInt64) -> ClosedRange<Int>? {
        lengths == 0 ? nil : lengths.trailingZeroBitCount...63 - lengths.leadingZeroBitCount
    }
}
