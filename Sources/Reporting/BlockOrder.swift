import Diagnostics

/// In what order the groups of a file are shown to people: faults of the file as a whole, then
/// what decides how all the rest is read, then the others by place.
struct BlockOrder: Comparable {
    private static let explainsTheRest: Set<RuleID> = [
        "E202", "E203", "C401", "C415", "H301", "H310", "J612",
    ]

    private let rank: Int
    /// Absolute offset of the first place.
    private let offset: Int
    private let rule: RuleID
    private let field: Int

    init(_ entry: FileReport.Entry) {
        rule = entry.rule.id
        field = entry.group.key.field
        let first = entry.group.samples.first
        offset = first?.range.lowerBound ?? .max
        let isOnFile =
            rule.scope == UInt8(ascii: "F") || first?.record == Occurrence.wholeFile
        rank = isOnFile ? 0 : Self.explainsTheRest.contains(rule) ? 1 : 2
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.rank, left.offset, left.rule, left.field)
            < (right.rank, right.offset, right.rule, right.field)
    }
}
