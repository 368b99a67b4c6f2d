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
    /// By field of the contract; nil where the record has none, or a null.
    var values: [MemberContract.Value?]
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
        guard contract != nil else { return }
        var member = block.members.lowerBound
        for offset in 0..<block.count {
            let record = scanner.batch.records[block.record + offset]
            let own = (member..<record.memberEnd).map {
                NDJSONMember(scanner.batch.members[$0], base: block.base)
            }
            member = record.memberEnd
            holdToContract(
                own, number: block.number + offset, start: block.base + record.start, view)
        }
    }

    /// Holds a whole record to the contract, where there is one; `start` is its absolute offset.
    ///
    /// `long` is given where the record is too long to be kept.
    mutating func holdToContract(
        _ members: [NDJSONMember], number: Int, start: Int, long: OpenNDJSONRecord? = nil,
        _ view: borrowing InputView
    ) {
        guard var held = contract, held.pass.failure == nil else { return }
        // Out of `self`, so that nothing of it is copied.
        contract = nil
        defer { contract = held }
        if held.first == nil {
            held.first =
                long?.start
                ?? collector.occurrence(
                    PrimaryKeyMissing.rule.id, at: start..<(start + 1), record: number, .none,
                    in: view)
        }
        guard held.looksAtRecords else { return }
        var record = AgreedRecord(
            number: number, start: start, place: long?.start,
            values: held.numbers.map { _ in nil })
        for value in long?.agreed ?? [] { put(value, into: &record, held) }
        for member in members {
            let text = long == nil ? nil : Self.keptText(of: member, view)
            put(MemberContract.Value(member: member, text: text), into: &record, held)
        }
        checkKeys(record, view, &held)
        for (field, check) in held.pass.checks {
            checkValue(field, check, record, view, &held)
        }
        guard held.pass.purpose.checksValues else { return }
        checkWholeNumbers(record, view, held)
        if held.pass.purpose == .listing { list(record, view, &held) }
    }

    private func put(
        _ value: MemberContract.Value, into record: inout AgreedRecord, _ held: MemberContract
    ) {
        guard value.member.kind != .null, let field = held.field(of: value.member.name) else {
            return
        }
        record.values[field] = value
    }

    /// The text of a value; nil for objects and arrays, and for what was too long to be kept.
    private func text(
        of value: MemberContract.Value, _ record: AgreedRecord, _ view: borrowing InputView
    ) -> [UInt8]? {
        let member = value.member
        guard record.place == nil else { return value.text }
        return Self.text(of: member, view)
    }

    /// The text of a member whose bytes are there; nil for objects and arrays.
    static func text(of member: NDJSONMember, _ view: borrowing InputView) -> [UInt8]? {
        switch member.kind {
        case .object, .array, .unknown, .null: return nil
        case .number, .boolean: return [UInt8](copying: view.slice(member.value))
        case .string:
            guard let content = member.content else { return nil }
            let raw = view.slice(content)
            return member.hasEscapes ? JSONText.decoded(raw) : [UInt8](copying: raw)
        }
    }

    /// The text that is kept of a member of a record that is too long; nil where it is too long.
    static func keptText(of member: NDJSONMember, _ view: borrowing InputView) -> [UInt8]? {
        member.value.count > limitValueBytes ? nil : text(of: member, view)
    }

    private mutating func checkValue(
        _ field: Int, _ check: ConstraintCheck, _ record: AgreedRecord,
        _ view: borrowing InputView, _ held: inout MemberContract
    ) {
        guard let value = record.values[field] else {
            guard check.asksForValue else { return }
            return report(
                ConstraintBroken.rule.id, nil, field,
                .numbers(ContractConstraint.required.rawValue, field), record, view, held)
        }
        guard let text = text(of: value, record, view) else { return }
        switch check.check(text: text.span) {
        case .kept: return
        case .broken(let constraint, let measured):
            report(
                ConstraintBroken.rule.id, value, field, .numbers(constraint.rawValue, measured),
                record, view, held)
        case .undecided: held.pass.fail(check)
        }
    }

    /// Numbers with a fraction in a column of whole numbers: JSON has one kind for both.
    private mutating func checkWholeNumbers(
        _ record: AgreedRecord, _ view: borrowing InputView, _ held: MemberContract
    ) {
        for (field, agreed) in held.pass.contract.fields.enumerated()
        where agreed.type.kind == .integer {
            guard let value = record.values[field], value.member.kind == .number,
                let text = text(of: value, record, view)
            else { continue }
            let shape = ShapeReader.look(text.span).shape
            guard !shape.isWholeNumber else { continue }
            report(
                KindMismatch.rule.id, value, field, .numbers(Int(shape.rawValue), 0), record, view,
                held)
        }
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
            let columns = held.pass.keys[key].columns
            var parts: [[UInt8]] = []
            var empty: Int?
            for column in columns {
                guard let value = record.values[column], let text = text(of: value, record, view),
                    !text.span.trimmedASCIIWhitespace.isEmpty
                else {
                    empty = column
                    break
                }
                parts.append(text)
            }
            if let empty {
                // What is too long to be kept is not empty.
                let isLong = record.place != nil && record.values[empty] != nil
                guard held.pass.keys[key].isPrimary, held.pass.purpose.checksValues, !isLong else {
                    continue
                }
                report(
                    PrimaryKeyEmpty.rule.id, record.values[empty], empty, .number(empty), record,
                    view, held)
                continue
            }
            switch held.pass.purpose {
            case .checking, .collecting: held.pass.gather(key, parts)
            case .matching: match(key, parts, record, view, &held)
            case .listing: break
            }
        }
    }

    private mutating func match(
        _ key: Int, _ parts: [[UInt8]], _ record: AgreedRecord, _ view: borrowing InputView,
        _ held: inout MemberContract
    ) {
        held.pass.text.removeAll()
        for part in parts { held.pass.text.add(part.span) }
        let column = held.pass.keys[key].columns[0]
        let number = held.numbers[column]
        let (answer, isKept) = held.pass.matchers[key].look(at: held.pass.text)
        if isKept {
            let here = place(
                PrimaryKeyDuplicate.rule.id, record.values[column], number, .none, record, view)
            held.pass.matchers[key].keep(held.pass.text, at: here.region.start)
        }
        guard
            let found = held.pass.finding(key, answer, record: record.number, field: number),
            held.pass.count(found)
        else { return }
        held.pass.keep(
            place(found.rule, record.values[column], number, found.detail, record, view))
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
                    found.rule, record.values[column], found.field, found.detail, record, view))
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
        for column in missing {
            let name = held.pass.contract.fields[column].name
            guard
                let field = free.first(where: { NameLikeness.areAlike(columnNames[$0 - 1], name) })
            else { continue }
            free.removeAll { $0 == field }
            told.renames.append(
                ContractFacts.Rename(column: column, field: field, isLikeName: true, percent: nil))
        }
        for column in missing {
            let isKey = held.pass.contract.primaryKey.contains(column)
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
