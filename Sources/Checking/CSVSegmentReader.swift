import Bytes
import Diagnostics
import Rules
import Scanner
import TextEncoding

/// Reads the stretches of a segment of a CSV file.
///
/// Where a record starts is a guess; it is a good one where quoted line ends are rare.
struct CSVSegmentReader: ~Copyable, SegmentReader {
    /// How many stretches of a segment are read at most: where there are more, the pass has to
    /// look at so much anyway that they gain nothing.
    private static let limitStretches = 16
    /// How many lines are tried for one that a record starts on.
    private static let limitGuesses = 16
    /// How many records behind a guess must have the expected number of fields.
    private static let provingRecords = 4

    private let scout: CSVScout
    private var index = RecordIndex()
    /// Absolute offset of the next byte that was not looked at.
    private var position = 0
    /// Absolute offset: the last stretch takes in the last record that starts before it.
    private var limit = 0
    private var stretchesLeft = 0

    init(_ scout: CSVScout) { self.scout = scout }

    mutating func begin(_ segment: Range<Int>, in window: inout SegmentWindow) {
        // A record starts behind the line end that comes before it.
        position = segment.lowerBound - 1
        limit = segment.upperBound
        stretchesLeft = Self.limitStretches
        window.skip(to: position)
    }

    var isOver: Bool { position >= limit || stretchesLeft == 0 }

    mutating func next(in window: inout SegmentWindow) throws(ReadError) -> Stretch? {
        stretchesLeft -= 1
        try window.fill(behind: position)
        guard findRecord(window.view) else {
            stretchesLeft = 0
            return nil
        }
        var builder = StretchBuilder(scout, start: position)
        var isInOrder = true
        while isInOrder, position < limit {
            window.discard(before: builder.lastRecordStart)
            try window.fill(behind: position)
            isInOrder = builder.read(&index, window.view, limit: limit)
            position = builder.end
        }
        return builder.records > 0 ? builder.stretch : nil
    }

    /// Moves to the next line that a record seems to start on; false where none is near.
    private mutating func findRecord(_ view: borrowing InputView) -> Bool {
        for _ in 0..<Self.limitGuesses {
            let rest = view.slice(position..<view.endOffset)
            guard let end = rest.firstIndex(of: CSVSyntax.lineFeed) else { return false }
            position += end + 1
            if isRecordStart(view) { return true }
        }
        return false
    }

    /// Whether records of the expected number of fields follow.
    private mutating func isRecordStart(_ view: borrowing InputView) -> Bool {
        guard position < view.endOffset else { return false }
        // Mostly a little is enough.
        for reach in [scout.settings.chunkBytes / 64, scout.settings.chunkBytes / 4] {
            index.removeAll()
            let end = min(view.endOffset, position + reach)
            index.scan(
                view.slice(position..<end), base: 0, separator: scout.form.separator,
                isFinal: false, kernel: scout.settings.kernel)
            if index.recordCount >= Self.provingRecords { break }
        }
        return index.recordCount > 0
            && (0..<min(index.recordCount, Self.provingRecords)).allSatisfy {
                index.record($0).fieldCount == scout.form.expectedFields
            }
    }
}
