import Bytes
import Diagnostics
import Rules

extension Excerpt {
    /// The bytes that the fix of a finding may ask for, as far as they are in memory: those of the
    /// finding and of what its detail names, and the one before; of a record with too many fields
    /// all of it.
    init(
        toFix rule: RuleID, at range: Range<Int>, _ detail: Detail, _ record: Range<Int>,
        in view: borrowing InputView
    ) {
        let needed = Self.needed(by: rule, at: range, detail, record)
        let start = max(view.startOffset, needed.lowerBound)
        let end = max(start, min(view.endOffset, needed.upperBound))
        self.init(
            startOffset: start, bytes: [UInt8](copying: view.slice(start..<end)),
            isCutBefore: start > needed.lowerBound, isCutAfter: end < needed.upperBound)
    }

    private static func needed(
        by rule: RuleID, at range: Range<Int>, _ detail: Detail, _ record: Range<Int>
    ) -> Range<Int> {
        if rule == TooManyFields.rule.id { return record }
        var needed = max(0, range.lowerBound - 1)..<range.upperBound
        if let more = detail.range(in: rule) {
            needed =
                min(
                    needed.lowerBound, more.lowerBound)..<max(needed.upperBound, more.upperBound)
        }
        return needed
    }
}
