import Bytes
import Diagnostics
import Scanner
import Values

/// Learns what the values of every column are, and keeps the first places of each shape.
struct ValuePass: ~Copyable {
    /// How many records are read column by column at a time: few enough that they stay near.
    static let blockRecords = 128
    /// As many records as are worth a grid of their own.
    private static let leastRun = 16

    /// How many fields each record has, of which the first ones have a survey.
    private let columnCount: Int
    private(set) var columns: [ColumnSurvey]
    private(set) var places = ValuePlaces()
    private var digits = DigitMap()
    private var noted: [NotedField] = []
    private var gathered: GatheredRecords
    /// Records that may turn out to hold totals, and so no values.
    private var held: [HeldRecord] = []

    /// `columns` are the surveys of the first fields.
    init(columnCount: Int, columns: [ColumnSurvey]) {
        self.columnCount = columnCount
        self.columns = columns
        gathered = GatheredRecords(columnCount: columnCount)
    }

    /// Starts on the bytes of a batch, which records of its index come from next.
    mutating func begin(_ bytes: Span<UInt8>) { digits.mark(bytes) }

    /// Counts the values of records of the index of `bytes`, which start at the absolute offset
    /// `base`.
    mutating func read(
        _ runs: ValueRuns, of index: borrowing RecordIndex, in bytes: Span<UInt8>, base: Int,
        _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        var broken = runs.brokenFields[...]
        for run in runs.runs {
            if run.records.count < Self.leastRun, columnCount <= GatheredRecords.limitColumns {
                for record in run.records {
                    gathered.append(
                        record, number: run.number(of: record), of: index, brokenFields: &broken)
                    if gathered.count == Self.blockRecords {
                        readGathered(bytes, base, view, &collector)
                    }
                }
            } else {
                readGathered(bytes, base, view, &collector)
                read(run, of: index, &broken, bytes, base, view, &collector)
            }
        }
        readGathered(bytes, base, view, &collector)
    }

    /// Counts the values of records that lie one behind the other.
    private mutating func read(
        _ run: ValueRun, of index: borrowing RecordIndex, _ broken: inout ArraySlice<BrokenField>,
        _ bytes: Span<UInt8>, _ base: Int, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) {
        var first = run.records.lowerBound
        while first < run.records.upperBound {
            let count = min(Self.blockRecords, run.records.upperBound - first)
            let grid = FieldGrid(
                of: bytes, delimiters: index.delimiters,
                firstDelimiter: index.record(first).firstDelimiter, stride: columnCount,
                recordCount: count, columnCount: columnCount)
            broken = broken.drop { $0.record < first }
            let own = broken.prefix { $0.record < first + count }
            read(grid, own.map { BrokenField(record: $0.record - first, column: $0.column) })
            let number = run.number(of: first)
            keepNoted({ number + $0 }, base, view, &collector)
            first += count
        }
    }

    /// Counts the values of the records that were gathered.
    private mutating func readGathered(
        _ bytes: Span<UInt8>, _ base: Int, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) {
        guard gathered.count > 0 else { return }
        // Out of `self`, so that nothing of it is copied.
        var records = GatheredRecords(columnCount: columnCount)
        swap(&records, &gathered)
        read(
            FieldGrid(
                of: bytes, delimiters: records.delimiters.span,
                firstDelimiter: records.firstDelimiter, stride: records.stride,
                recordCount: records.count, columnCount: columnCount),
            records.brokenFields)
        keepNoted({ records.numbers[$0] }, base, view, &collector)
        records.removeAll()
        swap(&records, &gathered)
    }

    /// Counts the values of a grid but those of its broken fields.
    private mutating func read(_ grid: borrowing FieldGrid, _ broken: [BrokenField]) {
        noted.removeAll(keepingCapacity: true)
        var broken = broken.sorted { ($0.column, $0.record) < ($1.column, $1.record) }[...]
        for column in columns.indices {
            guard broken.first?.column == column else {
                columns[column].read(column: column, of: grid, digits, into: &noted)
                continue
            }
            var next = 0
            while let field = broken.first, field.column == column {
                broken.removeFirst()
                columns[column].read(
                    column: column, of: grid, records: next..<max(next, field.record), digits,
                    into: &noted)
                next = field.record + 1
            }
            columns[column].read(
                column: column, of: grid, records: next..<grid.recordCount, digits, into: &noted)
        }
    }

    /// Keeps the places of the fields that were noted in a grid, whose records have numbers.
    private mutating func keepNoted(
        _ number: (Int) -> Int, _ base: Int, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) {
        guard !noted.isEmpty, places.hasRoom else { return }
        // Places are worked out from one to the next.
        for field in noted.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            places.keep(
                collector.place(
                    field.look, at: field.range.shifted(by: base), record: number(field.record),
                    field: field.column + 1, in: view))
        }
    }

    /// The place of a value at an absolute range, in a column from 1; nil where it is not wanted.
    func placeIfWanted(
        _ look: FieldLook, at range: Range<Int>, record: Int, field: Int,
        in view: borrowing InputView, _ collector: inout FindingCollector
    ) -> ValuePlace? {
        guard places.hasRoom, columns[field - 1].wanted.wants(look) else { return nil }
        return collector.place(look, at: range, record: record, field: field, in: view)
    }

    /// Takes over what the values of a stretch look like, whose first record has a number and
    /// starts on a line, from 1.
    mutating func take(
        _ later: [ColumnSurvey], _ laterPlaces: [ValuePlace], record: Int, line: Int
    ) {
        places.take(laterPlaces, records: record, lines: line)
        for column in columns.indices { columns[column].merge(later[column]) }
    }

    /// Holds a record back until it is known whether it is one of the last.
    mutating func hold(
        _ span: RecordSpan, number: Int, of index: borrowing RecordIndex, in bytes: Span<UInt8>,
        base: Int, _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        var record = HeldRecord(number: number)
        for column in columns.indices {
            let range = index.fieldContent(column + 1, of: span, in: bytes)
            let look = ShapeReader.look(bytes.extracting(range))
            let place = placeIfWanted(
                look, at: range.shifted(by: base), record: number, field: column + 1, in: view,
                &collector)
            record.fields.append(.init(look: look, length: range.count, place: place))
        }
        held.append(record)
    }

    /// Counts the held records before `limit` (records count from 1): they are no totals.
    mutating func countHeld(before limit: Int) {
        while let first = held.first, first.number < limit {
            held.removeFirst()
            count(first)
        }
    }

    /// Counts the values of a record.
    mutating func count(_ record: HeldRecord) {
        for (column, field) in record.fields.enumerated()
        where columns[column].count(field.look, length: field.length) {
            if let place = field.place { places.keep(place) }
        }
    }
}

extension FindingCollector {
    /// The place of a value at an absolute range, which must be in memory.
    mutating func place(
        _ look: FieldLook, at range: Range<Int>, record: Int, field: Int,
        in view: borrowing InputView
    ) -> ValuePlace {
        ValuePlace(
            look: look, region: region(range, in: view), record: record, field: field,
            excerpt: Excerpt(of: range, in: view))
    }
}
