import Bytes
import Checking
import Diagnostics
import Rules

/// One pass over a file that mends what it can, stretch by stretch.
struct FixRound: ~Copyable {
    private let plan: FixPlan
    private let sizeBytes: Int
    private var copy: EditedCopy
    private var composer: FixComposer
    private var doubts = DoubtfulQuotes()
    /// How many findings of each group nothing may mend.
    private(set) var refused: [FindingGroup.Key: Int] = [:]

    init(_ plan: FixPlan, _ maker: FixMaker, copying reader: consuming DescriptorReader, path: Path)
    {
        self.plan = plan
        sizeBytes = maker.facts.sizeBytes
        copy = EditedCopy(reader, path: path)
        composer = FixComposer(maker)
    }

    /// The groups with findings that are left since the quotes before them are in doubt.
    var doubtful: Set<FindingGroup.Key> { doubts.groups }

    /// Whether the result has other bytes than the file.
    var hasChanged: Bool { copy.edits > 0 }

    /// How many findings of each group are mended, once the round is over.
    var fixed: [FindingGroup.Key: Int] {
        composer.fixed.merging(plan.lineEndGroups) { $0 + $1 }
    }

    /// Writes a stretch with all that is mended in it.
    mutating func take(
        _ stretch: FixStretch, into result: inout ResultFile
    ) throws(ResultError) {
        var fixes: [PlannedFix] = []
        fixes.reserveCapacity(stretch.occurrences.count)
        for occurrence in stretch.occurrences {
            let isInDoubt = !composer.maker.allowsUnsafe && doubts.holds(occurrence)
            if !isInDoubt, let edits = composer.maker.edits(occurrence) {
                fixes.append(PlannedFix(occurrence, ending(occurrence, edits)))
            } else {
                let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
                refused[key, default: 0] += 1
            }
        }
        let edits = LineEndEdits.merge(composer.edits(of: fixes), stretch.lineEnds)
        let end = stretch.isLast ? sizeBytes : min(stretch.end, sizeBytes)
        try copy.copy(to: end, applying: edits, into: &result)
    }

    /// Edits that end the last record as all others are ended.
    private func ending(_ occurrence: Occurrence, _ edits: [Edit]) -> [Edit] {
        guard plan.listing.rewritesLineEnds, occurrence.rule == MissingFinalNewline.rule.id else {
            return edits
        }
        return edits.map { Edit(range: $0.range, text: LineEndEdits.lineFeed) }
    }
}
