import Bytes
import Contract
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Holds the records of a batch to the contract, where there is one.
    mutating func checkContract(_ view: borrowing InputView, _ batch: Batch) {
        guard contract?.looksAtRecords == true, var pass = contract, pass.failure == nil else {
            return
        }
        // Out of `self`, so that nothing of it is copied.
        contract = nil
        defer { contract = pass }
        let bytes = view.slice(batch.start..<batch.end)
        releaseHeld(&pass)
        for run in valueRuns.runs {
            for recordIndex in run.records {
                let record = ContractRecord(
                    span: index.record(recordIndex), index: recordIndex,
                    number: run.number(of: recordIndex), base: batch.start)
                checkKeys(record, bytes, view, &pass)
                for (column, check) in pass.checks
                where !valueRuns.breaks(column, of: recordIndex) {
                    checkValue(column, check, record, bytes, view, &pass)
                }
            }
        }
    }

    private mutating func checkValue(
        _ column: Int, _ check: ConstraintCheck, _ record: ContractRecord, _ bytes: Span<UInt8>,
        _ view: borrowing InputView, _ pass: inout ContractPass
    ) {
        let content = index.fieldContent(column + 1, of: record.span, in: bytes)
        switch check.check(bytes.extracting(content)) {
        case .kept: return
        case .broken(let constraint, let measured):
            collector.report(
                ConstraintBroken.rule.id, at: content.shifted(by: record.base),
                record: record.number, field: column + 1,
                .numbers(constraint.rawValue, measured), in: view)
        case .undecided:
            pass.fail(check)
        }
    }

    private mutating func checkKeys(
        _ record: ContractRecord, _ bytes: Span<UInt8>, _ view: borrowing InputView,
        _ pass: inout ContractPass
    ) {
        for key in pass.keys.indices {
            let isPrimary = pass.keys[key].isPrimary
            if let empty = emptyPart(of: pass.keys[key], record, bytes) {
                guard isPrimary, pass.purpose.checksValues,
                    !valueRuns.breaks(empty, of: record.index)
                else { continue }
                let content = index.fieldContent(empty + 1, of: record.span, in: bytes)
                collector.report(
                    PrimaryKeyEmpty.rule.id, at: content.shifted(by: record.base),
                    record: record.number, field: empty + 1, in: view)
                continue
            }
            switch pass.purpose {
            case .checking, .collecting: gather(key, record, bytes, &pass)
            case .matching: match(key, record, bytes, view, &pass)
            case .listing: break
            }
        }
        if pass.purpose == .listing { list(record, bytes, view, &pass) }
    }

    /// The first column of a key that is blank in a record, or whose quotes are broken.
    private func emptyPart(
        of key: ContractPass.Key, _ record: ContractRecord, _ bytes: Span<UInt8>
    ) -> Int? {
        for column in key.columns {
            if valueRuns.breaks(column, of: record.index) { return column }
            let content = index.fieldContent(column + 1, of: record.span, in: bytes)
            if content.isEmpty { return column }
            // A value hardly ever starts with white space.
            if isASCIIWhitespace(bytes[content.lowerBound]),
                bytes.extracting(content).trimmedASCIIWhitespace.isEmpty
            {
                return column
            }
        }
        return nil
    }

    private func gather(
        _ key: Int, _ record: ContractRecord, _ bytes: Span<UInt8>, _ pass: inout ContractPass
    ) {
        let check = pass.keyChecks[key]
        check.begin()
        for column in pass.keys[key].columns {
            check.add(
                bytes.extracting(index.fieldContent(column + 1, of: record.span, in: bytes)))
        }
        do throws(ReadError) {
            try check.end()
        } catch {
            pass.failure = error
        }
    }

    private mutating func match(
        _ key: Int, _ record: ContractRecord, _ bytes: Span<UInt8>, _ view: borrowing InputView,
        _ pass: inout ContractPass
    ) {
        pass.text.removeAll()
        for column in pass.keys[key].columns {
            pass.text.add(
                bytes.extracting(index.fieldContent(column + 1, of: record.span, in: bytes)))
        }
        let content = index.fieldContent(pass.keys[key].field, of: record.span, in: bytes)
            .shifted(by: record.base)
        let (answer, isKept) = pass.matchers[key].look(at: pass.text)
        if isKept {
            pass.matchers[key].keep(pass.text, at: collector.region(content, in: view).start)
        }
        guard let found = pass.finding(key, answer, record: record.number) else { return }
        let wantsPlace = pass.count(found)
        guard wantsPlace else { return }
        pass.keep(
            collector.occurrence(
                found.rule, at: content, record: found.record, field: found.field, found.detail,
                in: view))
    }

    /// Reports the keys of a record that were found to stand in an earlier one.
    private mutating func list(
        _ record: ContractRecord, _ bytes: Span<UInt8>, _ view: borrowing InputView,
        _ pass: inout ContractPass
    ) {
        while pass.nextFound < pass.found.count,
            pass.found[pass.nextFound].record <= record.number
        {
            let found = pass.found[pass.nextFound]
            pass.nextFound += 1
            guard found.record == record.number else { continue }
            let content = index.fieldContent(found.field, of: record.span, in: bytes)
            collector.report(
                found.rule, at: content.shifted(by: record.base), record: found.record,
                field: found.field, found.detail, in: view)
        }
    }
}

/// A record that is held to a contract.
private struct ContractRecord {
    let span: RecordSpan
    /// In the batch.
    let index: Int
    let number: Int
    /// Absolute offset of the batch that it is in.
    let base: Int
}
