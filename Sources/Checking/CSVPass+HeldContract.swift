import Bytes
import Contract
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Holds back what the contract says of a record that may be one of totals.
    mutating func holdContract(
        _ recordIndex: Int, number: Int, _ bytes: Span<UInt8>, _ batch: Batch,
        _ view: borrowing InputView
    ) {
        guard contract?.looksAtRecords == true else { return }
        let span = index.record(recordIndex)
        var held = HeldContract(number: number)
        for field in 1...span.fieldCount {
            let content = index.fieldContent(field, of: span, in: bytes)
            hold(content.shifted(by: batch.start), field: field, &held, view)
        }
        contract?.held.append(held)
    }

    /// Notes what the contract says of a field of a record that is too long to be kept.
    ///
    /// Of a field that is too long to be kept no key is compared, and its length alone is measured,
    /// at the least that it can be.
    mutating func noteContract(
        at range: Range<Int>, _ long: inout LongRecord, _ view: borrowing InputView
    ) {
        guard contract?.looksAtRecords == true else { return }
        let field = long.fieldNumber
        guard range.count > LongRecord.limitFieldBytes else {
            return hold(range, field: field, &long.contract, view)
        }
        guard let check = contract?.checks.first(where: { $0.column == field - 1 })?.check,
            let most = check.field.maxLength, range.count / 4 > most
        else { return }
        let end = range.upperBound
        long.contract.findings.append(
            collector.occurrence(
                ConstraintBroken.rule.id, at: (end - 1)..<end, record: long.number, field: field,
                .numbers(ContractConstraint.maxLength.rawValue, range.count / 4), in: view))
    }

    /// Adds a field, from 1, at an absolute range to what is held back.
    private mutating func hold(
        _ range: Range<Int>, field: Int, _ held: inout HeldContract, _ view: borrowing InputView
    ) {
        guard let pass = contract else { return }
        let content = view.slice(range)
        let isEmpty = content.trimmedASCIIWhitespace.isEmpty
        for key in pass.keys.indices where pass.keys[key].columns.contains(field - 1) {
            var place = held.keys.firstIndex { $0.index == key }
            if place == nil {
                place = held.keys.count
                held.keys.append(HeldContract.Key(index: key))
            }
            guard let place else { continue }
            held.keys[place].parts.append([UInt8](copying: content))
            if pass.keys[key].field == field {
                held.keys[place].place = collector.occurrence(
                    PrimaryKeyDuplicate.rule.id, at: range, record: held.number, field: field,
                    .none, in: view)
            }
            guard isEmpty, !held.keys[place].isEmpty else { continue }
            held.keys[place].isEmpty = true
            guard pass.keys[key].isPrimary, pass.purpose.checksValues else { continue }
            held.findings.append(
                collector.occurrence(
                    PrimaryKeyEmpty.rule.id, at: range, record: held.number, field: field, .none,
                    in: view))
        }
        for (column, check) in pass.checks where column == field - 1 {
            switch check.check(content) {
            case .kept: break
            case .broken(let constraint, let measured):
                held.findings.append(
                    collector.occurrence(
                        ConstraintBroken.rule.id, at: range, record: held.number, field: field,
                        .numbers(constraint.rawValue, measured), in: view))
            case .undecided: contract?.fail(check)
            }
        }
    }

    /// Lets the records count that turned out to be no totals.
    mutating func releaseHeld(_ pass: inout ContractPass) {
        while let first = pass.held.first, first.number < record - TotalTail.length {
            pass.held.removeFirst()
            release(first, &pass)
        }
    }

    /// Lets a record count after all.
    mutating func release(_ held: HeldContract) {
        guard var pass = contract else { return }
        contract = nil
        release(held, &pass)
        contract = pass
    }

    private mutating func release(_ held: HeldContract, _ pass: inout ContractPass) {
        for finding in held.findings {
            if !collector.isListing {
                collector.add(
                    FindingGroup(
                        key: .init(rule: finding.rule, field: finding.field), total: 1,
                        samples: [finding]))
            } else if collector.wants(finding.rule, field: finding.field) {
                collector.keep(finding)
            }
        }
        for key in held.keys
        where !key.isEmpty && key.parts.count == pass.keys[key.index].columns.count {
            release(key, record: held.number, &pass)
        }
    }

    private mutating func release(
        _ key: HeldContract.Key, record: Int, _ pass: inout ContractPass
    ) {
        guard let place = key.place else { return }
        switch pass.purpose {
        case .checking, .collecting:
            pass.gather(key.index, key.parts)
        case .matching:
            pass.text.removeAll()
            for part in key.parts { pass.text.add(part.span) }
            let (answer, isKept) = pass.matchers[key.index].look(at: pass.text)
            if isKept { pass.matchers[key.index].keep(pass.text, at: place.region.start) }
            if let found = pass.finding(key.index, answer, record: record), pass.count(found) {
                pass.keep(place.with(found.rule, found.detail))
            }
        case .listing:
            for found in pass.found
            where found.record == record && found.field == place.field {
                guard collector.wants(found.rule, field: found.field) else { continue }
                collector.keep(place.with(found.rule, found.detail))
            }
        }
    }
}

extension Occurrence {
    /// The same place for another rule.
    fileprivate func with(_ rule: RuleID, _ detail: Detail) -> Occurrence {
        Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: excerpt)
    }
}
