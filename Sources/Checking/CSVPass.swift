import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding
import Values

/// One pass over the records of a CSV file.
///
/// Nothing of a view is kept but the places of findings.
struct CSVPass: ~Copyable {
    typealias Context = PassContext

    let plan: CSVPlan
    let settings: CheckSettings
    /// In a listing pass: how many fields a record must have, as the whole file tells.
    let settledWidth: Int?
    var form: RecordForm
    var collector: FindingCollector
    var index = RecordIndex()
    var reader: RecordReader
    var triage: RecordTriage
    /// The quote faults in the records of the index, in order.
    var faults: [BatchFault] = []
    var charsets = CharsetEvidence()
    var endings = EndingTally()
    var widths: WidthTable
    var values: ValuePass
    /// The records of the index whose values count.
    var valueRuns = ValueRuns()
    var edgeSpaces = FindingLog()
    /// What is known of each column: in a listing pass from the pass before, else at the end.
    var judges: [ColumnJudge]
    /// In a listing that is made to fix the file: the columns with values to mend.
    let mendings: [ColumnMending]
    var totals = TotalTail()
    var blanks = BlankRun()
    /// The blank lines among the records of the index.
    var blankRecords: [UInt32] = []
    var brokenRecord = BrokenRecord()
    /// What was passed over last.
    var passed = PassedRecords()
    /// The record that is too long to be kept, while it is read.
    var longRecord: LongRecord?
    /// Whether `longRecord` is there: the question is asked for every record.
    var isInLongRecord = false
    /// The line that somebody asks about.
    var lineWatch: LineWatch?
    /// What the records are held to beside the page; nil without a contract.
    var contract: ContractPass?
    /// The number of the next record: 0 is the header.
    var record: Int
    var isBeforeHeader: Bool
    var isBeforeFirstRecord = true
    var columnNames: [[UInt8]] = []
    var headerText: HeaderText?
    /// Where the header is reported if its width is wrong.
    var headerWidth: Occurrence?
    /// The number of records that end within the size limit.
    var recordsWithinLimit = 0
    /// Absolute offset of the next record.
    var position: Int
    /// The last record that had its expected number of fields.
    var wholeRecord = 0
    /// How much is kept before `position`: a finding can lie at the end of the record before.
    private static let keptBytes = 2 * Excerpt.limitBytes

    /// Absolute offset before which no finding is to come: the next record can still tell of a line
    /// break before it, of two bytes at most.
    var settledOffset: Int {
        min(longRecord?.reader.start ?? position - 2, brokenRecord.settledOffset)
    }

    /// Absolute offset of the record before which nothing changes any more, whatever comes.
    var fixedOffset: Int {
        min(longRecord?.reader.start ?? position, brokenRecord.settledOffset)
    }

    /// How much is scanned ahead where records were taken back.
    private static let carefulBytes = 4 << 10

    var neededFrom: Int { max(0, (longRecord?.surveyedEnd ?? position) - Self.keptBytes) }

    /// How many fields a record should have, as the head of the file tells.
    var expectedFields: Int { form.expectedFields }

    init(
        plan: CSVPlan, settings: CheckSettings, settledWidth: Int? = nil,
        judges: [ColumnJudge] = [], collector: FindingCollector
    ) {
        self.plan = plan
        self.settings = settings
        self.settledWidth = settledWidth
        self.judges = judges
        mendings = ColumnMending.columns(collector.fixes, judges)
        self.collector = collector
        let expectedFields = plan.expectedFields
        form = RecordForm(separator: plan.separator, expectedFields: expectedFields)
        reader = RecordReader(
            separator: plan.separator, expectedFields: expectedFields, columns: plan.columnForms)
        triage = RecordTriage(
            separator: plan.separator, lineEnd: CSVSyntax.lineFeed, expectedFields: expectedFields,
            names: [])
        widths = WidthTable(expectedFields: expectedFields)
        let surveys = Array(
            repeating: ColumnSurvey(), count: min(expectedFields, settings.columnLimit))
        values = ValuePass(columnCount: expectedFields, columns: surveys)
        contract = settings.contract.map {
            ContractPass($0, collector.isListing ? .listing : .checking)
        }
        record = plan.hasHeader ? 0 : 1
        isBeforeHeader = plan.hasHeader
        position = plan.bodyStart
    }

    /// Checks the complete records of a view, and moves `position` behind them.
    mutating func consume(_ view: borrowing InputView, _ context: Context) {
        while position < context.end(of: view) {
            if isInLongRecord {
                guard continueLongRecord(view, context) else { return }
                continue
            }
            let isLong = indexRecords(view, context)
            if index.recordCount > 0 {
                checkBatch(view, context)
            } else if isLong {
                startLongRecord()
            } else {
                return
            }
        }
    }

    /// Indexes the records from `position` on; true when a record too long to be kept is next.
    private mutating func indexRecords(_ view: borrowing InputView, _ context: Context) -> Bool {
        index.removeAll()
        reader.restart()
        faults.removeAll(keepingCapacity: true)
        var start = position
        var reach = settings.longRecordBytes
        let end = context.end(of: view)
        let isFinal = context.readsToEnd(of: view)
        while start < end {
            let limit = min(end, start + reach)
            let isLast = limit == end
            let firstNew = index.recordCount
            let firstStray = index.strayCount
            index.scan(
                view.slice(start..<limit), base: start - position, separator: plan.separator,
                isFinal: isFinal && isLast, kernel: settings.kernel)
            var isDoubtful = removeDoubtfulRecords(from: firstNew, view, context)
            if removeSplitRecords(from: firstNew, firstStray: firstStray, view, context) {
                isDoubtful = true
            }
            if addStrayFaults(from: firstStray, record: firstNew, view) { isDoubtful = true }
            let next = position + index.indexedBytes
            // What is taken back is scanned again: among doubtful records a little at a time.
            reach = min(isDoubtful ? Self.carefulBytes : 2 * reach, settings.longRecordBytes)
            switch isDoubtful ? .irregularQuote : index.stop {
            case .full where index.recordCount > 0:
                return false
            case .endOfBytes
            where !isLast && (next > start || limit - start < settings.longRecordBytes):
                start = next
                continue
            case .endOfBytes
            where isLast && !isFinal
                && (next > start || limit - start < settings.longRecordBytes):
                return false
            case .endOfBytes where next == end:
                return false
            case .endOfBytes, .irregularQuote, .full:
                break
            }
            switch readDamaged(view, context, from: next, isRun: next == start) {
            case .record: start = position + index.indexedBytes
            case .needsMore: return false
            case .full: return true
            }
        }
        return false
    }

    /// Adds the record that the fast index stopped at. In a run of damaged ones, goes on without it
    /// up to a record that is in order.
    private mutating func readDamaged(
        _ view: borrowing InputView, _ context: Context, from start: Int, isRun: Bool
    ) -> RecordReader.Outcome {
        var start = start
        while true {
            let outcome = readExactly(view, context, from: start)
            start = position + index.indexedBytes
            guard outcome == .record, isRun, faults.last?.record == index.recordCount - 1,
                start < context.end(of: view)
            else {
                return outcome
            }
        }
    }

    /// Adds the faults of the stray quotes that the fast index passed over; true when it took back a
    /// record of too many fields and all behind it: the quote may show that some are one value.
    private mutating func addStrayFaults(
        from firstStray: Int, record: Int, _ view: borrowing InputView
    ) -> Bool {
        guard firstStray < index.strayCount else { return false }
        let bytes = view.slice(position..<view.endOffset)
        var record = record
        for stray in firstStray..<index.strayCount {
            record = index.recordIndex(ofStray: stray, from: record)
            let span = index.record(record)
            if span.fieldCount > expectedFields, expectedFields > 1 {
                index.removeRecords(from: record)
                return true
            }
            faults.append(
                BatchFault(record: record, fault: index.strayFault(stray, of: span, in: bytes)))
        }
        return false
    }

    /// Takes back the first new record, and all behind it, that may be read otherwise because of quotes
    /// round a line end, though they keep to the grammar: they may never have been closed, or close
    /// what began in a record before them.
    private mutating func removeDoubtfulRecords(
        from firstNew: Int, _ view: borrowing InputView, _ context: Context
    ) -> Bool {
        guard expectedFields > 1, index.hasOtherWidth(than: expectedFields, from: firstNew) else {
            return false
        }
        let bytes = view.slice(position..<view.endOffset)
        var next = firstNew
        // The records before it that a value may go on behind were asked for.
        var unasked = firstNew
        while let record = index.nextOfSeveralLines(from: next, in: bytes) {
            let mayClose = index.mayCloseByOpening(
                index.record(record), plan.separator, in: bytes)
            let first = mayClose ? max(unasked, record - Lookahead.limitValueLines) : record
            for doubtful in first...record where mayGoOn(doubtful, in: bytes) {
                if reader.mayReadOtherwise(
                    index.record(doubtful), in: bytes, isFinal: context.isFinal)
                {
                    index.removeRecords(from: doubtful)
                    return true
                }
            }
            next = record + 1
            if mayClose { unasked = next }
        }
        return false
    }

    /// Takes back the first new record, and all behind it, whose last field may go on in the lines behind
    /// it: the quote that shows it is a stray one, or the one that the fast index stopped at, or is still
    /// to come.
    private mutating func removeSplitRecords(
        from firstNew: Int, firstStray: Int, _ view: borrowing InputView, _ context: Context
    ) -> Bool {
        guard expectedFields > 1 else { return false }
        let bytes = view.slice(position..<view.endOffset)
        var next = firstNew
        var end = firstNew
        for stray in firstStray...index.strayCount {
            if stray < index.strayCount {
                end = index.recordIndex(ofStray: stray, from: end)
                guard index.mayClose(stray: stray, of: index.record(end), in: bytes) else {
                    continue
                }
            } else {
                end = index.recordCount
            }
            next = max(next, end - Lookahead.limitValueLines)
            while next < end {
                if mayGoOn(next, in: bytes),
                    reader.mayReadOtherwise(
                        index.record(next), in: bytes, isFinal: context.isFinal)
                {
                    index.removeRecords(from: next)
                    return true
                }
                next += 1
            }
        }
        return false
    }

    /// Whether a record has a wrong width, or the one behind it has, or is not known.
    private func mayGoOn(_ record: Int, in bytes: Span<UInt8>) -> Bool {
        let span = index.record(record)
        guard span.fieldCount == expectedFields else {
            return !index.content(of: span, in: bytes).isEmpty
        }
        guard record + 1 < index.recordCount else { return true }
        return index.record(record + 1).fieldCount != expectedFields
    }

    /// Adds the record that the fast index could not take; `.full` when it is too long.
    private mutating func readExactly(
        _ view: borrowing InputView, _ context: Context, from start: Int
    ) -> RecordReader.Outcome {
        let most = settings.longRecordBytes + Lookahead.limitBytes
        let limit = min(view.endOffset, start + most)
        let isFinal = context.isFinal && limit == view.endOffset
        let outcome = reader.read(
            view.slice(start..<limit), base: start - position, isFinal: isFinal, into: &index)
        switch outcome {
        case .record where position + index.indexedBytes - start <= settings.longRecordBytes:
            reader.addFaults(ofRecord: index.recordCount - 1, to: &faults)
            return .record
        case .record:
            index.removeRecords(from: index.recordCount - 1)
            return .full
        case .needsMore where !isFinal && limit - start < most:
            return .needsMore
        case .full, .needsMore:
            return .full
        }
    }

    /// Checks all records of the index, and goes on behind them.
    private mutating func checkBatch(_ view: borrowing InputView, _ context: Context) {
        let end = position + index.indexedBytes
        let batch = Batch(start: position, end: end, firstRecord: record)
        // The last line end may not be in the input.
        if !context.missesLineEnd || end < view.endOffset,
            let lines = index.lineCount(
                in: view.slice(position..<view.endOffset), kernel: settings.kernel)
        {
            collector.pass(lines: lines, in: position..<end, of: view)
        }
        checkRecords(view, batch, context)
        checkValues(view, batch)
        if let fixes = collector.fixes { noteRewrites(fixes, view, batch) }
        if collector.notesRecords { noteRecords(batch) }
        checkContract(view, batch)
        placeBlanks(view)
        if contract?.purpose.isForKeys != true { checkText(view, batch) }
        watchLine(view, batch)
        countRecordsWithinLimit(batch)
        position = end
    }

    private mutating func noteRecords(_ batch: Batch) {
        for number in 0..<index.recordCount {
            collector.noteRecord(at: batch.start + index.record(number).start)
        }
    }

    private mutating func countRecordsWithinLimit(_ batch: Batch) {
        if batch.end <= settings.limitBytes {
            recordsWithinLimit = max(0, record - 1)
        } else if batch.start < settings.limitBytes {
            let within = index.recordIndex(at: settings.limitBytes - batch.start, from: 0)
            recordsWithinLimit = max(0, min(record, batch.firstRecord + within) - 1)
        }
    }
}

/// The records that are checked together.
struct Batch {
    /// Absolute offsets.
    let start: Int
    let end: Int
    /// The number of the first of them.
    let firstRecord: Int
}
