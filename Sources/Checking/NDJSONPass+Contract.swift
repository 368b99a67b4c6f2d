import Bytes
import Contract
import Diagnostics
import Rules
import Scanner
import Values

/// A record of NDJSON that is held to a contract.
private struct AgreedRecord {
    /// From 1.
    let number: Int
    /// Absolute offset of its first byte.
    let start: Int
    /// The place of that, where the record is too long to be kept.
    let place: Occurrence?
}

extension NDJSONPass {
    /// Of a member of a record that is too long to be kept no more bytes are.
    static let limitValueBytes = 64 << 10

    /// Takes in a name that stands at an absolute range for the first time.
    mutating func noteContract(
        _ name: [UInt8], _ new: JSONBatch.NewName, _ view: borrowing InputView
    ) {
        guard contract != nil, contract?.add(name) == false,
            contract?.pass.purpose == .checking, !name.isEmpty
        else { return }
        contract?.pass.added.append(
            collector.occurrence(
                ColumnAdded.rule.id, at: new.range, record: new.record, field: new.number, .none,
                in: view))
    }

    /// Holds the records of a block to the contract, where there is one.
    mutating func holdToContract(_ block: MemberPass.Block, _ view: borrowing InputView) {
        guard var held = contract else { return }
        // Out of `self`, so that nothing of it is copied.
        contract = nil
        defer { contract = held }
        var member = block.members.lowerBound
        for offset in 0..<block.count {
            let record = scanner.batch.records[block.record + offset]
            held.begin()
            while member < record.memberEnd {
                if held.field(of: Int(scanner.batch.members[member].name)) != nil {
                    let next = NDJSONMember(scanner.batch.members[member], base: block.base)
                    held.put(MemberContract.Value(next, view))
                }
                member += 1
            }
            check(
                AgreedRecord(
                    number: block.number + offset, start: block.base + record.start, place: nil),
                view, &held)
        }
    }

    /// Holds a whole record to the contract, where there is one; `start` is its absolute offset.
    ///
    /// `long` is given where the record is too long to be kept.
    mutating func holdToContract(
        _ members: [NDJSONMember], number: Int, start: Int, long: OpenNDJSONRecord? = nil,
        _ view: borrowing InputView
    ) {
        guard var held = contract else { return }
        contract = nil
        defer { contract = held }
        held.begin()
        for value in long?.agreed ?? [] { held.put(value) }
        for member in members {
            held.put(
                long == nil
                    ? MemberContract.Value(member, view)
                    : MemberContract.Value(
                        keeping: member, limitBytes: Self.limitValueBytes, view))
        }
        check(AgreedRecord(number: number, start: start, place: long?.start), view, &held)
    }

    private mutating func check(
        _ record: AgreedRecord, _ view: borrowing InputView, _ held: inout MemberContract
    ) {
        guard held.pass.failure == nil else { return }
        if !held.hasFirst {
            held.first =
                record.place
                ?? collector.occurrence(
                    PrimaryKeyMissing.rule.id, at: record.start..<(record.start + 1),
                    record: record.number, .none, in: view)
        }
        guard held.looksAtRecords else { return }
        checkKeys(record, view, &held)
        for index in held.pass.checks.indices {
            checkValue(held.pass.checks[index].column, index, record, view, &held)
        }
        guard held.pass.purpose.checksValues else { return }
        for field in held.wholeFields { checkWholeNumber(field, record, view, held) }
        if held.pass.purpose == .listing { list(record, view, &held) }
    }

    private mutating func checkValue(
        _ field: Int, _ index: Int, _ record: AgreedRecord, _ view: borrowing InputView,
        _ held: inout MemberContract
    ) {
        guard let value = held.values[field] else {
            guard held.pass.checks[index].check.asksForValue else { return }
            return report(
                ConstraintBroken.rule.id, nil, field,
                .numbers(ContractConstraint.required.rawValue, field), record, view, held)
        }
        let outcome: ConstraintCheck.Outcome
        switch value.text {
        case .inView(let range):
            guard !held.pass.checks[index].check.plainlyAllows(lengthBytes: range.count) else {
                return
            }
            outcome = held.pass.checks[index].check.check(
                text: view.slice(range), isNumber: value.member.kind == .number)
        case .kept(let text):
            outcome = held.pass.checks[index].check.check(
                text: text.span, isNumber: value.member.kind == .number)
        case .none: return
        }
        switch outcome {
        case .kept: return
        case .broken(let constraint, let measured):
            report(
                ConstraintBroken.rule.id, value, field, .numbers(constraint.rawValue, measured),
                record, view, held)
        case .undecided: held.pass.fail(held.pass.checks[index].check)
        }
    }

    /// A number with a fraction in a column of whole numbers: JSON has one kind for both.
    private mutating func checkWholeNumber(
        _ field: Int, _ record: AgreedRecord, _ view: borrowing InputView, _ held: MemberContract
    ) {
        guard let value = held.values[field], value.member.kind == .number else { return }
        let shape: Shape
        switch value.text {
        case .inView(let range): shape = ShapeReader.look(view.slice(range)).shape
        case .kept(let text): shape = ShapeReader.look(text.span).shape
        case .none: return
        }
        guard !shape.isWholeNumber else { return }
        report(
            KindMismatch.rule.id, value, field, .numbers(Int(shape.rawValue), 0), record, view,
            held)
    }

    /// Reports a finding on a value, or on a record that does not have it.
    private mutating func report(
        _ rule: RuleID, _ value: MemberContract.Value?, _ field: Int, _ detail: Detail,
        _ record: AgreedRecord, _ view: borrowing InputView, _ held: MemberContract
    ) {
        let number = value == nil ? MemberContract.absent(field) : held.numbers[field]
        guard collector.wants(rule, field: number, record: record.number) else { return }
        collector.keep(place(rule, value, number, detail, record, view))
    }

    /// A finding at a value, or at the start of its record.
    private mutating func place(
        _ rule: RuleID, _ value: MemberContract.Value?, _ number: Int, _ detail: Detail,
        _ record: AgreedRecord, _ view: borrowing InputView
    ) -> Occurrence {
        if let place = record.place { return place.told(rule, detail, field: number) }
        let range =
            value.map { $0.member.content ?? $0.member.value }
            ?? record.start..<(record.start + 1)
        return collector.occurrence(
            rule, at: range, record: record.number, field: number, detail, in: view)
    }
}

// MARK: - Keys

extension NDJSONPass {
    private mutating func checkKeys(
        _ record: AgreedRecord, _ view: borrowing InputView, _ held: inout MemberContract
    ) {
        for key in held.pass.keys.indices {
            if let blank = takeKey(key, view, &held) {
                let value = held.values[blank]
                // What is too long to be kept is not empty.
                let isLong = record.place != nil && value != nil
                guard held.pass.keys[key].isPrimary, held.pass.purpose.checksValues, !isLong else {
                    continue
                }
                report(
                    PrimaryKeyEmpty.rule.id, value, blank, .number(blank), record, view, held)
            } else if held.pass.purpose == .matching {
                match(key, record, view, &held)
            }
        }
    }

    /// Takes in the key of a record; nil, or the first field that has no part of it.
    ///
    /// Where keys are not gathered it goes into the text of the pass.
    private func takeKey(
        _ key: Int, _ view: borrowing InputView, _ held: inout MemberContract
    ) -> Int? {
        let columns = held.pass.keys[key].columns
        for column in columns where isBlank(held.values[column]?.text, view) { return column }
        guard held.pass.purpose == .checking || held.pass.purpose == .collecting else {
            held.pass.text.removeAll()
            for column in columns {
                switch held.values[column]?.text {
                case .inView(let range): held.pass.text.add(view.slice(range))
                case .kept(let part): held.pass.text.add(part.span)
                case .none?, nil: break
                }
            }
            return nil
        }
        held.pass.keyChecks[key].begin()
        for column in columns {
            switch held.values[column]?.text {
            case .inView(let range):
                let part = view.slice(range)
                held.pass.keyChecks[key].add(part.indices, of: part)
            case .kept(let part): held.pass.keyChecks[key].add(part.indices, of: part.span)
            case .none?, nil: break
            }
        }
        do throws(ReadError) {
            try held.pass.keyChecks[key].end()
        } catch {
            held.pass.failure = error
        }
        return nil
    }

    private func isBlank(
        _ text: MemberContract.Value.Text?, _ view: borrowing InputView
    ) -> Bool {
        switch text {
        case .inView(let range):
            let part = view.slice(range)
            return KeyWords.isBlank(part.indices, of: part)
        case .kept(let part): return KeyWords.isBlank(part.indices, of: part.span)
        case .none?, nil: return true
        }
    }

    private mutating func match(
        _ key: Int, _ record: AgreedRecord, _ view: borrowing InputView,
        _ held: inout MemberContract
    ) {
        let column = held.pass.keys[key].columns[0]
        let number = held.numbers[column]
        let value = held.values[column]
        let (answer, isKept) = held.pass.matchers[key].look(at: held.pass.text)
        if isKept {
            let here = place(PrimaryKeyDuplicate.rule.id, value, number, .none, record, view)
            held.pass.matchers[key].keep(held.pass.text, at: here.region.start)
        }
        guard
            let found = held.pass.finding(key, answer, record: record.number, field: number),
            held.pass.count(found)
        else { return }
        held.pass.keep(place(found.rule, value, number, found.detail, record, view))
    }

    /// Reports the keys of a record that were found to stand in an earlier one.
    private mutating func list(
        _ record: AgreedRecord, _ view: borrowing InputView, _ held: inout MemberContract
    ) {
        while held.pass.nextFound < held.pass.found.count,
            held.pass.found[held.pass.nextFound].record <= record.number
        {
            let found = held.pass.found[held.pass.nextFound]
            held.pass.nextFound += 1
            guard found.record == record.number,
                let column = held.numbers.firstIndex(of: found.field),
                collector.wants(found.rule, field: found.field)
            else { continue }
            collector.keep(
                place(
                    found.rule, held.values[column], found.field, found.detail, record, view))
        }
    }
}

// MARK: - The file as a whole

extension NDJSONPass {
    /// Settles what the names as a whole come to.
    mutating func settleContract(_ facts: inout FileFacts) {
        guard let held = contract else { return }
        var told = held.pass.contract.facts
        defer { facts.contract = told }
        guard let first = held.first else { return }
        let missing = held.numbers.indices.filter { held.numbers[$0] == 0 }
        var free = held.pass.added.map(\.field)
        for column in missing.prefix(ContractPass.limitGuesses / max(1, free.count)) {
            let name = held.pass.contract.fields[column].name
            guard
                let field = free.first(where: { NameLikeness.areAlike(columnNames[$0 - 1], name) })
            else { continue }
            free.removeAll { $0 == field }
            told.renames.append(
                ContractFacts.Rename(column: column, field: field, isLikeName: true, percent: nil))
        }
        for column in missing {
            let isKey = held.pass.contract.isKey(column)
            let isGrave = !isKey && held.pass.contract.fields[column].isRequired
            let finding = first.told(
                isKey ? PrimaryKeyMissing.rule.id : ColumnOmitted.rule.id, .number(column),
                field: isGrave ? ColumnOmitted.requiredField : 0)
            facts.closing.append(finding)
            collector.add(one: finding)
            // That no record has it is told once.
            for rule in [PrimaryKeyEmpty.rule.id, ConstraintBroken.rule.id] {
                collector.settle(
                    FindingGroup.Key(rule: rule, field: MemberContract.absent(column)), total: 0,
                    samples: [])
            }
        }
        for finding in held.pass.added { collector.add(one: finding) }
    }
}

extension FindingCollector {
    fileprivate mutating func add(one finding: Occurrence) {
        add(
            FindingGroup(
                key: .init(rule: finding.rule, field: finding.field), total: 1,
                samples: [finding]))
    }
}

extension Occurrence {
    /// The same place for another rule.
    fileprivate func told(_ rule: RuleID, _ detail: Detail, field: Int) -> Occurrence {
        Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: excerpt)
    }
}
