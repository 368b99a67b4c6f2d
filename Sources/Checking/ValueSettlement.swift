import Bytes
import Diagnostics
import Values

/// What the values of a file's columns come to, once all of them are counted.
struct ValueSettlement {
    private(set) var judges: [ColumnJudge] = []
    private(set) var columns: [ColumnFacts] = []
    private(set) var groups: [FindingGroup] = []

    /// `names` are those of the header; `wishes` settle what the values leave open, or whatever they
    /// are, and `agreed` are the kinds that a contract fixes.
    init(
        _ surveys: [ColumnSurvey], _ places: ValuePlaces, names: [[UInt8]], _ wishes: ColumnWishes,
        agreed: [[UInt8]: Kind]
    ) {
        for (column, survey) in surveys.enumerated() {
            let name = column < names.count ? names[column] : nil
            var verdict = ColumnKind.decide(
                survey.profile, name: name.flatMap { NameHint.of($0) },
                declared: name.flatMap { wishes.kinds[$0] ?? agreed[$0] })
            if let order = wishes.dateOrder { verdict.settle(order) }
            let isAgreed = name.map { wishes.kinds[$0] == nil && agreed[$0] != nil } ?? false
            let judge = ColumnJudge(verdict: verdict, isAgreed: isAgreed)
            var facts = ColumnFacts(survey.profile, verdict)
            if isAgreed { facts.basis = .contract }
            var found = Self.groups(survey.profile, judge, places, field: column + 1, &facts)
            if let share = verdict.nearConsensus {
                found.append(Self.note(share, survey.profile, places, field: column + 1))
                facts.severities[ValueRule.mixedKinds.id] = .note
            }
            if !found.isEmpty {
                facts.shapeTotals = Shape.allCases.map { survey.profile.count($0) }
            }
            judges.append(judge)
            columns.append(facts)
            groups += found
        }
    }

    /// The findings on the values of a column, by rule.
    private static func groups(
        _ profile: ColumnProfile, _ judge: ColumnJudge, _ places: ValuePlaces, field: Int,
        _ facts: inout ColumnFacts
    ) -> [FindingGroup] {
        var groups: [RuleID: FindingGroup] = [:]
        for look in FieldLook.allKinds {
            let count = profile.count(of: look)
            guard count > 0, let finding = judge.finding(for: look) else { continue }
            let severity = facts.severities[finding.rule] ?? .note
            facts.severities[finding.rule] = max(severity, finding.severity)
            let key = FindingGroup.Key(rule: finding.rule, field: field)
            groups[key.rule, default: FindingGroup(key: key)].add(
                count,
                places.places(of: look, field: field).map {
                    $0.occurrence(finding.rule, finding.detail)
                })
        }
        return groups.values.sorted { $0.key.rule < $1.key.rule }
    }

    /// The note that a column is nearly of a kind, at the first value that is not.
    static func note(
        _ share: ColumnShare, _ profile: ColumnProfile, _ places: ValuePlaces, field: Int
    ) -> FindingGroup {
        let rule = ValueRule.mixedKinds.id
        let others = FieldLook.allKinds.filter { look in
            let kind = share.kind.shapeKind
            return !look.shape.isBlank && look.shape.strictKind != kind
                && look.shape.nearMissKind != kind
        }
        let first = others.flatMap { places.places(of: $0, field: field) }
            .min { $0.region < $1.region }
        let percent = Detail.number(share.count * 100 / max(1, profile.valueCount))
        return FindingGroup(
            key: FindingGroup.Key(rule: rule, field: field), total: 1,
            samples: [first?.occurrence(rule, percent) ?? .onFile(rule, percent)])
    }
}

extension FindingGroup {
    /// Takes in values that look alike.
    mutating func add(_ count: Int, _ places: [Occurrence]) {
        total += count
        samples = Array(
            (samples + places).sorted { $0.region < $1.region }.prefix(FindingLog.placesPerGroup))
    }
}
