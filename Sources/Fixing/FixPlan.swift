import Checking
import Diagnostics
import Rules

/// What of the findings of one check can perhaps be mended one by one.
struct FixPlan {
    let listing: FixListing
    /// The groups that are mended by rewriting the line ends, with the number of their findings.
    let lineEndGroups: [FindingGroup.Key: Int]
    /// Likewise those that are mended by renaming members, wherever they stand.
    let renamedGroups: [FindingGroup.Key: Int]

    /// nil where there is nothing to try; `refused` are findings by group that could not be mended
    /// in a round before.
    init?(_ report: FileReport, _ maker: FixMaker, refused: [FindingGroup.Key: Int]) {
        var groups: Set<FindingGroup.Key> = []
        var lineEndGroups: [FindingGroup.Key: Int] = [:]
        var renamedGroups: [FindingGroup.Key: Int] = [:]
        var renames: [Int: FixListing.Rename] = [:]
        for entry in report.entries where maker.allows(entry.rule.fix) {
            let key = entry.group.key
            switch entry.group.samples.first.flatMap(maker.fix)?.change {
            case .rewrite(.lineEndings):
                lineEndGroups[key] = entry.group.total
            case .rewrite where key.rule != IllFormedUTF8.rule.id:
                continue
            case .edits(let edits) where Self.isOnMemberName(entry, report.facts):
                guard refused[key] != entry.group.total, let edit = edits.first else { continue }
                renames[key.field] = FixListing.Rename(
                    key.rule, from: entry.group.samples[0].value, to: edit.text)
                renamedGroups[key] = entry.group.total
            case .rewrite, .edits, nil:
                // What was refused stays so, even where the values that spoke against it are mended.
                if refused[key] != entry.group.total { groups.insert(key) }
            }
        }
        // A name that is not read as one yet would stay behind.
        if groups.contains(where: { Self.hidesNames($0.rule) }) {
            renames = [:]
            renamedGroups = [:]
        }
        guard !groups.isEmpty || !lineEndGroups.isEmpty || !renames.isEmpty else { return nil }
        if !maker.allowsUnsafe, groups.contains(where: { DoubtfulQuotes.judge($0.rule) }) {
            groups.formUnion(
                report.facts.log.groups.map(\.key).filter { $0.rule == UnclosedQuote.rule.id })
        }
        listing = FixListing(
            groups: groups, renames: renames, rewritesLineEnds: !lineEndGroups.isEmpty,
            allowsUnsafe: maker.allowsUnsafe)
        self.lineEndGroups = lineEndGroups
        self.renamedGroups = renamedGroups
    }

    /// Whether a fault may be on the name of a member, or beside it.
    private static func hidesNames(_ rule: RuleID) -> Bool {
        [WrongStringQuote.rule.id, UnquotedName.rule.id, JSONComment.rule.id].contains(rule)
    }

    /// Whether a finding is on the name of a member, which all records have.
    private static func isOnMemberName(_ entry: FileReport.Entry, _ facts: FileFacts) -> Bool {
        facts.format == .ndjson && entry.group.key.field > 0
            && entry.rule.id.bytes.first == UInt8(ascii: "H")
    }
}
