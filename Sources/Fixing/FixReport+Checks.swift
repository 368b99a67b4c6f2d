import Checking
import Diagnostics
import Rules

extension FixReport {
    /// What lies between the check of a file and that of its result.
    init(
        _ before: FileReport, _ after: FileReport, _ attempts: FixAttempts, rejects: Rejects?
    ) {
        let fixed = attempts.fixed
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
                Refused($0, after.facts, isDoubtful: attempts.doubtful.contains($0.group.key))
            },
            renamed: Self.renamings(before.facts.columnNames, after.facts.columnNames),
            rejects: rejects)
    }

    private static func renamings(_ before: [[UInt8]], _ after: [[UInt8]]) -> [Renaming] {
        guard before.count == after.count else { return [] }
        return zip(before, after).filter { $0 != $1 }.map { Renaming(before: $0, after: $1) }
    }
}

extension FixReport.Refused {
    fileprivate init(_ entry: FileReport.Entry, _ facts: FileFacts, isDoubtful: Bool) {
        self.init(
            rule: entry.rule, severity: entry.severity, field: entry.group.key.field,
            name: facts.columnName(entry.group.key.field), total: entry.group.total,
            reason: isDoubtful
                ? "a quote before it was perhaps never closed" : Self.reason(entry, facts))
    }

    private static func reason(_ entry: FileReport.Entry, _ facts: FileFacts) -> Message? {
        let remedy = Message(segments: [.text(entry.rule.remedy.bytes)])
        guard let place = entry.group.samples.first,
            let definition = Catalog.definition(of: entry.rule.id)
        else { return remedy }
        let explanation = definition.explain(place, facts)
        if explanation.fix?.applicability == .unsafe { return nil }
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
