/// What all fields of one column look like, in fixed memory.
///
/// A profile is less than 1 KiB. Two profiles of two parts of a file merge into the profile of the
/// whole, whatever the parts are.
package struct ColumnProfile: Sendable {
    /// Fields by the raw value of their shape.
    @usableFromInline var counts = InlineArray<64, UInt64>(repeating: 0)
    /// The lower half of the number of fields with white space at an edge, by shape.
    @usableFromInline var edgeCounts = InlineArray<64, UInt32>(repeating: 0)
    /// How often each lower half went over.
    @usableFromInline var edgeCarries = InlineArray<64, UInt16>(repeating: 0)
    @usableFromInline var dayFirst: UInt64 = 0
    @usableFromInline var monthFirst: UInt64 = 0
    @usableFromInline var shortestLength = Int.max
    @usableFromInline var longestLength = 0
    @usableFromInline var shortestDigits = Int.max
    @usableFromInline var longestDigits = 0

    @inlinable
    package init() {}

    /// Counts a field.
    ///
    /// `length` is that of the field's content in bytes, edge white space and all.
    @inlinable
    package mutating func add(_ look: FieldLook, length: Int) {
        let index = Int(look.shape.rawValue)
        counts[index] &+= 1
        // Branches, not `min` and `max`: next to no field has a new bound, so nothing is stored.
        if length < shortestLength { shortestLength = length }
        if length > longestLength { longestLength = length }
        if look.hasEdgeSpace {
            addEdge(index, count: 1)
        } else if look.shape.isWholeNumber {
            if length < shortestDigits { shortestDigits = length }
            if length > longestDigits { longestDigits = length }
        }
        if look.dateOrder != .inapplicable { addOrder(look) }
    }

    /// Takes over what the profile of a later part of the file has counted.
    package mutating func merge(_ later: ColumnProfile) {
        for index in counts.indices {
            counts[index] += later.counts[index]
            addEdge(index, count: later.edgeCount(index))
        }
        dayFirst += later.dayFirst
        monthFirst += later.monthFirst
        shortestLength = min(shortestLength, later.shortestLength)
        longestLength = max(longestLength, later.longestLength)
        shortestDigits = min(shortestDigits, later.shortestDigits)
        longestDigits = max(longestDigits, later.longestDigits)
    }

    @usableFromInline
    mutating func addEdge(_ index: Int, count: UInt64) {
        let sum = edgeCount(index) + count
        edgeCounts[index] = UInt32(truncatingIfNeeded: sum)
        edgeCarries[index] = UInt16(sum >> 32)
    }

    @usableFromInline
    mutating func addOrder(_ look: FieldLook) {
        switch look.shape {
        // With a year of two digits, the first part may be that year.
        case .dateTwoDigitSlash, .dateTwoDigitOther: return
        default: break
        }
        switch look.dateOrder {
        case .firstOverTwelve: dayFirst += 1
        case .secondOverTwelve: monthFirst += 1
        case .either, .inapplicable: break
        }
    }

    private func edgeCount(_ index: Int) -> UInt64 {
        UInt64(edgeCarries[index]) << 32 | UInt64(edgeCounts[index])
    }
}

extension ColumnProfile {
    /// The number of fields of a shape, with and without edge white space.
    package func count(_ shape: Shape) -> Int { Int(counts[Int(shape.rawValue)]) }

    /// The number of fields of a shape with white space at an edge.
    package func edgeCount(_ shape: Shape) -> Int { Int(edgeCount(Int(shape.rawValue))) }

    /// All fields.
    package var total: Int { sum { _ in true } }

    /// The fields that are not blank-like: the consensus is taken over these.
    package var valueCount: Int { sum { !$0.isBlank } }

    /// The lengths of the shortest and the longest field in bytes; nil without fields.
    package var lengths: ClosedRange<Int>? {
        shortestLength <= longestLength ? shortestLength...longestLength : nil
    }

    /// The lengths in bytes of the shortest and the longest whole number without white space at an
    /// edge, a minus counted; nil without any.
    package var digitLengths: ClosedRange<Int>? {
        shortestDigits <= longestDigits ? shortestDigits...longestDigits : nil
    }

    /// The dates that have the day first, and cannot have the month there.
    package var dayFirstCount: Int { Int(dayFirst) }

    /// The dates that have the month first, and cannot have the day there.
    package var monthFirstCount: Int { Int(monthFirst) }

    package var dateOrder: ColumnDateOrder {
        switch (dayFirst > 0, monthFirst > 0) {
        case (false, false): .unknown
        case (false, true): .monthFirst
        case (true, false): .dayFirst
        case (true, true): .contradictory
        }
    }

    /// The fields of those shapes for which the answer is yes.
    func sum(_ isCounted: (Shape) -> Bool) -> Int {
        Shape.allCases.reduce(0) { isCounted($1) ? $0 + count($1) : $0 }
    }
}
