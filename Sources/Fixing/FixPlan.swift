import Checking
import Diagnostics
import Rules

/// What of the findings of one check can perhaps be mended one by one.
struct FixPlan {
    let listing: FixListing
    /// The groups that are mended by rewriting the line ends, with the number of their findings.
    let lineEndGroups: [FindingGroup.Key: Int]

    /// nil where there is nothing to try; `refused` are findings by group that could not be mended
    /// in a round before.
    init?(_ report: FileReport, _ maker: FixMaker, refused: [FindingGroup.Key: Int]) {
        var groups: Set<FindingGroup.Key> = []
        var lineEndGroups: [FindingGroup.Key: Int] = [:]
        for entry in report.entries where maker.allows(entry.rule.fix) {
            let key = entry.group.key
            switch entry.group.samples.first.flatMap(maker.fix)?.change {
            case .rewrite(.lineEndings):
                lineEndGroups[key] = entry.group.total
            case .rewrite where key.rule != IllFormedUTF8.rule.id:
                continue
            case .rewrite, .edits, nil:
                if refused[key] != entry.group.total { groups.insert(key) }
            }
        }
        guard !groups.isEmpty || !lineEndGroups.isEmpty else { return nil }
        if !maker.allowsUnsafe, groups.contains(where: { DoubtfulQuotes.judge($0.rule) }) {
            groups.formUnion(
                report.facts.log.groups.map(\.key).filter { $0.rule == UnclosedQuote.rule.id })
        }
        listing = FixListing(
            groups: groups, rewritesLineEnds: !lineEndGroups.isEmpty,
            allowsUnsafe: maker.allowsUnsafe)
        self.lineEndGroups = lineEndGroups
    }
}
