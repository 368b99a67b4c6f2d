import Diagnostics

/// Where a finding stands in the order of a file: by offset, then as the catalog has them, then by
/// end.
struct OccurrenceOrder: Comparable {
    private let start: Int
    private let rule: RuleID
    private let end: Int
    private let field: Int

    init(_ occurrence: Occurrence) {
        start = occurrence.region.start.offset
        rule = occurrence.rule
        end = occurrence.region.end.offset
        field = occurrence.field
    }

    static func < (left: Self, right: Self) -> Bool {
        guard left.start == right.start else { return left.start < right.start }
        return (left.rule, left.end, left.field) < (right.rule, right.end, right.field)
    }
}

extension [Occurrence] {
    /// The findings in the order of the file.
    func inOrderOfPlaces() -> [Occurrence] {
        // What a finding carries is much to move, and to sort moves it often.
        var places = indices.map { (order: OccurrenceOrder(self[$0]), index: $0) }
        let isSorted = zip(places, places.dropFirst()).allSatisfy { $0.order <= $1.order }
        guard !isSorted else { return self }
        places.sort { ($0.order, $0.index) < ($1.order, $1.index) }
        return places.map { self[$0.index] }
    }
}
