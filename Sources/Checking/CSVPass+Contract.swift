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
        releaseHeld(&pass)
        do throws(ReadError) {
            for key in pass.keys.indices { try checkKey(key, batch, view, &pass) }
        } catch {
            pass.failure = error
        }
        for (column, check) in pass.checks { checkValues(column, check, batch, view, &pass) }
        if pass.purpose == .listing { list(batch, view, &pass) }
    }

    private mutating func checkValues(
        _ column: Int, _ check: ConstraintCheck, _ batch: Batch, _ view: borrowing InputView,
        _ pass: inout ContractPass
    ) {
        let bytes = view.slice(batch.start..<batch.end)
        for run in valueRuns.runs {
            for record in run.records {
                let content = index.content(ofColumn: column, ofRecord: record, in: bytes)
                guard !check.plainlyAllows(lengthBytes: content.count),
                    !valueRuns.breaks(column, of: record)
                else { continue }
                switch check.check(bytes.extracting(content)) {
                case .kept: continue
                case .broken(let constraint, let measured):
                    collector.report(
                        ConstraintBroken.rule.id, at: content.shifted(by: batch.start),
                        record: run.number(of: record), field: column + 1,
                        .numbers(constraint.rawValue, measured), in: view)
                case .undecided:
                    return pass.fail(check)
                }
            }
        }
    }

    private mutating func checkKey(
        _ key: Int, _ batch: Batch, _ view: borrowing InputView, _ pass: inout ContractPass
    ) throws(ReadError) {
        let bytes = view.slice(batch.start..<batch.end)
        let columns = pass.keys[key].columns
        let blanks: [KeyBlank]
        switch pass.purpose {
        case .checking, .collecting:
            blanks = try pass.keyChecks[key].take(columns, valueRuns, index, bytes)
        case .listing:
            guard pass.keys[key].isPrimary else { return }
            var idle = KeyCheck.idle
            blanks = try idle.take(columns, valueRuns, index, bytes)
        case .matching:
            return match(key, batch, view, &pass)
        }
        guard pass.keys[key].isPrimary, pass.purpose.checksValues else { return }
        for blank in blanks where !valueRuns.breaks(blank.column, of: blank.record) {
            let content = index.content(
                ofColumn: blank.column, ofRecord: blank.record, in: bytes)
            collector.report(
                PrimaryKeyEmpty.rule.id, at: content.shifted(by: batch.start),
                record: blank.number, field: blank.column + 1, in: view)
        }
    }

    private mutating func match(
        _ key: Int, _ batch: Batch, _ view: borrowing InputView, _ pass: inout ContractPass
    ) {
        let bytes = view.slice(batch.start..<batch.end)
        let columns = pass.keys[key].columns
        var words = KeyWords()
        for run in valueRuns.runs {
            for record in run.records {
                guard index.firstBlank(of: columns[...], ofRecord: record, valueRuns, bytes) == nil
                else { continue }
                words.begin()
                for column in columns {
                    words.add(
                        folded: index.content(ofColumn: column, ofRecord: record, in: bytes),
                        of: bytes)
                }
                guard pass.matchers[key].concerns(words) else { continue }
                match(key, record, number: run.number(of: record), batch, view, &pass)
            }
        }
    }

    private mutating func match(
        _ key: Int, _ record: Int, number: Int, _ batch: Batch, _ view: borrowing InputView,
        _ pass: inout ContractPass
    ) {
        let bytes = view.slice(batch.start..<batch.end)
        pass.text.removeAll()
        for column in pass.keys[key].columns {
            pass.text.add(
                bytes.extracting(index.content(ofColumn: column, ofRecord: record, in: bytes)))
        }
        let content = index.content(
            ofColumn: pass.keys[key].columns[0], ofRecord: record, in: bytes
        ).shifted(by: batch.start)
        let (answer, isKept) = pass.matchers[key].look(at: pass.text)
        if isKept {
            pass.matchers[key].keep(pass.text, at: collector.region(content, in: view).start)
        }
        guard let found = pass.finding(key, answer, record: number), pass.count(found) else {
            return
        }
        pass.keep(
            collector.occurrence(
                found.rule, at: content, record: found.record, field: found.field, found.detail,
                in: view))
    }

    /// Reports the keys of records that were found to stand in earlier ones.
    private mutating func list(
        _ batch: Batch, _ view: borrowing InputView, _ pass: inout ContractPass
    ) {
        let bytes = view.slice(batch.start..<batch.end)
        for run in valueRuns.runs {
            while pass.nextFound < pass.found.count {
                let found = pass.found[pass.nextFound]
                let record = found.record - run.number + run.records.lowerBound
                guard record < run.records.upperBound else { break }
                pass.nextFound += 1
                guard record >= run.records.lowerBound else { continue }
                let content = index.content(
                    ofColumn: found.field - 1, ofRecord: record, in: bytes)
                collector.report(
                    found.rule, at: content.shifted(by: batch.start), record: found.record,
                    field: found.field, found.detail, in: view)
            }
        }
    }
}
