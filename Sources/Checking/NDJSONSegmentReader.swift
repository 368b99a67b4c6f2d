import Bytes
import Diagnostics
import Scanner

/// Reads the stretches of a segment of a file of NDJSON.
///
/// A record starts behind each line end. A pass of its own reads it a few lines at a time, until
/// something is to be told of some: there the stretch ends, and another begins behind them.
struct NDJSONSegmentReader: ~Copyable, SegmentReader {
    /// How many stretches of a segment are read at most: where there are more, the pass has to
    /// look at so much anyway that they gain nothing.
    private static let limitStretches = 16

    private let scout: NDJSONScout
    private var pass: NDJSONPass
    /// Absolute offset of the next byte that was not looked at.
    private var position = 0
    /// Absolute offset: the last stretch takes in the last record that starts before it.
    private var limit = 0
    private var stretchesLeft = 0

    init(_ scout: NDJSONScout) {
        self.scout = scout
        pass = NDJSONPass(ahead: scout)
    }

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
        guard let start = lineStart(behind: position, window.view) else {
            stretchesLeft = 0
            return nil
        }
        position = start
        pass.begin(scout, at: start)
        var lesson = pass.lesson
        var end = start
        var lastRecordStart = start
        while position < limit {
            window.discard(before: position)
            try window.fill(behind: position)
            guard read(window.view) else {
                leave(window.view)
                break
            }
            lesson = pass.lesson
            end = position
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

    /// Reads some lines from `position` on, and moves it behind them; false where something is to
    /// be told of them, or none is there as a whole.
    private mutating func read(_ view: borrowing InputView) -> Bool {
        let end = min(view.endOffset, position + scout.settings.chunkBytes / 4)
        let lines = InputView(bytes: view.slice(position..<end), startOffset: position)
        let stop = limit <= end ? lineStart(behind: limit - 1, lines) : nil
        pass.consume(
            lines, PassContext(isFinal: false, missesLineEnd: false, stop: stop ?? .max))
        pass.collector.discard(before: pass.position, in: lines)
        guard pass.position > position, pass.isPlain(scout) else { return false }
        position = pass.position
        return true
    }

    /// Goes behind the lines at `position` that a stretch ends with, and begins anew there: the
    /// pass knows more than the file's does.
    private mutating func leave(_ view: borrowing InputView) {
        pass = NDJSONPass(ahead: scout)
        let start = position
        position = min(view.endOffset, start + scout.settings.chunkBytes / 4)
        // The line end itself: the next stretch is looked for from there on.
        repeat {
            position -= 1
        } while position > start
            && view.byte(at: position) != CSVSyntax.lineFeed
        position = max(start, position)
    }

    /// Where the last line starts that ends at `position`.
    private func startOfLastLine(_ view: borrowing InputView) -> Int {
        var start = position - 1
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
