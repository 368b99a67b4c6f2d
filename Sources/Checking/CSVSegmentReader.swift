import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding

/// Reads the stretches of a segment of a CSV file.
///
/// Where a record starts is a guess; it is a good one where quoted line ends are rare.
struct CSVSegmentReader: ~Copyable, SegmentReader {
    /// How many lines are tried for one that a record starts on.
    private static let limitGuesses = 16
    /// How many records behind a guess must have the expected number of fields.
    private static let provingRecords = 4

    private let scout: CSVScout
    private var index = RecordIndex()
    var cursor = SegmentCursor()

    init(_ scout: CSVScout) { self.scout = scout }

    mutating func next(in window: inout SegmentWindow) throws(ReadError) -> Stretch? {
        cursor.beginStretch()
        try window.fill(behind: cursor.position)
        guard findRecord(window.view) else {
            cursor.end()
            return nil
        }
        var builder = StretchBuilder(scout, start: cursor.position)
        var isInOrder = true
        while isInOrder, cursor.position < cursor.limit {
            window.discard(before: builder.lastRecordStart)
            try window.fill(behind: cursor.position)
            isInOrder = builder.read(&index, window.view, limit: cursor.limit)
            cursor.position = builder.end
        }
        return builder.records > 0 ? builder.stretch : nil
    }

    /// Moves to the next line that a record seems to start on; false where none is near.
    private mutating func findRecord(_ view: borrowing InputView) -> Bool {
        for _ in 0..<Self.limitGuesses {
            let rest = view.slice(cursor.position..<view.endOffset)
            guard let end = rest.firstIndex(of: CSVSyntax.lineFeed) else { return false }
            cursor.position += end + 1
            if isRecordStart(view) { return true }
        }
        return false
    }

    /// Whether records of the expected number of fields follow.
    private mutating func isRecordStart(_ view: borrowing InputView) -> Bool {
        guard cursor.position < view.endOffset else { return false }
        // Mostly a little is enough.
        for reach in [scout.settings.chunkBytes / 64, scout.settings.chunkBytes / 4] {
            index.removeAll()
            let end = min(view.endOffset, cursor.position + reach)
            index.scan(
                view.slice(cursor.position..<end), base: 0, separator: scout.form.separator,
                isFinal: false, kernel: scout.settings.kernel)
            if index.recordCount >= Self.provingRecords { break }
        }
        return index.recordCount > 0
            && (0..<min(index.recordCount, Self.provingRecords)).allSatisfy {
                index.record($0).fieldCount == scout.form.expectedFields
            }
    }
}
