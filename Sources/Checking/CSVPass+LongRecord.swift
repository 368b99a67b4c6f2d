import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding

extension CSVPass {
    /// Begins to read the next record a stretch at a time.
    mutating func startLongRecord() {
        longRecord = LongRecord(
            reader: LongRecordReader(separator: plan.separator, start: position), number: record)
        isInLongRecord = true
        collector.isBlocked = true
        if collector.notesRecords { collector.noteRecord(at: position) }
        blanks.settle()
        // The names of a header that is not kept cannot be checked.
        if isBeforeHeader {
            collector.reportOnFile(RecordTooLong.rule.id, .number(settings.longRecordBytes))
        }
        record += 1
        isBeforeHeader = false
        isBeforeFirstRecord = false
    }

    /// Reads on in a long record; false when more bytes are needed.
    mutating func continueLongRecord(
        _ view: borrowing InputView, _ context: Context
    ) -> Bool {
        guard var long = longRecord else { return true }
        let end = characterBoundary(view, context)
        guard end > position else { return false }
        let isFinal = context.isFinal && end == view.endOffset
        let stretch = view.slice(position..<end)
        long.fieldEnds.removeAll(keepingCapacity: true)
        long.faults.removeAll(keepingCapacity: true)
        let used =
            long.isAbandoned
            ? lineEnd(stretch)
            : long.reader.read(
                stretch, isFinal: isFinal, fieldEnds: &long.fieldEnds, faults: &long.faults)
        for fault in long.faults {
            long.hasFaults = true
            if fault.movesFields { long.hasMovedFields = true }
            report(fault, base: 0, record: long.number, in: view)
        }
        position += used
        checkFields(&long, view)
        if !long.isAbandoned, long.reader.end - long.reader.start > settings.recordLimitBytes {
            long.isAbandoned = true
            collector.report(
                RecordTooLong.rule.id, at: (position - 1)..<position, record: long.number,
                .number(settings.recordLimitBytes), in: view)
        }
        let hasEnded =
            long.isAbandoned ? used < stretch.count || isFinal : long.reader.hasEnded
        if hasEnded || long.isAbandoned { survey(&long, to: position, view) }
        longRecord = long
        if hasEnded { endLongRecord(long, view) }
        return true
    }

    private mutating func endLongRecord(_ long: LongRecord, _ view: borrowing InputView) {
        longRecord = nil
        isInLongRecord = false
        watchLine(view, longRecord: long.number)
        if position <= settings.limitBytes { recordsWithinLimit = max(0, record - 1) }
        guard !long.isAbandoned else { return }
        let end = position
        if let terminator = long.reader.terminator {
            if collector.fixes?.rewritesLineEnds == true { noteLineEnd(before: end, view) }
            if terminator == CSVSyntax.lineFeed {
                endings.counts.lineFeeds += 1
            } else if view.byte(at: end - 1) == CSVSyntax.lineFeed {
                endings.counts.carriageReturnLineFeeds += 1
            } else {
                endings.counts.carriageReturns += 1
                collector.report(
                    BareCarriageReturn.rule.id, at: (end - 1)..<end, record: long.number, in: view)
            }
        }
        guard long.number > 0 else { return }
        let fieldCount = long.reader.field
        if fieldCount == expectedFields, !long.hasMovedFields { countValues(long) }
        guard !long.hasFaults || fieldCount == expectedFields || settings.showsCascade else {
            collector.withhold()
            return
        }
        guard wantsPlace(fieldCount) else { return }
        let place = (end - 1)..<(end - 1)
        let detail = Detail.numbers(fieldCount, 0)
        let sample = WidthTable.Sample(
            tooFew: collector.occurrence(
                TooFewFields.rule.id, at: place, record: long.number, detail, in: view),
            tooMany: collector.occurrence(
                TooManyFields.rule.id, at: place, record: long.number, detail, in: view))
        keep(sample, fieldCount: fieldCount)
    }

    /// The last place up to which no character is cut by the end of the view.
    private func characterBoundary(_ view: borrowing InputView, _ context: Context) -> Int {
        guard !context.isFinal else { return view.endOffset }
        for back in 1...3 {
            guard let byte = view.byte(at: view.endOffset - back), byte >= 0x80 else { break }
            if byte >= 0xC0 { return view.endOffset - back }
        }
        return view.endOffset
    }

    /// Behind the first line end, or behind the last byte.
    private func lineEnd(_ bytes: Span<UInt8>) -> Int {
        bytes.firstIndex(of: CSVSyntax.lineFeed).map { $0 + 1 } ?? bytes.count
    }
}
