/// Counts findings that are equal in all else that their fingerprints are made from.
///
/// The first 32,768 different ones are counted exactly. Of what comes later, those that share one of
/// 4,096 counters are counted together, so that memory is bounded: their ordinals have gaps, but
/// equals never have the same one, and every run gives the same.
package struct Ordinals: Sendable {
    private static let limit = 1 << 15
    private static let sharedCount = 1 << 12

    /// How often each was seen, by its fingerprint as the first of its kind.
    private var exact: [Fingerprint: Int32] = [:]
    /// Empty until there are too many.
    private var shared: [Int32] = []

    package init() {}

    /// How many equals of a finding came before, given its fingerprint as the first of its kind.
    package mutating func next(_ first: Fingerprint) -> Int {
        if let index = exact.index(forKey: first) {
            defer { exact.values[index] += 1 }
            return Int(exact.values[index])
        }
        guard exact.count >= Self.limit else {
            exact[first] = 1
            return 0
        }
        if shared.isEmpty { shared = [Int32](repeating: 0, count: Self.sharedCount) }
        let counter = Int(first.low % UInt64(Self.sharedCount))
        shared[counter] += 1
        return Int(shared[counter] - 1)
    }
}
