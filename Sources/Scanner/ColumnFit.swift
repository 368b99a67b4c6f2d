/// How some fields of a record suit their columns: only the first few that tell anything count.
struct ColumnFit {
    private static let limitTelling = 4

    private(set) var misfits = 0
    private var telling = 0

    /// Whether no more fields are needed.
    var isSettled: Bool { telling == Self.limitTelling }

    /// Whether all suit, or all but one of four and more.
    var isGood: Bool { misfits * Self.limitTelling <= telling }

    mutating func add(_ form: ColumnForm, _ field: Span<UInt8>) {
        guard form != .text else { return }
        add(isMisfit: !form.allows(field))
    }

    /// Adds a field of a column that tells anything.
    mutating func add(isMisfit: Bool) {
        telling += 1
        if isMisfit { misfits += 1 }
    }

    static func + (first: Self, second: Self) -> Self {
        var sum = first
        sum.misfits += second.misfits
        sum.telling += second.telling
        return sum
    }
}
