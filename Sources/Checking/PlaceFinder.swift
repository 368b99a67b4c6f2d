import Bytes
import Diagnostics
import Scanner
import TextEncoding

/// Works out lines and columns, for the places that are reported.
///
/// It keeps the place of the first byte that may still be asked for, so that bytes can be let go.
struct PlaceFinder {
    /// A position and the bytes before it that make its columns.
    private struct Mark {
        var offset = 0
        var line = 1
        /// What the line holds before `offset`.
        var bytes = 0
        var scalars = 0
        var utf16 = 0
    }

    private let kernel: ScanKernel
    /// The earliest place that can still be worked out.
    private var base = Mark()
    /// The last places that were asked for: the next one is usually near behind one of them.
    private var recent = Mark()
    private var earlier = Mark()
    /// The last start of a line that is known without a count.
    private var lineStart = Mark()

    init(kernel: ScanKernel) { self.kernel = kernel }

    /// Goes on at an absolute offset where a line, from 1, starts: the bytes before it are gone.
    mutating func skip(to offset: Int, line: Int) {
        base = Mark(offset: offset, line: line)
        recent = base
        earlier = base
        lineStart = base
    }

    /// Takes in how many lines there are in an absolute range, which is in memory, and where a line
    /// starts at both ends.
    mutating func pass(lines: Int, in range: Range<Int>, of view: borrowing InputView) {
        let isKnown = lineStart.offset == range.lowerBound
        let first = isKnown ? lineStart.line : line(of: range.lowerBound, in: view)
        lineStart = Mark(offset: range.upperBound, line: first + lines)
    }

    /// Lets go of all bytes before an absolute offset.
    mutating func discard(before offset: Int, in view: borrowing InputView) {
        guard offset > base.offset else { return }
        if recent.offset > base.offset, recent.offset <= offset { base = recent }
        if lineStart.offset >= offset, lineStart.offset - offset < offset - base.offset {
            // Few bytes lie between the two, so the lines there are counted instead.
            let behind = lineEnds(in: offset..<lineStart.offset, of: view)
            advance(&base, to: offset, lines: lineStart.line - behind - base.line, in: view)
        } else {
            advance(&base, to: offset, in: view)
        }
        if recent.offset < base.offset { recent = base }
        if earlier.offset < base.offset { earlier = base }
    }

    /// The region of an absolute range, which must be in memory.
    mutating func region(_ range: Range<Int>, in view: borrowing InputView) -> Region {
        var mark = base
        if range.lowerBound >= recent.offset {
            mark = recent
            earlier = recent
        } else if range.lowerBound >= earlier.offset {
            mark = earlier
        }
        advance(&mark, to: range.lowerBound, in: view)
        if mark.offset >= recent.offset { recent = mark } else { earlier = mark }
        let start = position(mark)
        advance(&mark, to: range.upperBound, in: view)
        return Region(start: start, end: position(mark))
    }

    /// The line, from 1, of an absolute offset.
    mutating func line(of offset: Int, in view: borrowing InputView) -> Int {
        region(offset..<offset, in: view).start.line
    }

    private func position(_ mark: Mark) -> Position {
        Position(
            line: mark.line, column: mark.scalars + 1, byteColumn: mark.bytes + 1,
            utf16Column: mark.utf16 + 1, offset: mark.offset)
    }

    private func lineEnds(in range: Range<Int>, of view: borrowing InputView) -> Int {
        LineEndCount.count(
            view.slice(range), next: view.byte(at: range.upperBound) ?? 0, kernel: kernel)
    }

    private func advance(_ mark: inout Mark, to offset: Int, in view: borrowing InputView) {
        guard offset > mark.offset else { return }
        let lines = lineEnds(in: mark.offset..<offset, of: view)
        advance(&mark, to: offset, lines: lines, in: view)
    }

    /// The same over so many line ends.
    private func advance(
        _ mark: inout Mark, to offset: Int, lines: Int, in view: borrowing InputView
    ) {
        let passed = view.slice(mark.offset..<offset)
        var start = 0
        if lines > 0 {
            mark.line += lines
            start = lastLineStart(passed, next: view.byte(at: offset) ?? 0)
            mark.bytes = 0
            mark.scalars = 0
            mark.utf16 = 0
        }
        let rest = passed.extracting(start..<passed.count)
        let columns = TextColumns.count(rest)
        mark.bytes += rest.count
        mark.scalars += columns.scalars
        mark.utf16 += columns.utf16
        mark.offset = offset
    }

    /// Where the line begins that the last byte, or the one behind it, is on.
    private func lastLineStart(_ bytes: Span<UInt8>, next: UInt8) -> Int {
        let start = bytes.lineStart(before: bytes.count, from: 0)
        // A CR before the LF behind the bytes ends no line yet.
        guard start == bytes.count, start > 0, bytes[start - 1] == 0x0D, next == 0x0A else {
            return start
        }
        return lastLineStart(bytes.extracting(first: start - 1), next: 0x0D)
    }
}
