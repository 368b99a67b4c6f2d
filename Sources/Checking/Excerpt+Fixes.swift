import Bytes
import Diagnostics
import Rules

extension Excerpt {
    /// The absolute ranges round a finding, as far as they were noted last.
    struct Surroundings {
        /// Without the line end.
        let record: Range<Int>
        /// Without the quotes.
        let field: Range<Int>
    }

    /// The bytes that the fix of a finding may ask for, as far as they are in memory: those of the
    /// finding and of what its detail names, and the one before; of a record with too many fields
    /// all of it; of a field with bytes that are not UTF-8 nothing else.
    init(
        toFix rule: RuleID, at range: Range<Int>, _ detail: Detail, _ around: Surroundings,
        in view: borrowing InputView
    ) {
        var needed = Self.needed(by: rule, at: range, detail, around)
        func isSpace(_ offset: Int) -> Bool {
            view.byte(at: offset) == 0x20 || view.byte(at: offset) == 0x09
        }
        if rule == SeveralRecordsOnALine.rule.id {
            // The white space before, and the byte that ends it.
            var start = needed.lowerBound
            while isSpace(start) { start -= 1 }
            needed = max(0, start)..<needed.upperBound
        } else if rule == SeparatorBetweenRecords.rule.id {
            var end = needed.upperBound
            while isSpace(end) || view.byte(at: end) == UInt8(ascii: ",") { end += 1 }
            needed = needed.lowerBound..<(end + 1)
        } else if rule == StrayByteOrderMark.rule.id {
            var end = needed.upperBound
            while end < view.endOffset {
                let length = StrayByteOrderMark.length(in: view.slice(end..<view.endOffset))
                guard length > 0 else { break }
                end += length
            }
            needed = needed.lowerBound..<end
        }
        let start = min(max(view.startOffset, needed.lowerBound), view.endOffset)
        let end = max(start, min(view.endOffset, needed.upperBound))
        self.init(
            startOffset: start, bytes: [UInt8](copying: view.slice(start..<end)),
            isCutBefore: start > needed.lowerBound, isCutAfter: end < needed.upperBound)
    }

    private static func needed(
        by rule: RuleID, at range: Range<Int>, _ detail: Detail, _ around: Surroundings
    ) -> Range<Int> {
        if rule == TooManyFields.rule.id { return around.record }
        if rule == IllFormedUTF8.rule.id {
            let isKnown =
                around.field.lowerBound <= range.lowerBound
                && range.upperBound <= around.field.upperBound
            return isKnown ? around.field : range.lowerBound..<range.lowerBound
        }
        var needed = max(0, range.lowerBound - 1)..<range.upperBound
        if let more = detail.range(in: rule) {
            needed =
                min(
                    needed.lowerBound, more.lowerBound)..<max(needed.upperBound, more.upperBound)
        }
        return needed
    }
}
