import Diagnostics
import Rules

/// The shortest bad and good fixture of each rule.
struct ShortestExamples: Sendable {
    private let byRule: [RuleID: RuleExamples]

    init() throws {
        var byRule: [RuleID: RuleExamples] = [:]
        for rule in Catalog.rules {
            let own = Fixture.all.filter { $0.rule == text(rule.id.bytes) }
            if own.isEmpty, let examples = Self.batches(rule.id) { byRule[rule.id] = examples }
            guard let bad = Self.shortest(.bad, of: own), let good = Self.shortest(.good, of: own)
            else { continue }
            byRule[rule.id] = RuleExamples(
                badName: Array(bad.shownName.utf8), bad: bad.bytes,
                goodName: Array(good.shownName.utf8), good: good.bytes)
        }
        self.byRule = byRule
    }

    subscript(rule: RuleID) -> RuleExamples? { byRule[rule] }

    /// The first bad and good batch of a rule.
    private static func batches(_ rule: RuleID) -> RuleExamples? {
        let own = BatchFixture.all.filter { $0.rule == text(rule.bytes) }
        guard let bad = own.first(where: { $0.kind == .bad }),
            let good = own.first(where: { $0.kind == .good })
        else { return nil }
        return RuleExamples(
            badName: Array(bad.shownName.utf8), bad: Array(bad.text.utf8),
            goodName: Array(good.shownName.utf8), good: Array(good.text.utf8))
    }

    /// Of files of one length, the one with the shorter name, or the first by name.
    private static func shortest(_ kind: Fixture.Kind, of fixtures: [Fixture]) -> Fixture? {
        fixtures.filter { $0.kind == kind }.min {
            ($0.bytes.count, $0.name.count, $0.name) < ($1.bytes.count, $1.name.count, $1.name)
        }
    }
}
