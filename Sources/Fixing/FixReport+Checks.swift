import Checking
import Diagnostics
import Rules

extension FixReport {
    /// What lies between the check of a file and that of its result.
    init(_ before: FileReport, _ state: borrowing FixState) {
        let after = state.after.report
        let reasons = state.attempts.reasons
        let (wished, reach) = (state.wishedReach, state.reach)
        let fixed = state.attempts.fixed
        let keys = fixed.keys.sorted { ($0.rule, $0.field) < ($1.rule, $1.field) }
        self.init(
            path: before.path,
            fixed: keys.compactMap { key in
                guard let definition = Catalog.definition(of: key.rule),
                    let total = fixed[key], total > 0
                else { return nil }
                return Fixed(
                    rule: definition.rule, field: key.field,
                    name: before.facts.columnName(key.field), total: total)
            },
            refused: after.entries.map {
                Refused(
                    $0, after.facts,
                    reasons[$0.group.key] ?? Self.reason($0, after.facts, wished, reach))
            },
            renamed: Self.renamings(before.facts.columnNames, after.facts.columnNames),
            rejects: state.rejectReport)
    }

    private static func renamings(_ before: [[UInt8]], _ after: [[UInt8]]) -> [Renaming] {
        guard before.count == after.count else { return [] }
        return zip(before, after).filter { $0 != $1 }.map { Renaming(before: $0, after: $1) }
    }
}

extension FixReport.Refused {
    fileprivate init(_ entry: FileReport.Entry, _ facts: FileFacts, _ reason: Message?) {
        self.init(
            rule: entry.rule, severity: entry.severity, field: entry.group.key.field,
            name: facts.columnName(entry.group.key.field), total: entry.group.total,
            reason: reason)
    }
}

extension FixReport {
    /// Why a group is left; nil where no fix that goes so far as is wished would mend it.
    private static func reason(
        _ entry: FileReport.Entry, _ facts: FileFacts, _ wished: FixReach, _ reach: FixReach?
    ) -> Message? {
        let remedy = Message(segments: [.text(entry.rule.remedy.bytes)])
        guard let place = entry.group.samples.first,
            let definition = Catalog.definition(of: entry.rule.id)
        else { return remedy }
        let explanation = definition.explain(place, facts)
        if let applicability = explanation.fix?.applicability {
            guard wished.allows(applicability, of: entry.rule.id) else { return nil }
            if reach?.allows(applicability, of: entry.rule.id) != true {
                return "with this fix the file would be read otherwise"
            }
        }
        return explanation.refusal ?? explanation.firstHelp ?? remedy
    }
}

extension Explanation {
    /// What a person can do about it, where that is told.
    fileprivate var firstHelp: Message? {
        for case .help(let message) in remarks { return message }
        return nil
    }
}
