import Bytes
import Checking
import Diagnostics
import Rules

/// One pass over a file that mends what it can, stretch by stretch.
struct FixRound: ~Copyable {
    private let plan: FixPlan
    private var copy: EditedCopy
    private var composer: FixComposer
    private var doubts = DoubtfulQuotes()
    private var values = FixTally()
    /// The groups with findings in fields whose quotes stay broken.
    private var held: Set<FindingGroup.Key> = []

    init(_ plan: FixPlan, _ maker: FixMaker, _ copy: consuming EditedCopy) {
        self.plan = plan
        self.copy = copy
        composer = FixComposer(maker)
    }

    /// Why findings of some groups are left that could be mended by themselves.
    var reasons: [FindingGroup.Key: Message] {
        var reasons: [FindingGroup.Key: Message] = [:]
        for key in held { reasons[key] = "the quotes of its field are broken, and stay so" }
        for key in doubts.groups { reasons[key] = "a quote before it was perhaps never closed" }
        return reasons
    }

    /// Whether the result has other bytes than the file.
    var hasChanged: Bool { copy.hasEdits }

    /// How many findings of each group are mended, once the round is over.
    var fixed: [FindingGroup.Key: Int] {
        composer.tally.totals.merging(plan.lineEndGroups) { $0 + $1 }
            .merging(plan.renamedGroups) { $0 + $1 }.merging(values.totals) { $0 + $1 }
    }

    /// Writes a stretch with all that is mended in it.
    mutating func take(
        _ stretch: FixStretch, into result: inout ResultFile
    ) throws(ResultError) {
        var fixes: [PlannedFix] = []
        fixes.reserveCapacity(stretch.occurrences.count)
        var damaged = DamagedFields()
        for occurrence in stretch.occurrences {
            guard let edits = edits(occurrence) else {
                damaged.add(occurrence)
                continue
            }
            fixes.append(PlannedFix(occurrence, ending(occurrence, edits)))
        }
        if !damaged.isEmpty {
            let isHeld = fixes.map { damaged.hold($0.range) }
            held.formUnion(zip(fixes, isHeld).filter(\.1).map(\.0.occurrence.key))
            fixes = zip(fixes, isHeld).filter { !$0.1 }.map(\.0)
        }
        let edits = LineEndEdits.merge(composer.edits(of: fixes), stretch.lineEnds)
        try write(edits, stretch.values, into: &result)
        try copy.copy(to: stretch.isLast ? .max : stretch.end, into: &result)
    }

    /// The edits that mend a finding; nil where nothing may, and where they would rest on a guess.
    private mutating func edits(_ occurrence: Occurrence) -> [Edit]? {
        if composer.maker.reach != .all, doubts.holds(occurrence) { return nil }
        if !plan.watched.isEmpty, plan.watched.contains(occurrence.key) { return nil }
        return composer.maker.edits(occurrence)
    }

    /// Writes the edits of a stretch, and those of values between them.
    ///
    /// What lies in a value is mended with it; one that overlaps another edit otherwise is left for
    /// the next round.
    private mutating func write(
        _ edits: [Edit], _ values: ValueEdits, into result: inout ResultFile
    ) throws(ResultError) {
        var next = 0
        for value in values.edits {
            while next < edits.count, edits[next].range.lowerBound < value.range.lowerBound {
                try write(edits[next], into: &result)
                next += 1
            }
            guard copy.position <= value.range.lowerBound else { continue }
            var end = next
            while end < edits.count, edits[end].range.lowerBound < value.range.upperBound,
                edits[end].range.upperBound <= value.range.upperBound
            {
                end += 1
            }
            let isFree = end == edits.count || edits[end].range.lowerBound >= value.range.upperBound
            guard isFree else { continue }
            next = end
            try copy.replace(
                value.range, with: values.texts.span.extracting(value.text), into: &result)
            if value.counts { self.values.count(value.rule, field: value.field) }
        }
        for edit in edits[next...] { try write(edit, into: &result) }
    }

    private mutating func write(
        _ edit: Edit, into result: inout ResultFile
    ) throws(ResultError) {
        try copy.replace(edit.range, with: edit.text.span, into: &result)
    }

    /// Edits that end the last record as all others are ended.
    private func ending(_ occurrence: Occurrence, _ edits: [Edit]) -> [Edit] {
        guard plan.listing.rewritesLineEnds, occurrence.rule == MissingFinalNewline.rule.id else {
            return edits
        }
        return edits.map { Edit(range: $0.range, text: LineEndEdits.lineFeed) }
    }
}
