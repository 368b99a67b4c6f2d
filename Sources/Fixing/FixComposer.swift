import Diagnostics
import Rules

/// Makes one list of edits of the fixes of many findings.
///
/// Of two fixes where one lies in the other, the inner one is applied first and the outer one made
/// anew for what it left: so all that is wrong with a field becomes one new value. What overlaps
/// otherwise is left for the next round.
struct FixComposer {
    let maker: FixMaker
    /// The findings that are mended.
    private(set) var tally = FixTally()

    init(_ maker: FixMaker) { self.maker = maker }

    /// The edits in the order of the file, none overlapping another.
    mutating func edits(of fixes: [PlannedFix]) -> [Edit] {
        let isSorted = fixes.indices.dropFirst().allSatisfy {
            !PlannedFix.precedes(fixes[$0], fixes[$0 - 1])
        }
        return compose(isSorted ? fixes[...] : fixes.sorted(by: PlannedFix.precedes)[...])
    }

    private mutating func compose(_ fixes: ArraySlice<PlannedFix>) -> [Edit] {
        var edits: [Edit] = []
        edits.reserveCapacity(fixes.count)
        var first = fixes.startIndex
        while first < fixes.endIndex {
            var end = fixes[first].range.upperBound
            var last = first + 1
            while last < fixes.endIndex,
                fixes[last].range.lowerBound < end || fixes[last].isSame(as: fixes[first])
            {
                end = max(end, fixes[last].range.upperBound)
                last += 1
            }
            if last == first + 1 {
                edits += apply(fixes[first], behind: edits.last)
            } else {
                edits += resolve(fixes[first..<last])
            }
            first = last
        }
        return edits
    }

    /// The edits of fixes that overlap, the first of which begins first.
    private mutating func resolve(_ fixes: ArraySlice<PlannedFix>) -> [Edit] {
        let outer = fixes[fixes.startIndex]
        var rest: [PlannedFix] = []
        for fix in fixes.dropFirst() {
            if fix.isSame(as: outer) { count(fix) } else { rest.append(fix) }
        }
        guard !rest.isEmpty else { return apply(outer, behind: nil) }
        guard rest.allSatisfy({ outer.range.contains($0.range) }) else {
            let behind = rest.filter { $0.range.lowerBound >= outer.range.upperBound }
            return apply(outer, behind: nil) + compose(behind[...])
        }
        if outer.isRemoval {
            rest.forEach { count($0) }
            return apply(outer, behind: nil)
        }
        let inner = compose(rest[...])
        guard let edit = remade(outer, behind: inner) else { return inner }
        count(outer)
        return [edit]
    }

    /// What a fix comes to once the edits that lie in it are applied; nil where that is not known.
    private func remade(_ outer: PlannedFix, behind inner: [Edit]) -> Edit? {
        guard outer.edits.count == 1, Self.canBeRemade(outer.occurrence.rule) else { return nil }
        let change = EditedExcerpt(outer.occurrence.excerpt, inner)
        let occurrence = change.moved(outer.occurrence)
        guard let edits = maker.edits(occurrence), edits.count == 1,
            edits[0].range == change.moved(outer.range)
        else { return nil }
        return Edit(range: outer.range, text: edits[0].text)
    }

    /// Whether a rule needs no more than the bytes to make its fix. Rules on values need the shape
    /// too, which may be another one then; white space at the edges is the same for all shapes.
    private static func canBeRemade(_ rule: RuleID) -> Bool {
        rule == SurroundingSpace.rule.id || rule.bytes.first != UInt8(ascii: "V")
    }

    private mutating func apply(_ fix: PlannedFix, behind last: Edit?) -> [Edit] {
        count(fix)
        // The record that has no line end was taken out, so that there is nothing to end.
        if fix.occurrence.rule == MissingFinalNewline.rule.id, let last, last.text.isEmpty,
            last.range.upperBound >= fix.range.lowerBound
        {
            return []
        }
        return fix.edits
    }

    private mutating func count(_ fix: PlannedFix) {
        tally.count(fix.occurrence.rule, field: fix.occurrence.field)
    }
}

extension Range<Int> {
    /// Whether all of another range lies in it.
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
