import Bytes
import Diagnostics
import Rules
import Scanner

extension NDJSONPass {
    /// Checks the names that the piece has for the first time.
    mutating func checkNames(_ view: borrowing InputView) {
        for index in scanner.batch.newNames.indices {
            checkName(scanner.batch.newNames[index], view)
        }
    }

    private mutating func checkName(_ new: JSONBatch.NewName, _ view: borrowing InputView) {
        let raw = view.slice(new.range)
        let name = new.hasEscapes ? JSONText.decoded(raw) : [UInt8](copying: raw)
        let kept = scanner.names.name(new.number)
        columnNames.append(kept)
        noteContract(kept, new, view)
        guard settings.checksMemberNames else { return }
        var sink = NameSink()
        checkColumnName(name.span, into: &sink)
        for finding in sink.findings {
            // Escapes move what stands behind them, so that the name as a whole is the place.
            let place =
                new.hasEscapes
                ? new.range : finding.range.shifted(by: new.range.lowerBound)
            collector.report(
                finding.rule, at: place, record: new.record, field: new.number, finding.detail,
                in: view)
        }
        if let earlier = earlierNames.insert(kept, field: new.number) {
            collector.report(
                ColumnNameDuplicate.rule.id, at: new.range, record: new.record, field: new.number,
                .number(earlier), in: view)
        }
    }
}
