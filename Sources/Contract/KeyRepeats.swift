/// Finds what occurs more than once among the values of one bucket, which come twice.
///
/// The first time each value sets a bit; where it was set the bit is noted. The second time those alone
/// are counted whose bit was noted: hardly any others, since there are 16 bits for each value.
struct KeyRepeats {
    /// Past so many bits more values are counted; the memory stays the same.
    private static let limitBits = 1 << 20
    private static let leastBits = 1 << 12

    private var isSet: [UInt64] = []
    private var isNoted: [UInt64] = []
    private var counts: [UInt64: Int] = [:]
    private(set) var hasNoted = false

    /// Begins with a bucket of so many values.
    mutating func begin(_ count: Int) {
        var bits = Self.leastBits
        while bits < 16 * count, bits < Self.limitBits { bits *= 2 }
        if isSet.count == bits / 64 {
            for index in isSet.indices { isSet[index] = 0 }
            for index in isNoted.indices { isNoted[index] = 0 }
        } else {
            isSet = [UInt64](repeating: 0, count: bits / 64)
            isNoted = isSet
        }
        counts.removeAll(keepingCapacity: true)
        hasNoted = false
    }

    /// Takes in values the first time they come.
    mutating func note(_ values: Span<UInt64>) {
        if Self.note(values, &isSet, &isNoted) { hasNoted = true }
    }

    /// Takes in values the second time.
    mutating func count(_ values: Span<UInt64>) { Self.count(values, isNoted, &counts) }

    private static func note(
        _ values: Span<UInt64>, _ isSet: inout [UInt64], _ isNoted: inout [UInt64]
    ) -> Bool {
        var isSet = isSet.mutableSpan
        var isNoted = isNoted.mutableSpan
        var hasNoted = false
        for index in values.indices {
            let place = Int(truncatingIfNeeded: values[index] >> 6) & (isSet.count - 1)
            let bit: UInt64 = 1 << (values[index] & 63)
            if isSet[place] & bit != 0 {
                isNoted[place] |= bit
                hasNoted = true
            }
            isSet[place] |= bit
        }
        return hasNoted
    }

    private static func count(
        _ values: Span<UInt64>, _ isNoted: [UInt64], _ counts: inout [UInt64: Int]
    ) {
        let isNoted = isNoted.span
        for index in values.indices {
            let place = Int(truncatingIfNeeded: values[index] >> 6) & (isNoted.count - 1)
            if isNoted[place] >> (values[index] & 63) & 1 == 1 {
                counts[values[index], default: 0] += 1
            }
        }
    }

    /// The values that came more than once, ascending, and how often.
    var found: [KeySet.Candidate] {
        counts.filter { $0.value > 1 }.map { KeySet.Candidate(kept: $0.key, count: $0.value) }
            .sorted { $0.kept < $1.kept }
    }
}
