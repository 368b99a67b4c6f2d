import CScanKernels

/// What all fields of one column look like, in fixed memory.
///
/// A profile is less than 1 KiB. Two profiles of two parts of a file merge into the profile of the
/// whole, whatever the parts are.
package struct ColumnProfile: Sendable {
    /// Fields by the raw value of their shape.
    private var counts = InlineArray<64, UInt64>(repeating: 0)
    /// The lower half of the number of fields with white space at an edge, by shape.
    private var edgeCounts = InlineArray<64, UInt32>(repeating: 0)
    /// How often each lower half went over.
    private var edgeCarries = InlineArray<64, UInt16>(repeating: 0)
    /// How many fields of a shape have white space at an edge that is not ASCII, by raw value.
    private var foreignEdges: [UInt8: Int] = [:]
    private var dayFirst: UInt64 = 0
    private var monthFirst: UInt64 = 0
    private var shortestLength = Int.max
    private var longestLength = 0
    private var shortestDigits = Int.max
    private var longestDigits = 0

    package init() {}

    /// Counts a field.
    ///
    /// `length` is that of the field's content in bytes, edge white space and all.
    package mutating func add(_ look: FieldLook, length: Int) {
        let index = Int(look.shape.rawValue)
        counts[index] &+= 1
        shortestLength = min(shortestLength, length)
        longestLength = max(longestLength, length)
        if look.hasEdgeSpace {
            addEdge(index, count: 1)
            if look.isEdgeForeign { foreignEdges[look.shape.rawValue, default: 0] += 1 }
        } else if look.shape.isWholeNumber {
            shortestDigits = min(shortestDigits, length)
            longestDigits = max(longestDigits, length)
        }
        if look.dateOrder != .inapplicable { addOrder(look) }
    }

    /// Takes over fields that were counted by form; the shape of the first form is told.
    mutating func add(_ count: blk_column_count, firstForm: Shape) {
        counts[Int(Shape.empty.rawValue)] &+= UInt64(count.empty)
        var forms = count.forms
        var index = Int(firstForm.rawValue)
        while forms != 0 {
            counts[index] &+= forms & 0xFF
            forms >>= 8
            index += 1
        }
        guard count.shortest <= count.longest else { return }
        shortestLength = min(shortestLength, count.shortest)
        longestLength = max(longestLength, count.longest)
        let lengths = count.whole_number_lengths
        guard lengths != 0 else { return }
        shortestDigits = min(shortestDigits, lengths.trailingZeroBitCount)
        longestDigits = max(longestDigits, 63 - lengths.leadingZeroBitCount)
    }

    /// Counts a field that a kernel has looked at.
    @inline(__always)
    mutating func add(_ quick: QuickLook) {
        // The mask tells the compiler that every raw value has its place.
        let index = quick.rawShape & 63
        counts[index] &+= 1
        shortestLength = min(shortestLength, quick.length)
        longestLength = max(longestLength, quick.length)
        if quick.hasEdgeSpace {
            addEdge(index)
        } else if quick.isWholeNumber {
            shortestDigits = min(shortestDigits, quick.length)
            longestDigits = max(longestDigits, quick.length)
        }
        // No date of the quick looks has a year of two digits.
        switch quick.dateOrder {
        case .firstOverTwelve: dayFirst &+= 1
        case .secondOverTwelve: monthFirst &+= 1
        case .either, .inapplicable: break
        }
    }

    /// Takes over what the profile of a later part of the file has counted.
    package mutating func merge(_ later: ColumnProfile) {
        for index in counts.indices {
            counts[index] += later.counts[index]
            addEdge(index, count: later.edgeCount(index))
        }
        foreignEdges.merge(later.foreignEdges, uniquingKeysWith: +)
        dayFirst += later.dayFirst
        monthFirst += later.monthFirst
        shortestLength = min(shortestLength, later.shortestLength)
        longestLength = max(longestLength, later.longestLength)
        shortestDigits = min(shortestDigits, later.shortestDigits)
        longestDigits = max(longestDigits, later.longestDigits)
    }

    /// The shapes that occur: bit by raw value.
    var shapes: UInt64 {
        // A span, since each look into the array itself may copy all of it.
        let counts = counts.span
        return counts.indices.reduce(0) { counts[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    }

    @inline(__always)
    private mutating func addEdge(_ index: Int) {
        // A span, since each look into the array itself may copy all of it.
        var edges = edgeCounts.mutableSpan
        edges[index] &+= 1
        if edges[index] == 0 { addEdgeCarry(index) }
    }

    @inline(never)
    private mutating func addEdgeCarry(_ index: Int) { edgeCarries[index] += 1 }

    mutating func addEdge(_ index: Int, count: UInt64) {
        let sum = (UInt64(edgeCarries[index]) << 32) + UInt64(edgeCounts[index]) + count
        edgeCounts[index] = UInt32(truncatingIfNeeded: sum)
        edgeCarries[index] = UInt16(sum >> 32)
    }

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

    /// The number of fields of a shape with white space at an edge, none of it ASCII.
    package func foreignEdgeCount(_ shape: Shape) -> Int { foreignEdges[shape.rawValue] ?? 0 }

    /// The number of fields with the same shape and the same white space at the edges as a look.
    package func count(of look: FieldLook) -> Int {
        let foreign = foreignEdgeCount(look.shape)
        if look.isEdgeForeign { return foreign }
        let edges = edgeCount(look.shape)
        return look.hasEdgeSpace ? edges - foreign : count(look.shape) - edges
    }

    /// The shape that most of the fields with something in them have; nil where all are empty.
    var mostFrequentShape: Shape? {
        // A span, since each look into the array itself may copy all of it.
        let counts = counts.span
        var best = 1
        for index in 2..<counts.count where counts[index] > counts[best] { best = index }
        return counts[best] > 0 ? Shape(rawValue: UInt8(best)) : nil
    }

    /// The fields of those shapes for which the answer is yes.
    package func count(where isCounted: (Shape) -> Bool) -> Int { sum(isCounted) }

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
