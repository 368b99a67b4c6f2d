import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension CSVPass {
    /// Looks at the values of the records of a batch.
    mutating func checkValues(_ view: borrowing InputView, _ batch: Batch) {
        values.countHeld(before: record - TotalTail.length)
        guard !valueRuns.runs.isEmpty else { return }
        let bytes = view.slice(batch.start..<batch.end)
        guard !collector.isListing else {
            if collector.fixes == nil {
                listValues(bytes, batch, view)
            } else {
                mendValues(bytes, batch)
            }
            return
        }
        values.begin(bytes)
        values.read(valueRuns, of: index, in: bytes, base: batch.start, view, &collector)
    }

    /// Reports the values of a batch that break a rule, now that the columns' kinds are known.
    private mutating func listValues(
        _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) {
        let wanted = judges.indices.filter { wantsValues(ofColumn: $0) }
        guard !wanted.isEmpty else { return }
        for run in valueRuns.runs {
            for recordIndex in run.records {
                let span = index.record(recordIndex)
                for column in wanted where !valueRuns.breaks(column, of: recordIndex) {
                    let content = index.fieldContent(column + 1, of: span, in: bytes)
                    let look = ShapeReader.look(bytes.extracting(content))
                    listValue(
                        look, at: content.shifted(by: batch.start),
                        record: run.number(of: recordIndex),
                        field: column + 1, view)
                }
            }
        }
    }

    /// Reports one value where it breaks a rule.
    mutating func listValue(
        _ look: FieldLook, at range: Range<Int>, record: Int, field: Int,
        _ view: borrowing InputView
    ) {
        guard let finding = judges[field - 1].finding(for: look) else { return }
        collector.report(
            finding.rule, at: range, record: record, field: field, finding.detail, in: view)
    }

    /// Whether some rule on values still wants places in a column, from 0.
    func wantsValues(ofColumn column: Int) -> Bool {
        ValueRule.allCases.contains { collector.isWanted($0.id, field: column + 1) }
            || collector.isWanted(KindMismatch.rule.id, field: column + 1)
    }

    /// Holds back the records that may be totals: the last of the batch that start with their word.
    mutating func holdTotal(
        _ recordIndex: Int, number: Int, _ bytes: Span<UInt8>, _ batch: Batch,
        _ view: borrowing InputView
    ) {
        guard !collector.isListing else {
            if collector.totals.contains(batch.start + index.record(recordIndex).start) {
                _ = valueRuns.remove(recordIndex)
            }
            return
        }
        guard valueRuns.remove(recordIndex) else { return }
        values.hold(
            index.record(recordIndex), number: number, of: index, in: bytes, base: batch.start,
            view, &collector)
        holdContract(recordIndex, number: number, bytes, batch, view)
    }

    /// Settles the kinds of all columns, and what their values break.
    mutating func settleValues(_ facts: inout FileFacts) {
        // The totals among the last records are none of the values.
        values.countHeld(before: record - TotalTail.length)
        let settlement = ValueSettlement(
            values.columns, values.places, names: columnNames, settings.columns,
            agreed: settings.contract?.kinds ?? [:])
        judges = settlement.judges
        facts.columns = settlement.columns
        for group in settlement.groups { collector.add(group) }
        settleEdgeSpaces()
    }

    func inspections(_ facts: FileFacts) -> [ColumnInspection] {
        values.columns.indices.map { column in
            ColumnInspection(
                values.columns[column].profile, values.places, verdict: judges[column].verdict,
                facts: facts.columns[column], field: column + 1,
                name: facts.columnName(column + 1))
        }
    }

    /// Whether a column, from 1, is of a kind other than string; 0 stands for columns past the
    /// limit.
    func isTyped(column: Int) -> Bool {
        judges.indices.contains(column - 1) && judges[column - 1].verdict.isTyped
    }
}
