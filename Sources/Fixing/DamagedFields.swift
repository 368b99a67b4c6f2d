import Diagnostics
import Rules

/// Knows the fields whose quotes are broken and stay so: without a byte of theirs they might end
/// elsewhere.
struct DamagedFields {
    /// The rules that such fields break.
    static let rules: Set<RuleID> = [
        UnclosedQuote.rule.id, StrayQuote.rule.id, TextAfterQuote.rule.id, BackslashEscape.rule.id,
    ]

    /// Absolute, ascending.
    private var ranges: [Range<Int>] = []
    /// How many of them lie before what was asked for last.
    private var passed = 0

    var isEmpty: Bool { ranges.isEmpty }

    /// Takes in a finding that is not mended, in the order of the file.
    mutating func add(_ occurrence: Occurrence) {
        guard Self.rules.contains(occurrence.rule),
            let named = occurrence.detail.range(in: occurrence.rule)
        else { return }
        let start = min(named.lowerBound, occurrence.range.lowerBound)
        ranges.append(start..<max(named.upperBound, occurrence.range.upperBound))
    }

    /// Whether one of the fields holds some of a range; asked in the order of the file.
    mutating func hold(_ range: Range<Int>) -> Bool {
        while passed < ranges.count, ranges[passed].upperBound <= range.lowerBound { passed += 1 }
        guard passed < ranges.count else { return false }
        return range.isEmpty
            ? ranges[passed].contains(range.lowerBound) : ranges[passed].overlaps(range)
    }
}
