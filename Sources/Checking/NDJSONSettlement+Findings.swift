import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension NDJSONSettlement {
    /// What messages cite of each member, and the findings on it.
    func settle(_ pass: borrowing MemberPass) -> (columns: [ColumnFacts], groups: [FindingGroup]) {
        var columns: [ColumnFacts] = []
        var groups: [FindingGroup] = []
        for (index, column) in pass.columns.enumerated() {
            let field = index + 1
            guard let judge = judge(of: field) else { continue }
            var facts = facts(column, judge)
            groups += valueGroups(
                column, judge, pass.textPlaces, pass.places, field: field, &facts)
            if let group = useGroup(column, pass.places, field: field) { groups.append(group) }
            columns.append(facts)
        }
        if tellsEmpty, pass.records > 0, pass.emptyRecords > 0 {
            groups.append(
                FindingGroup(
                    key: .init(rule: MissingMember.rule.id, field: 0), total: pass.emptyRecords,
                    samples: pass.emptyPlaces.map { $0.with(recordDetail(0)) }))
        }
        return (columns, groups)
    }

    private func facts(_ column: MemberColumn, _ judge: MemberJudge) -> ColumnFacts {
        var facts = ColumnFacts(column.survey.profile, judge.column.verdict)
        let isDeclared = judge.column.verdict.basis == .declared
        if judge.column.isAgreed { facts.basis = .contract }
        facts.hasLiterals = judge.usual == .number || judge.usual == .boolean
        switch judge.usual {
        case .number:
            let isWhole = judge.column.isAgreed && judge.column.verdict.kind == .integer
            facts.kind = isWhole ? .integer : .number
        case .boolean: facts.kind = .boolean
        case .string: return facts
        case .object, .array, .null, .unknown, nil: facts.kind = .unknown
        }
        if let usual = judge.usual {
            // The literals prove the kind.
            facts.values += column.count(usual)
            if isDeclared { facts.basis = .values }
            if judge.column.isAgreed { facts.basis = .contract }
        }
        return facts
    }

    /// The findings on the names of a member: records without it, or with it.
    private func useGroup(
        _ column: MemberColumn, _ places: MemberPlaces, field: Int
    ) -> FindingGroup? {
        let absent = records - column.records
        let detail = detail(of: field)
        switch use(of: field) {
        case .none: return nil
        case .required where absent == 0, .optional where absent == 0: return nil
        case .required, .optional:
            let isEach = use(of: field) == .required
            var samples = places.places(of: .recordWithout(field))
            if !isEach {
                let first = samples.first ?? .onFile(MissingMember.rule.id, detail)
                samples = [first.on(field: field)]
            }
            return FindingGroup(
                key: .init(rule: MissingMember.rule.id, field: field), total: isEach ? absent : 1,
                samples: samples.map { $0.with(detail) })
        case .extra:
            return FindingGroup(
                key: .init(rule: ExtraMember.rule.id, field: field), total: column.records,
                samples: places.places(of: .name(field)).map { $0.with(detail) })
        }
    }

    /// The findings on the values of a member, by rule.
    private func valueGroups(
        _ column: MemberColumn, _ judge: MemberJudge, _ texts: ValuePlaces,
        _ places: MemberPlaces, field: Int, _ facts: inout ColumnFacts
    ) -> [FindingGroup] {
        var groups: [RuleID: FindingGroup] = [:]
        func add(_ finding: MemberJudge.Finding, _ count: Int, _ samples: [Occurrence]) {
            let severity = facts.severities[finding.rule] ?? .note
            facts.severities[finding.rule] = max(severity, finding.severity)
            let key = FindingGroup.Key(rule: finding.rule, field: field)
            groups[key.rule, default: FindingGroup(key: key)].add(
                count, samples.map { $0.with(finding.rule, finding.detail) })
        }
        addTexts(column, judge, texts, places, field: field, add)
        for kind in JSONKind.allCases where kind != .string {
            guard column.count(kind) > 0, let finding = judge.finding(for: kind) else { continue }
            add(
                finding, column.count(kind),
                places.places(of: .value(field, kind: kind.rawValue)))
        }
        if let nested = nestedGroup(judge, places, field: field) {
            groups[nested.key.rule] = nested
        }
        if let share = judge.column.verdict.nearConsensus, judge.usual == .string {
            groups[ValueRule.mixedKinds.id] = ValueSettlement.note(
                share, column.survey.profile, texts, field: field)
            facts.severities[ValueRule.mixedKinds.id] = .note
        }
        if !groups.isEmpty {
            facts.shapeTotals = Shape.allCases.map { column.survey.profile.count($0) }
        }
        return groups.values.sorted { $0.key.rule < $1.key.rule }
    }

    /// Hands on the findings on the strings of a member.
    private func addTexts(
        _ column: MemberColumn, _ judge: MemberJudge, _ texts: ValuePlaces,
        _ places: MemberPlaces, field: Int,
        _ add: (MemberJudge.Finding, Int, [Occurrence]) -> Void
    ) {
        for look in FieldLook.allKinds {
            let count = column.count(of: look)
            guard count > 0, let finding = judge.finding(for: look) else { continue }
            guard look.shape != .empty else {
                add(finding, count, places.places(of: .emptyString(field)))
                continue
            }
            // The kind is wrong, whatever the text is.
            let isWhole =
                finding.rule == InconsistentKind.rule.id
                || finding.rule == KindMismatch.rule.id && judge.usual != .string
            let found = texts.places(of: look, field: field).map {
                let place = $0.occurrence(finding.rule, finding.detail)
                return isWhole ? place.withQuotes : place
            }
            add(finding, count, found)
        }
    }

    /// A member that holds objects or arrays is one finding.
    private func nestedGroup(
        _ judge: MemberJudge, _ places: MemberPlaces, field: Int
    ) -> FindingGroup? {
        guard let usual = judge.usual, usual == .object || usual == .array else { return nil }
        let rule = NestedValue.rule.id
        let detail = Detail.number(Int(usual.rawValue))
        let first = places.places(of: .value(field, kind: usual.rawValue)).first
        return FindingGroup(
            key: .init(rule: rule, field: field), total: 1,
            samples: [first?.with(rule, detail) ?? .onFile(rule, detail)])
    }
}

extension Occurrence {
    /// The same place as one of another rule.
    fileprivate func with(_ rule: RuleID, _ detail: Detail) -> Occurrence {
        Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: excerpt)
    }

    /// The place of a string's text with its quotes.
    fileprivate var withQuotes: Occurrence {
        Occurrence(
            rule: rule,
            region: Region(start: region.start.moved(by: -1), end: region.end.moved(by: 1)),
            record: record, field: field, detail: detail, excerpt: excerpt)
    }
}

extension Position {
    /// The place so many ASCII characters on in its line.
    fileprivate func moved(by count: Int) -> Position {
        Position(
            line: line, column: column + count, byteColumn: byteColumn + count,
            utf16Column: utf16Column + count, offset: offset + count)
    }
}
