import Diagnostics
import Rules

/// Knows the records whose quotes are in doubt, since a quote before them was perhaps never closed
/// and stays so: read by the letter, one of theirs closes it.
struct DoubtfulQuotes {
    /// The last record that the quotes reach to that were never closed.
    private var lastRecord = -1
    /// The groups with findings in doubt.
    private(set) var groups: Set<FindingGroup.Key> = []

    /// Whether fixes of a rule rest on what the quotes of a record mean.
    static func judge(_ rule: RuleID) -> Bool {
        rule == StrayQuote.rule.id || rule == BackslashEscape.rule.id
    }

    /// Takes in a finding, in the order of the file; true where its fix is no longer safe.
    mutating func holds(_ occurrence: Occurrence) -> Bool {
        if occurrence.rule == UnclosedQuote.rule.id, case .place(_, let lines) = occurrence.detail {
            // A record has a line at least, so that these are all that can be in doubt.
            lastRecord = max(lastRecord, occurrence.record + lines)
            return false
        }
        guard occurrence.record <= lastRecord, Self.judge(occurrence.rule) else { return false }
        groups.insert(occurrence.key)
        return true
    }
}
