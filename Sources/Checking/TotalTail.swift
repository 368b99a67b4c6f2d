import Diagnostics

/// Records whose first field says that they hold totals; only the last three of a file do.
struct TotalTail {
    static let length = 3

    private var candidates: [Occurrence] = []

    mutating func append(_ candidate: Occurrence) {
        candidates.append(candidate)
        if candidates.count > Self.length { candidates.removeFirst() }
    }

    /// The findings, once it is known which record is the last.
    func findings(lastRecord: Int) -> [Occurrence] {
        candidates.filter { $0.record > lastRecord - Self.length }
    }
}
