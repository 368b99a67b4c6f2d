import Checking
import Diagnostics
import Rules

/// What of the findings of one check can perhaps be mended.
struct FixPlan {
    let listing: FixListing
    /// The groups that are mended by rewriting the line ends, with the number of their findings.
    let lineEndGroups: [FindingGroup.Key: Int]

    /// `refused` are findings by group that could not be mended in a round before.
    init(_ report: FileReport, _ maker: FixMaker, refused: [FindingGroup.Key: Int]) {
        var groups: Set<FindingGroup.Key> = []
        var lineEndGroups: [FindingGroup.Key: Int] = [:]
        for entry in report.entries where maker.allows(entry.rule.fix) {
            let key = entry.group.key
            switch entry.group.samples.first.flatMap(maker.fix)?.change {
            case .rewrite(.lineEndings):
                lineEndGroups[key] = entry.group.total
            case .rewrite:
                continue
            case .edits, nil:
                if refused[key] != entry.group.total { groups.insert(key) }
            }
        }
        if !maker.allowsUnsafe, groups.contains(where: { DoubtfulQuotes.judge($0.rule) }) {
            groups.formUnion(
                report.facts.log.groups.map(\.key).filter { $0.rule == UnclosedQuote.rule.id })
        }
        listing = FixListing(groups: groups, rewritesLineEnds: !lineEndGroups.isEmpty)
        self.lineEndGroups = lineEndGroups
    }

    /// Whether there is nothing to try.
    var isEmpty: Bool { listing.groups.isEmpty && !listing.rewritesLineEnds }
}
