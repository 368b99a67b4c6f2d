import Diagnostics
import Rules

extension FileReport {
    /// Faults that say where the fields and records of a file end.
    private static let structural: Set<RuleID> = [
        TooFewFields.rule.id, TooManyFields.rule.id, UnclosedQuote.rule.id, StrayQuote.rule.id,
        TextAfterQuote.rule.id, WrongQuote.rule.id, BackslashEscape.rule.id, Preamble.rule.id,
    ]
    /// Rules whose fix takes a record out.
    private static let removing: Set<RuleID> = [
        NotARecord.rule.id, EmptyRecord.rule.id, HeaderRepeated.rule.id,
    ]

    /// Whether the result of a round has the columns and records that the file before it had, but for
    /// those that were `mended` away, and no more faults where they end: else a fix rested on a guess
    /// that was wrong.
    func isRead(as before: FileReport, without mended: [FindingGroup.Key: Int]) -> Bool {
        // In NDJSON a fault hides the records behind it on its line.
        guard facts.format == .csv else { return facts.records >= before.facts.records }
        guard facts.headerFields == before.facts.headerFields,
            facts.expectedFields == before.facts.expectedFields,
            total(Self.structural) <= before.total(Self.structural)
        else { return false }
        let removed = mended.reduce(0) { Self.removing.contains($1.key.rule) ? $0 + $1.value : $0 }
        let lost = before.facts.records - removed - facts.records
        return lost <= blankLines && -lost <= mendedNulls(mended)
    }

    private func total(_ rules: Set<RuleID>) -> Int {
        facts.log.groups.reduce(0) { rules.contains($1.key.rule) ? $0 + $1.total : $0 }
    }

    /// How many blank lines there are now: a record may have become one.
    private var blankLines: Int {
        facts.closing.reduce(total([BlankLine.rule.id])) { lines, occurrence in
            guard occurrence.rule == BlankLine.rule.id,
                case .numbers(let run, _) = occurrence.detail
            else { return lines }
            return lines + run - 1
        }
    }

    /// How many blank lines became records at most: in a file of one column they are nulls.
    private func mendedNulls(_ mended: [FindingGroup.Key: Int]) -> Int {
        guard facts.expectedFields == 1 else { return 0 }
        return mended.reduce(0) { $1.key.rule == BlankLine.rule.id ? $0 + $1.value : $0 }
    }
}
