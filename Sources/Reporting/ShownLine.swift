import Diagnostics

/// A line of an excerpt in the pieces that are shown of it.
struct ShownLine {
    let pieces: [ShownText.Piece]
    let isCutBefore: Bool
    let isCutAfter: Bool
    /// Absolute offset of the first byte of `pieces`.
    private let startOffset: Int
    /// Absolute offset behind the line end.
    private let endOffset: Int
    /// Cells before each piece, and before the end.
    private let sums: [Int]

    /// `mark` is the absolute range that the line is shown for: where it takes in the line end,
    /// that is shown as well. Of a masked line the shape is shown alone.
    init(
        _ line: SnippetLine, of excerpt: Excerpt, mark: Range<Int>, isMasked: Bool = false,
        _ glyphs: Glyphs
    ) {
        var range = line.range
        let showsEnd = mark.contains(line.range.upperBound) && line.endOffset > range.upperBound
        if showsEnd { range = range.lowerBound..<line.endOffset }
        if line.isCutBefore {
            range = Self.withoutCutCharacter(range, of: excerpt, before: mark.lowerBound)
        }
        startOffset = range.lowerBound
        endOffset = line.endOffset
        isCutBefore = line.isCutBefore
        isCutAfter = line.isCutAfter
        let bytes = excerpt.bytes(in: range)
        let text = ShownText(bytes, glyphs)
        pieces = (isMasked ? text.masked(bytes) : text).pieces
        sums = pieces.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.cells) }
    }

    /// The pieces that an absolute range touches; empty where it is.
    func indices(of range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound - startOffset
        let end = range.upperBound - startOffset
        let lower = pieces.firstIndex { $0.range.upperBound > start } ?? pieces.count
        let upper = pieces.firstIndex { $0.range.lowerBound >= end } ?? pieces.count
        return lower..<max(lower, upper)
    }

    func cells(_ pieces: Range<Int>) -> Int { sums[pieces.upperBound] - sums[pieces.lowerBound] }

    /// Whether an absolute range leads behind the line, or behind what is kept of it.
    func goesOn(_ range: Range<Int>) -> Bool { range.upperBound > endOffset }

    /// Leaves out the continuation bytes of a character that began before the excerpt.
    private static func withoutCutCharacter(
        _ range: Range<Int>, of excerpt: Excerpt, before mark: Int
    ) -> Range<Int> {
        let head = excerpt.bytes(in: range).prefix(min(3, max(0, mark - range.lowerBound)))
        let stray = head.prefix { $0 & 0xC0 == 0x80 }.count
        return (range.lowerBound + stray)..<range.upperBound
    }
}
