import Bytes
import Diagnostics
import Scanner

/// Reads the stretches of a segment of a file of NDJSON.
///
/// A record starts behind each line end. A pass of its own reads it a few lines at a time, until
/// something is to be told of some: there the stretch ends, and another begins behind them.
struct NDJSONSegmentReader: ~Copyable, SegmentReader {
    private let scout: NDJSONScout
    private var pass: NDJSONPass
    var cursor = SegmentCursor()

    init(_ scout: NDJSONScout) {
        self.scout = scout
        pass = NDJSONPass(ahead: scout)
    }

    mutating func next(in window: inout SegmentWindow) throws(ReadError) -> Stretch? {
        cursor.beginStretch()
        try window.fill(behind: cursor.position)
        guard let start = lineStart(behind: cursor.position, window.view) else {
            cursor.end()
            return nil
        }
        cursor.position = start
        pass.begin(scout, at: start)
        var lesson = pass.lesson
        var end = start
        var lastRecordStart = start
        while cursor.position < cursor.limit {
            window.discard(before: cursor.position)
            try window.fill(behind: cursor.position)
            guard read(window.view) else {
                leave(window.view)
                break
            }
            lesson = pass.lesson
            end = cursor.position
            lastRecordStart = startOfLastLine(window.view)
        }
        guard lesson.records > 0 else { return nil }
        return Stretch(
            start: start, end: end, lastRecordStart: lastRecordStart,
            linesBeforeLastRecord: lesson.records - 1, records: lesson.records,
            endings: lesson.endings,
            values: .members(lesson.columns, required: scout.members.openAbsences),
            places: lesson.places.all)
    }

    /// Reads some lines from the cursor on, and moves it behind them; false where something is to
    /// be told of them, or none is there as a whole.
    private mutating func read(_ view: borrowing InputView) -> Bool {
        let end = min(view.endOffset, cursor.position + scout.settings.chunkBytes / 4)
        let lines = InputView(
            bytes: view.slice(cursor.position..<end), startOffset: cursor.position)
        let stop = cursor.limit <= end ? lineStart(behind: cursor.limit - 1, lines) : nil
        pass.consume(
            lines, PassContext(isFinal: false, missesLineEnd: false, stop: stop ?? .max))
        pass.collector.discard(before: pass.position, in: lines)
        guard pass.position > cursor.position, pass.isPlain(scout) else { return false }
        cursor.position = pass.position
        return true
    }

    /// Goes behind the lines at the cursor that a stretch ends with, and begins anew there: the
    /// pass knows more than the file's does.
    private mutating func leave(_ view: borrowing InputView) {
        pass = NDJSONPass(ahead: scout)
        let start = cursor.position
        cursor.position = min(view.endOffset, start + scout.settings.chunkBytes / 4)
        // The line end itself: the next stretch is looked for from there on.
        repeat {
            cursor.position -= 1
        } while cursor.position > start
            && view.byte(at: cursor.position) != CSVSyntax.lineFeed
        cursor.position = max(start, cursor.position)
    }

    /// Where the last line starts that ends at the cursor.
    private func startOfLastLine(_ view: borrowing InputView) -> Int {
        var start = cursor.position - 1
        while start > view.startOffset, view.byte(at: start - 1) != CSVSyntax.lineFeed {
            start -= 1
        }
        return start
    }

    /// Where the line starts behind the first line feed at or behind an absolute offset; nil where
    /// that is not in memory.
    private func lineStart(behind offset: Int, _ view: borrowing InputView) -> Int? {
        guard offset < view.endOffset else { return nil }
        return view.slice(offset..<view.endOffset).firstIndex(of: CSVSyntax.lineFeed)
            .map { offset + $0 + 1 }
    }
}
