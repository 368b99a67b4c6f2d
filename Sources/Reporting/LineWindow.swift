import Diagnostics

/// The part of a line that fits the width, chosen round the place that it is shown for.
struct LineWindow {
    /// Where something stands in the window.
    struct Stretch {
        /// From 0.
        let start: Int
        /// At least 1.
        let cells: Int
        /// It goes on where the window ends.
        let isCutAfter: Bool
    }

    /// What is shown before the place even where that is longer than the window.
    private static let leastContextPieces = 3

    private let line: ShownLine
    private let widthCells: Int
    private let glyphs: Glyphs
    /// Cells kept free behind the end of the line, for a place there.
    private let endCells: Int
    private var first: Int
    private var last: Int

    /// `mark` is an absolute byte range that starts on the line, `others` are shown too where
    /// there is room.
    init(
        _ line: ShownLine, round mark: Range<Int>, others: [Range<Int>], widthCells: Int,
        _ glyphs: Glyphs
    ) {
        self.line = line
        self.widthCells = widthCells
        self.glyphs = glyphs
        let focus = line.indices(of: mark)
        let end = line.pieces.count
        endCells = ([mark] + others).contains { line.indices(of: $0).lowerBound == end } ? 1 : 0
        first = focus.lowerBound
        last = focus.lowerBound
        if fits(0, end) {
            (first, last) = (0, end)
            return
        }
        // The place itself comes first, then what stands before it.
        grow(before: 0, behind: 1)
        for _ in 0..<Self.leastContextPieces { grow(before: 1, behind: 0) }
        while last < focus.upperBound, grow(before: 0, behind: 1) {}
        for other in others.map(line.indices) {
            grow(before: first - other.lowerBound, behind: other.upperBound - last)
        }
        var hasGrown = true
        while hasGrown {
            hasGrown = grow(before: 1, behind: 0)
            hasGrown = grow(before: 0, behind: 1) || hasGrown
        }
    }

    /// What is shown, with `…` where the line goes on.
    var text: [UInt8] {
        var text = isCutBefore ? glyphs.ellipsis.bytes : []
        for piece in line.pieces[first..<last] { text += piece.text }
        if isCutAfter { text += glyphs.ellipsis.bytes }
        return text
    }

    /// Where an absolute byte range stands; nil when its start is not shown.
    func stretch(of range: Range<Int>) -> Stretch? {
        let indices = line.indices(of: range)
        let isAtEnd = indices.lowerBound == line.pieces.count && last == line.pieces.count
        guard indices.lowerBound >= first, indices.lowerBound < last || isAtEnd else { return nil }
        let lead = isCutBefore ? glyphs.ellipsis.cells : 0
        let start = lead + line.cells(first..<indices.lowerBound)
        let shown = indices.lowerBound..<min(indices.upperBound, last)
        let goesOn = indices.upperBound > last || line.goesOn(range)
        return Stretch(
            start: start,
            cells: range.isEmpty ? 1 : max(1, line.cells(shown)),
            isCutAfter: goesOn)
    }

    private var isCutBefore: Bool { first > 0 || line.isCutBefore }

    private var isCutAfter: Bool { last < line.pieces.count || line.isCutAfter }

    /// Shows more pieces; false, and nothing changes, when there are none or no room is left.
    @discardableResult
    private mutating func grow(before: Int, behind: Int) -> Bool {
        let wanted = (
            max(0, first - max(0, before)), min(line.pieces.count, last + max(0, behind))
        )
        guard wanted != (first, last), fits(wanted.0, wanted.1) else { return false }
        (first, last) = wanted
        return true
    }

    private func fits(_ first: Int, _ last: Int) -> Bool {
        let isWhole = last == line.pieces.count
        let lead = first > 0 || line.isCutBefore ? glyphs.ellipsis.cells : 0
        let trail = isWhole && !line.isCutAfter ? endCells : glyphs.ellipsis.cells
        return lead + line.cells(first..<last) + trail <= widthCells
    }
}
