import Diagnostics
import Rules

/// What a listing that is made to fix a file is after.
package struct FixListing: Sendable {
    /// The name of a member that becomes another, wherever it stands.
    package struct Rename: Sendable {
        let rule: RuleID
        let name: [UInt8]
        let text: [UInt8]

        package init(_ rule: RuleID, from name: [UInt8], to text: [UInt8]) {
            self.rule = rule
            self.name = name
            self.text = text
        }
    }

    /// Records are written on lines of their own.
    struct Records {
        /// They are the elements of one array.
        let isArray: Bool
        let lineEnd: [UInt8]
    }

    /// The groups whose every place is handed on.
    package let groups: Set<FindingGroup.Key>
    /// All line ends become LF: those that are not are handed on.
    package let rewritesLineEnds: Bool
    /// The names of members that become others, by their numbers from 1.
    let renames: [Int: Rename]
    /// How records are written on lines of their own; nil where they stay.
    let records: Records?
    /// All separators become commas, and fields with a comma in them are quoted.
    let rewritesSeparators: Bool
    /// Values are mended too where that may change what they mean.
    package let allowsUnsafe: Bool
    /// The columns, from 0, with values to mend, and the rules that these break.
    let valueColumns: [(column: Int, rules: [RuleID])]

    package init(
        groups: Set<FindingGroup.Key>, renames: [Int: Rename], rewritesLineEnds: Bool,
        allowsUnsafe: Bool
    ) {
        self.renames = renames
        records = nil
        self.groups = groups
        self.rewritesLineEnds = rewritesLineEnds
        self.allowsUnsafe = allowsUnsafe
        rewritesSeparators = false
        let onValues = groups.filter { $0.rule.bytes.first == UInt8(ascii: "V") && $0.field > 0 }
        valueColumns = Dictionary(grouping: onValues, by: \.field)
            .map { (column: $0.key - 1, rules: $0.value.map(\.rule)) }
            .sorted { $0.column < $1.column }
    }

    /// What is needed to write a file with commas, and no finding.
    package static let separators = FixListing(records: nil)

    /// What is needed to write each record on a line of its own, and no finding; `lineEnd` is put
    /// between those that are the elements of one array.
    package static func records(ofArray isArray: Bool, lineEnd: [UInt8]) -> FixListing {
        FixListing(records: Records(isArray: isArray, lineEnd: lineEnd))
    }

    private init(records: Records?) {
        groups = []
        renames = [:]
        self.records = records
        rewritesLineEnds = false
        rewritesSeparators = records == nil
        allowsUnsafe = false
        valueColumns = []
    }

    /// Rules that only the end of a file tells of: their places are those of the first pass.
    private static let toldAtEnd: Set<RuleID> = [MissingFinalNewline.rule.id]

    /// What the collector of a listing is given.
    func listing(of file: CheckedFile) -> FindingCollector.Listing {
        let facts = file.report.facts
        var wanted: [FindingGroup.Key: Int] = [:]
        var known: [Occurrence] = []
        for group in facts.log.groups where group.total > 0 && groups.contains(group.key) {
            if Self.toldAtEnd.contains(group.key.rule) {
                known += group.samples
            } else {
                wanted[group.key] = .max
            }
        }
        for occurrence in facts.closing {
            guard wanted[FindingGroup.Key(rule: occurrence.rule, field: 0)] != nil else { continue }
            known.append(occurrence)
        }
        let totals = facts.closing.filter { $0.rule == NotARecord.rule.id }
        return FindingCollector.Listing(
            wanted: wanted, pending: known, trailingBlanks: facts.trailingBlanks,
            totals: Set(totals.map(\.range.lowerBound)), fixes: self)
    }
}
