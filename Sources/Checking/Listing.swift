import Diagnostics
import Rules

extension CheckedFile {
    /// What a second pass has to look for: the groups that are asked for and whose places were not
    /// all kept.
    func listing(
        perGroup: Int, of isAskedFor: (FileReport.Entry) -> Bool = { _ in true }
    ) -> FindingCollector.Listing {
        var wanted: [FindingGroup.Key: Int] = [:]
        var known: [Occurrence] = []
        for entry in report.entries where isAskedFor(entry) {
            if entry.group.samples.count < min(entry.group.total, perGroup) {
                wanted[entry.group.key] = perGroup
            } else {
                known += entry.group.samples.prefix(perGroup)
            }
        }
        for occurrence in report.facts.closing {
            guard wanted[FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)] != nil
            else { continue }
            known.append(occurrence)
        }
        let totals = report.facts.closing.filter { $0.rule == NotARecord.rule.id }
        return FindingCollector.Listing(
            wanted: wanted, pending: known, trailingBlanks: report.facts.trailingBlanks,
            totals: Set(totals.map(\.range.lowerBound)))
    }

    /// The places that the first pass kept, in the order of the file.
    package func sampled(perGroup: Int) -> [Occurrence] {
        report.entries.flatMap { $0.group.samples.prefix(perGroup) }.inOrderOfPlaces()
    }
}
