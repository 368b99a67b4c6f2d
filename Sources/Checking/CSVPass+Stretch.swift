import Bytes
import Diagnostics

extension CSVPass {
    var scout: StretchScout? {
        guard isOrdinary, lineWatch == nil, contract?.looksAtRecords != true,
            plan.wrongQuoteColumns.isEmpty,
            endings.counts.carriageReturns == 0,
            (1...CSVScout.limitColumns).contains(expectedFields)
        else { return nil }
        return .csv(
            CSVScout(
                form: form, triage: triage, settings: settings,
                columns: values.columns.map(\.withoutCounts),
                knowsWholeRecords: !widths.wants(expectedFields)))
    }

    /// Nothing that came before has a bearing on an ordinary record that is next.
    private var isOrdinary: Bool {
        !collector.isListing && !isInLongRecord && !brokenRecord.isPending && !isBeforeFirstRecord
            && !isBeforeHeader && record > FindingLog.placesPerGroup
    }

    mutating func take(_ stretch: Stretch, _ view: borrowing InputView) -> Bool {
        let passesLimit =
            stretch.start < settings.limitBytes && stretch.end > settings.limitBytes
        guard case .fields(let columns) = stretch.values, stretch.start == position, isOrdinary,
            !passesLimit,
            stretch.endings.lineFeeds == 0 || !endings.wantsPlace(isPair: false),
            stretch.endings.carriageReturnLineFeeds == 0 || !endings.wantsPlace(isPair: true)
        else { return false }
        if !blanks.isEmpty { blanks.settle() }
        endings.counts.add(stretch.endings)
        _ = widths.count(expectedFields, records: stretch.records)
        wholeRecord = record + stretch.records - 1
        values.countHeld(before: record + stretch.records - TotalTail.length)
        let line = collector.line(of: position, in: view)
        values.take(columns, stretch.places, record: record, line: line)
        record += stretch.records
        position = stretch.end
        collector.skip(
            to: stretch.lastRecordStart, line: line + stretch.linesBeforeLastRecord)
        if position <= settings.limitBytes { recordsWithinLimit = record - 1 }
        return true
    }
}
