import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension CSVPass {
    /// Looks for the watched line in a batch, whose records are checked.
    mutating func watchLine(_ view: borrowing InputView, _ batch: Batch) {
        guard let watch = lineWatch, watch.found == nil, line(of: batch.end, view) > watch.line
        else { return }
        let seen = inspect(watch.line, view, batch)
        lineWatch?.found = seen
    }

    /// Looks for the watched line in the long record that ends before `position`.
    mutating func watchLine(_ view: borrowing InputView, longRecord number: Int) {
        guard let watch = lineWatch, watch.found == nil, line(of: position, view) > watch.line
        else { return }
        lineWatch?.found = .longRecord(number: number)
    }

    /// What stands on a line that begins before the end of a batch, and not before the batch
    /// unless that is the first.
    private mutating func inspect(
        _ wanted: Int, _ view: borrowing InputView, _ batch: Batch
    ) -> InspectedLine {
        let bytes = view.slice(batch.start..<view.endOffset)
        var found: Int?
        var blanks = 0
        for recordIndex in 0..<index.recordCount {
            let span = index.record(recordIndex)
            guard line(of: batch.start + span.start, view) <= wanted else { break }
            if let found, isBlank(found, bytes) { blanks += 1 }
            found = recordIndex
        }
        guard let found else { return .beforeHeader }
        guard !isBlank(found, bytes) else { return .blank }
        return .record(
            inspection(found, number: batch.firstRecord + found - blanks, bytes, view, batch))
    }

    private func isBlank(_ recordIndex: Int, _ bytes: Span<UInt8>) -> Bool {
        let span = index.record(recordIndex)
        let content = index.content(of: span, in: bytes)
        return span.fieldCount == 1 && BlankLine.check(bytes.extracting(content))
    }

    private mutating func inspection(
        _ recordIndex: Int, number: Int, _ bytes: Span<UInt8>, _ view: borrowing InputView,
        _ batch: Batch
    ) -> RecordInspection {
        let span = index.record(recordIndex)
        let content = index.content(of: span, in: bytes).shifted(by: batch.start)
        let broken = Set(faults.lazy.filter { $0.record == recordIndex }.map(\.fault.field))
        var fields: [RecordInspection.Field] = []
        for field in 1...min(span.fieldCount, settings.columnLimit) {
            fields.append(
                inspection(
                    field, of: span, isBroken: broken.contains(field), bytes, view, batch))
        }
        let region = collector.region(content, in: view)
        return RecordInspection(
            number: number, lines: region.start.line...region.end.line, offsets: content,
            fieldCount: span.fieldCount, fields: fields)
    }

    private mutating func inspection(
        _ field: Int, of span: RecordSpan, isBroken: Bool, _ bytes: Span<UInt8>,
        _ view: borrowing InputView, _ batch: Batch
    ) -> RecordInspection.Field {
        let raw = index.field(field, of: span, in: bytes)
        let content = index.fieldContent(field, of: span, in: bytes)
        let look = ShapeReader.look(bytes.extracting(content))
        let start = raw.lowerBound + batch.start
        let region = collector.region(start..<start, in: view)
        let kept = bytes.extracting(content).extracting(first: RecordInspection.keptFieldBytes)
        return RecordInspection.Field(
            number: field, line: region.start.line, column: region.start.column,
            quotes: isBroken ? .broken : content == raw ? .none : .regular,
            words: look.shape.words, hasEdgeSpace: look.hasEdgeSpace, length: content.count,
            content: [UInt8](copying: kept))
    }

    /// The line, from 1, that an absolute offset is on.
    private mutating func line(of offset: Int, _ view: borrowing InputView) -> Int {
        collector.line(of: offset, in: view)
    }
}
