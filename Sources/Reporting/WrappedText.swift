import TextEncoding

/// Text cut into lines at its spaces, so that each fits a number of cells.
///
/// A word that is too long for a line is cut where the line ends. Spaces are kept but for the one
/// that each line end replaces.
struct WrappedText {
    private(set) var lines: [[UInt8]] = []
    private let text: [UInt8]

    /// `first` is the room in the first line, `rest` that in the others; at least two cells each.
    init(_ text: [UInt8], first: Int, rest: Int) {
        precondition(first >= 2 && rest >= 2)
        self.text = text
        // A report may have tens of thousands of short lines, each byte of which takes a cell.
        if text.count <= first, PlainText.isPlain(text.span, { _ in false }) {
            lines = [text]
            return
        }
        var room = first
        var start = 0
        var space: Int?
        var used = 0
        var usedAtSpace = 0
        for cluster in DisplayWidth.clusters(in: text.span) {
            let isSpace = text[cluster.range.lowerBound] == 0x20 && cluster.range.count == 1
            while used + cluster.cells > room, cluster.range.lowerBound > start, !isSpace {
                take(start..<(space ?? cluster.range.lowerBound))
                start = space.map { $0 + 1 } ?? cluster.range.lowerBound
                used -= space == nil ? used : usedAtSpace + 1
                space = nil
                room = rest
            }
            if isSpace, used >= room {
                take(start..<cluster.range.lowerBound)
                start = cluster.range.upperBound
                used = 0
                space = nil
                room = rest
                continue
            }
            if isSpace, cluster.range.lowerBound > start {
                space = cluster.range.lowerBound
                usedAtSpace = used
            }
            used += cluster.cells
        }
        if start < text.count || lines.isEmpty { take(start..<text.count) }
    }

    private mutating func take(_ range: Range<Int>) {
        lines.append(Array(text[range]))
    }
}
