/// The lengths of fields of one family, kept in registers while a column is read.
struct FamilyTally {
    private(set) var shortest = Int.max
    private(set) var longest = 0
    private(set) var shortestDigits = Int.max
    private(set) var longestDigits = 0

    /// Takes in a field without white space at an edge, of `length` bytes.
    @inline(__always)
    mutating func add(length: Int, isWholeNumber: Bool) {
        shortest = min(shortest, length)
        longest = max(longest, length)
        guard isWholeNumber else { return }
        shortestDigits = min(shortestDigits, length)
        longestDigits = max(longestDigits, length)
    }
}
