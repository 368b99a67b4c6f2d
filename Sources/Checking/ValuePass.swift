import Bytes
import Diagnostics
import Scanner
import Values

/// Learns what the values of every column are, and keeps the first places of each shape.
struct ValuePass: ~Copyable {
    /// How many records are read column by column at a time: few enough that they stay near.
    static let blockRecords = 128

    private(set) var columns: [ColumnSurvey]
    private(set) var places = ValuePlaces()
    private var digits = DigitMap()
    private var noted: [NotedField] = []
    /// Records that may turn out to hold totals, and so no values.
    private var held: [HeldRecord] = []

    init(columnCount: Int) {
        columns = Array(repeating: ColumnSurvey(), count: columnCount)
    }

    /// Starts on the bytes of a batch, which records of its index come from next.
    mutating func begin(_ bytes: Span<UInt8>) { digits.mark(bytes) }

    /// Counts the values of records of the index of `bytes`, which start at the absolute offset
    /// `base`.
    mutating func read(
        _ run: ValueRun, of index: borrowing RecordIndex, in bytes: Span<UInt8>, base: Int,
        columnCount: Int, _ view: borrowing InputView, _ collector: inout FindingCollector
    ) {
        var first = run.records.lowerBound
        while first < run.records.upperBound {
            let count = min(Self.blockRecords, run.records.upperBound - first)
            let grid = FieldGrid(
                of: bytes, delimiters: index.delimiters,
                firstDelimiter: index.record(first).firstDelimiter, recordCount: count,
                columnCount: columnCount)
            noted.removeAll(keepingCapacity: true)
            for column in columns.indices where !run.breaks(column) {
                columns[column].read(column: column, of: grid, digits, into: &noted)
            }
            if !noted.isEmpty, places.hasRoom {
                keepNoted(run.number + first - run.records.lowerBound, base, view, &collector)
            }
            first += count
        }
    }

    /// Keeps the places of the fields that were noted in a grid, whose first record has a number.
    private mutating func keepNoted(
        _ number: Int, _ base: Int, _ view: borrowing InputView,
        _ collector: inout FindingCollector
    ) {
        // Places are worked out from one to the next.
        for field in noted.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            places.keep(
                collector.place(
                    field.look, at: field.range.shifted(by: base), record: number + field.record,
                    field: field.column + 1, in: view))
        }
    }

    /// The place of a value at an absolute range, in a column from 1; nil where it is not wanted.
    func placeIfWanted(
        _ look: FieldLook, at range: Range<Int>, record: Int, field: Int,
        in view: borrowing InputView, _ collector: inout FindingCollector
    ) -> ValuePlace? {
        guard places.hasRoom, columns[field - 1].wants(look) else { return nil }
        return collector.place(look, at: range, record: record, field: field, in: view)
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
