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

    /// Takes in a value the first time it comes.
    mutating func note(_ value: UInt64) {
        let place = Int(truncatingIfNeeded: value >> 6) & (isSet.count - 1)
        let bit = 1 << (value & 63)
        let again = isSet[place] & bit
        isSet[place] |= bit
        guard again != 0 else { return }
        isNoted[place] |= bit
        hasNoted = true
    }

    /// Takes in a value the second time.
    mutating func count(_ value: UInt64) {
        let place = Int(truncatingIfNeeded: value >> 6) & (isNoted.count - 1)
        guard isNoted[place] >> (value & 63) & 1 == 1 else { return }
        counts[value, default: 0] += 1
    }

    /// The values that came more than once, ascending, and how often.
    var found: [KeySet.Candidate] {
        counts.filter { $0.value > 1 }.map { KeySet.Candidate(kept: $0.key, count: $0.value) }
            .sorted { $0.kept < $1.kept }
    }
}
