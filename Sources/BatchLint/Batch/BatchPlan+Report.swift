import Checking
import Diagnostics
import Rules

extension BatchPlan {
    /// What is wrong with the batch as a whole, as a report on the settings that describe it.
    package func report(_ selection: RuleSelection) -> FileReport {
        var facts = FileFacts()
        facts.isExtract = false
        facts.batch = self.facts
        var entries: [FileReport.Entry] = []
        for rule in Catalog.rules where selection.includes(rule.id) {
            let found = findings.filter { $0.rule == rule.id }
            guard !found.isEmpty else { continue }
            let group = FindingGroup(
                key: FindingGroup.Key(rule: rule.id, field: 0), total: found.count, samples: found)
            entries.append(
                FileReport.Entry(
                    rule: rule, severity: selection.severity(of: rule.id, stated: rule.severity),
                    group: group))
        }
        entries.sort { left, right in
            (left.group.samples[0].range.lowerBound, left.rule.id)
                < (right.group.samples[0].range.lowerBound, right.rule.id)
        }
        return FileReport(path: document.document.path, facts: facts, entries: entries)
    }
}

extension FileReport {
    /// Its findings in the order of the file, at most `perGroup` of a group; all of them have places.
    package func diagnostics(perGroup: Int) -> [Diagnostics.Diagnostic] {
        let maker = DiagnosticMaker(self)
        return entries.flatMap { $0.group.samples.prefix(perGroup) }
            .sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
            .compactMap { maker.diagnostic($0) }
    }
}
