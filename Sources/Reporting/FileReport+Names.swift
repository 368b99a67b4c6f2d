import Diagnostics

extension FileReport {
    /// The rules, beside those on names, whose place in NDJSON is the name of a member.
    private static let rulesOnNames: Set<RuleID> = ["J604", "J616", "J618"]

    /// Whether a finding is on a name: on the header of a CSV, where no values stand, or on that of
    /// a member of NDJSON.
    func isName(_ occurrence: Occurrence) -> Bool {
        guard facts.format == .csv else {
            return occurrence.rule.scope == UInt8(ascii: "H")
                || Self.rulesOnNames.contains(occurrence.rule)
        }
        guard occurrence.record == 0, let header = facts.header else { return false }
        return header.range.contains(occurrence.range.lowerBound)
    }
}
