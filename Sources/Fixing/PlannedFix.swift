import Diagnostics

/// The fix of one finding, on its way into the file.
struct PlannedFix {
    let occurrence: Occurrence
    /// Ascending, not overlapping, and at least one.
    let edits: [Edit]
    /// Absolute, from the first edit to the last.
    let range: Range<Int>

    /// Traps without edits.
    init(_ occurrence: Occurrence, _ edits: [Edit]) {
        self.occurrence = occurrence
        self.edits = edits
        range = edits[0].range.lowerBound..<edits[edits.count - 1].range.upperBound
    }

    /// Whether it takes bytes out and puts none in their place.
    var isRemoval: Bool { edits.count == 1 && edits[0].text.isEmpty }

    /// Whether it puts the same in the same place.
    func isSame(as other: PlannedFix) -> Bool { range == other.range && edits == other.edits }

    /// By place; of two that start together what is put in before what is taken out, and the longer
    /// one before what lies in it.
    static func precedes(_ left: PlannedFix, _ right: PlannedFix) -> Bool {
        (left.range.lowerBound, left.range.isEmpty ? 0 : 1, -left.range.count, left.occurrence.rule)
            < (
                right.range.lowerBound, right.range.isEmpty ? 0 : 1, -right.range.count,
                right.occurrence.rule
            )
    }
}

extension Occurrence {
    var key: FindingGroup.Key { FindingGroup.Key(rule: rule, field: field) }
}
