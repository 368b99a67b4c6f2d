import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension NDJSONPass {
    /// From so many records on, those that are alike are read by themselves.
    private static let leastAlikeRecords = 32

    /// Looks at the members of the records that have ended in a piece.
    mutating func checkMembers(_ piece: Range<Int>, _ view: borrowing InputView) {
        let base = piece.lowerBound
        let bytes = view.slice(piece)
        if !collector.isListing {
            members.add(names: columnNames.count)
            members.begin(bytes)
        }
        var record = 0
        var member = 0
        while record < scanner.batch.recordCount {
            let counted =
                collector.isListing
                ? 0 : scanner.batch.countedRecords(from: record, limit: MemberPass.blockRecords)
            if counted > 0 {
                let block = block(record, counted, firstMember: member, base: base)
                members.read(block, of: scanner.batch, bytes, view, &collector)
                holdToContract(block, view)
                if block.hasOthers { checkOthers(in: block, view) }
                record += block.count
                member = block.members.upperBound
            } else {
                let end = scanner.batch.records[record].memberEnd
                checkRecord(record, member..<end, base: base, view)
                record += 1
                member = end
            }
        }
    }

    /// The next records to be read together, of which the first `count` do count: those that are
    /// alike, unless they are few; with the others between them where there are few at a time.
    private func block(
        _ record: Int, _ count: Int, firstMember: Int, base: Int
    ) -> MemberPass.Block {
        let left = min(scanner.batch.recordCount - record, MemberPass.blockRecords)
        let hasOthers = count < min(left, Self.leastAlikeRecords) && contract == nil
        let alike =
            hasOthers
            ? 0 : scanner.batch.alikeRecords(from: record, firstMember: firstMember, count: count)
        let isUniform = !hasOthers && (alike == count || alike >= Self.leastAlikeRecords)
        let taken = hasOthers ? left : isUniform ? alike : count
        return MemberPass.Block(
            record: record, count: taken,
            members: firstMember..<scanner.batch.records[record + taken - 1].memberEnd,
            isUniform: isUniform, hasOthers: hasOthers, number: endedRecords + record + 1,
            base: base)
    }

    /// Looks at the records of a block that do not count.
    private mutating func checkOthers(in block: MemberPass.Block, _ view: borrowing InputView) {
        var member = block.members.lowerBound
        for record in block.record..<(block.record + block.count) {
            let own = member..<scanner.batch.records[record].memberEnd
            member = own.upperBound
            guard !scanner.batch.records[record].counts else { continue }
            checkRecord(record, own, base: block.base, view)
        }
    }

    /// Looks at the members of one record, which may have begun in a piece before.
    private mutating func checkRecord(
        _ index: Int, _ own: Range<Int>, base: Int, _ view: borrowing InputView
    ) {
        let record = scanner.batch.records[index]
        guard record.traits.isSuperset(of: [.object, .whole]) else { return }
        let number = endedRecords + index + 1
        let before = index == 0 ? open : OpenNDJSONRecord()
        let all =
            (0..<before.memberCount).map { before.member($0) }
            + own.map { NDJSONMember(scanner.batch.members[$0], base: base) }
        let kept = all.filter { $0.name > 0 }
        let start = base + record.start
        holdToContract(
            kept, number: number, start: start, long: before.start == nil ? nil : before, view)
        guard !collector.isListing else {
            return list(kept, before, isEmpty: all.isEmpty, number: number, start: start, view)
        }
        let held = before.held + kept.map { hold($0, record: number, view) }
        if !held.isEmpty {
            members.count(
                held, number: number, start: start, place: before.start, view, &collector)
        } else if all.isEmpty, before.start == nil {
            members.addEmpty(record: number, start: start, view, &collector)
        }
    }

    private mutating func hold(
        _ member: NDJSONMember, record: Int, _ view: borrowing InputView
    ) -> HeldMember {
        members.hold(member, record: record, wantsName: true, view, &collector)
    }

    /// Keeps the members of the record that is open at the end of a piece.
    mutating func keepOpenMembers(_ piece: Range<Int>, _ view: borrowing InputView) {
        let first = firstOpenMember
        if scanner.batch.recordCount > 0 { open = OpenNDJSONRecord() }
        guard let start = scanner.openRecordStart else { return }
        let number = endedRecords + scanner.batch.recordCount + 1
        for index in first..<scanner.batch.memberCount {
            let member = NDJSONMember(scanner.batch.members[index], base: piece.lowerBound)
            if open.start == nil {
                open.append(member, recordStart: start)
            } else {
                keepInLong(member, record: number, view)
            }
        }
        guard open.start == nil, piece.upperBound - start > settings.longRecordBytes,
            start >= view.startOffset
        else { return }
        let place = collector.occurrence(
            MissingMember.rule.id, at: start..<(start + 1), record: number, .none, in: view)
        let given = open.becomeLong(place)
        for member in given { keepInLong(member, record: number, view) }
    }

    /// The first member of the batch that is of no record of it.
    private var firstOpenMember: Int {
        let records = scanner.batch.records
        return records.isEmpty ? 0 : records[records.count - 1].memberEnd
    }

    /// Looks at a member of a record that is too long to be kept.
    private mutating func keepInLong(
        _ member: NDJSONMember, record: Int, _ view: borrowing InputView
    ) {
        guard member.name > 0 else { return }
        if contract?.field(of: member.name) != nil {
            open.agreed.append(
                MemberContract.Value(
                    keeping: member, limitBytes: Self.limitValueBytes, view))
        }
        guard collector.isListing else {
            let held = hold(member, record: record, view)
            open.held.append(held)
            return
        }
        open.names.append(member.name)
        guard let finding = finding(on: member, view),
            collector.isWanted(finding.rule, field: member.name)
        else { return }
        let place = collector.occurrence(
            finding.rule, at: finding.range, record: record, field: member.name, finding.detail,
            in: view)
        open.findings.append(place)
    }
}

// MARK: - Listing

extension NDJSONPass {
    /// Reports what is wrong with the members of a record, now that the file is known.
    private mutating func list(
        _ kept: [NDJSONMember], _ before: OpenNDJSONRecord, isEmpty: Bool, number: Int, start: Int,
        _ view: borrowing InputView
    ) {
        guard let settled = plan.settled else { return }
        let place = start..<(start + 1)
        guard !(isEmpty && before.start == nil) else {
            reportAbsence(
                field: 0, settled.recordDetail(0), at: place, before.start, record: number, view)
            return
        }
        let names = Set(kept.map(\.name) + before.names)
        for field in settled.requiredNames where !names.contains(field) {
            reportAbsence(
                field: field, settled.detail(of: field), at: place, before.start, record: number,
                view)
        }
        for finding in before.findings where collector.wants(finding.rule, field: finding.field) {
            collector.keep(finding)
        }
        for member in kept {
            if settled.use(of: member.name) == .extra,
                collector.isWanted(ExtraMember.rule.id, field: member.name),
                collector.wants(ExtraMember.rule.id, field: member.name)
            {
                let place = collector.nameOccurrence(of: member, record: number, view)
                collector.keep(place.with(settled.detail(of: member.name)))
            }
            guard let finding = finding(on: member, view) else { continue }
            mend(member, finding, record: number, view)
        }
    }

    private mutating func reportAbsence(
        field: Int, _ detail: Detail, at range: Range<Int>, _ start: Occurrence?, record: Int,
        _ view: borrowing InputView
    ) {
        guard collector.isWanted(MissingMember.rule.id, field: field),
            collector.wants(MissingMember.rule.id, field: field)
        else { return }
        let place =
            start
            ?? collector.occurrence(
                MissingMember.rule.id, at: range, record: record, .none, in: view)
        collector.keep(place.on(field: field).with(detail))
    }

    /// What is wrong with a member's value, and where.
    private func finding(
        on member: NDJSONMember, _ view: borrowing InputView
    ) -> (rule: RuleID, range: Range<Int>, detail: Detail)? {
        guard let judge = plan.settled?.judge(of: member.name) else { return nil }
        var reader = TextReader()
        guard let look = reader.look(member, view).look, let content = member.content else {
            return judge.finding(for: member.kind).map { ($0.rule, member.value, $0.detail) }
        }
        return judge.finding(for: look).map {
            ($0.rule, $0.rule == InconsistentKind.rule.id ? member.value : content, $0.detail)
        }
    }
}
