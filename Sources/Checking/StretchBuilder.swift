import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding

/// Adds batches of records to a stretch, up to the first that must be looked at one by one.
struct StretchBuilder: ~Copyable {
    private let scout: CSVScout
    private let start: Int
    /// Absolute offset behind the last record.
    private(set) var end: Int
    private(set) var records = 0
    /// Absolute offset of the last record.
    private(set) var lastRecordStart: Int
    private var linesBeforeLastRecord = 0
    private var endings = LineEndings()
    private var values: ValuePass
    private var collector: FindingCollector

    /// Begins with no record, at an absolute offset where one starts.
    init(_ scout: CSVScout, start: Int) {
        self.scout = scout
        self.start = start
        end = start
        lastRecordStart = start
        values = ValuePass(columnCount: scout.form.expectedFields, columns: scout.columns)
        collector = FindingCollector(kernel: scout.settings.kernel)
        collector.skip(to: start, line: 0)
    }

    var stretch: Stretch {
        Stretch(
            start: start, end: end, lastRecordStart: lastRecordStart,
            linesBeforeLastRecord: linesBeforeLastRecord, records: records, endings: endings,
            values: .fields(values.columns), places: values.places.all)
    }

    /// Adds the complete records of a view from `end` on, those that start before `limit`, both
    /// absolute offsets; false where the stretch ends with them.
    mutating func read(
        _ index: inout RecordIndex, _ view: borrowing InputView, limit: Int
    ) -> Bool {
        let bytes = view.slice(end..<view.endOffset)
        index.removeAll()
        let reach = limit - end + scout.settings.chunkBytes / 16
        index.scan(
            bytes.extracting(first: min(scout.settings.chunkBytes, reach)), base: 0,
            separator: scout.form.separator, isFinal: false, kernel: scout.settings.kernel)
        // Whether the last field of a record goes on behind it, the record behind it tells.
        let wanted = min(recordCount(of: index, before: limit - end), index.recordCount - 1)
        var count = max(0, wanted)
        if index.strayCount > 0 {
            count = min(count, index.recordIndex(at: Int(index.strayQuotes[0]), from: 0))
        }
        count = plainRecords(of: index, bytes, atMost: count)
        var endings = ordinaryRecords(of: index, bytes, atMost: &count)
        if count > 0, index.record(count).fieldCount != scout.form.expectedFields {
            count -= 1
            endings = ordinaryRecords(of: index, bytes, atMost: &count)
        }
        guard count > 0 else { return false }
        add(count, of: index, bytes, view)
        self.endings.add(endings)
        return count == wanted && index.stop != .irregularQuote && values.places.hasRoom
    }

    /// Adds the first records of an index of `bytes`, which start at `end`.
    private mutating func add(
        _ count: Int, of index: borrowing RecordIndex, _ bytes: Span<UInt8>,
        _ view: borrowing InputView
    ) {
        let last = index.record(count - 1)
        values.begin(bytes.extracting(first: last.end + 1))
        var runs = ValueRuns()
        runs.append(0..<count, number: records)
        values.read(
            runs, of: index, in: bytes.extracting(first: last.end + 1), base: end, view,
            &collector)
        records += count
        lastRecordStart = end + last.start
        linesBeforeLastRecord = collector.line(of: lastRecordStart, in: view)
        collector.discard(before: lastRecordStart, in: view)
        end += last.end + 1
    }

    /// How many records of an index start before an offset in its bytes.
    private func recordCount(of index: borrowing RecordIndex, before offset: Int) -> Int {
        guard index.recordCount > 0, index.indexedBytes > offset else { return index.recordCount }
        let found = index.recordIndex(at: offset, from: 0)
        return index.record(found).start < offset ? found + 1 : found
    }

    /// How many records come before the first with a character that a rule may report.
    private func plainRecords(
        of index: borrowing RecordIndex, _ bytes: Span<UInt8>, atMost count: Int
    ) -> Int {
        guard count > 0 else { return 0 }
        let text = bytes.extracting(first: index.record(count - 1).end + 1)
        var survey = TextSurvey(0..<text.count)
        var judge = TextJudge()
        var current = 0
        while let event = survey.next(in: text) {
            current = index.recordIndex(at: event.offset, from: current)
            let span = index.record(current)
            let field = index.fieldNumber(at: event.offset, of: span)
            let content = index.fieldContent(field, of: span, in: text)
            if judge.finding(for: event, field: content, in: text) != nil { return current }
        }
        return count
    }

    /// Lowers `count` to the records before the first of which there is something to tell, or which
    /// may be one of the totals that end a file; gives the line ends of those that are left.
    private func ordinaryRecords(
        of index: borrowing RecordIndex, _ bytes: Span<UInt8>, atMost count: inout Int
    ) -> LineEndings {
        while true {
            var endings = LineEndings()
            var record = 0
            while true {
                var passed = PassedRecords()
                record = scout.triage.nextNotable(
                    in: index, of: bytes, from: record, limit: count,
                    quiet: QuietWidths(otherQuotes: WrongQuote.firstBytes), passed: &passed)
                endings.add(passed.endings)
                guard record < count, scout.passes(record, of: index, bytes, &endings) else {
                    break
                }
                record += 1
            }
            count = record
            let tail = max(0, count - TotalTail.length)..<count
            let total = tail.first {
                scout.form.startsWithTotal(index.record($0), bytes, index)
            }
            guard let total else { return endings }
            count = total
        }
    }
}
