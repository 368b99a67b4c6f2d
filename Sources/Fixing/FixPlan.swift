import Checking
import Diagnostics
import Rules

/// What of the findings of one check can perhaps be mended one by one.
struct FixPlan {
    let listing: FixListing
    /// The groups of broken quotes that are not mended: they keep edits away from their fields.
    let watched: Set<FindingGroup.Key>
    /// The groups that are mended by rewriting the line ends, with the number of their findings.
    let lineEndGroups: [FindingGroup.Key: Int]
    /// Likewise those that are mended by renaming members, wherever they stand.
    let renamedGroups: [FindingGroup.Key: Int]

    /// nil where there is nothing to try.
    init?(_ report: FileReport, _ maker: FixMaker) {
        var groups: Set<FindingGroup.Key> = []
        var lineEndGroups: [FindingGroup.Key: Int] = [:]
        var renamedGroups: [FindingGroup.Key: Int] = [:]
        var renames: [Int: FixListing.Rename] = [:]
        for entry in report.entries where maker.reach.allows(entry.rule.fix, of: entry.rule.id) {
            let key = entry.group.key
            switch entry.group.samples.first.flatMap(maker.fix)?.change {
            case .rewrite(.lineEndings):
                lineEndGroups[key] = entry.group.total
            case .rewrite where key.rule != IllFormedUTF8.rule.id:
                continue
            case .edits(let edits) where Self.isOnMemberName(entry, report.facts):
                guard let edit = edits.first else { continue }
                renames[key.field] = FixListing.Rename(
                    key.rule, from: entry.group.samples[0].value, to: edit.text)
                renamedGroups[key] = entry.group.total
            case .rewrite, .edits, nil:
                groups.insert(key)
            }
        }
        // A name that is not read as one yet would stay behind.
        if groups.contains(where: { Self.hidesNames($0.rule) }) {
            renames = [:]
            renamedGroups = [:]
        }
        guard !groups.isEmpty || !lineEndGroups.isEmpty || !renames.isEmpty else { return nil }
        watched = Set(report.facts.log.groups.map(\.key))
            .filter { DamagedFields.rules.contains($0.rule) }.subtracting(groups)
        listing = FixListing(
            groups: groups.union(watched), renames: renames,
            rewritesLineEnds: !lineEndGroups.isEmpty,
            allowsUnsafe: maker.reach != .safe)
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
