/// Rows of a table for people, in which the cells of a column line up.
struct AlignedRows {
    /// The columns, from 0, whose cells end at the same place; in all others they start there.
    let endAligned: Set<Int>
    private(set) var rows: [[[UInt8]]] = []

    init(endAligned: Set<Int>) { self.endAligned = endAligned }

    /// Adds a row; what stands in its cells is shown as it is.
    mutating func add(_ cells: [[UInt8]]) { rows.append(cells) }

    /// The rows with a margin of two cells, each cut at the width, without line ends.
    func lines(_ style: Style) -> [[UInt8]] {
        wholeLines(style.glyphs).map {
            ShownText.text(of: $0, cutToCells: style.widthCells, style.glyphs)
        }
    }

    /// Whether no row has to be cut.
    func fits(_ style: Style) -> Bool {
        wholeLines(style.glyphs).allSatisfy {
            ShownText($0, style.glyphs).cells <= style.widthCells
        }
    }

    private func wholeLines(_ glyphs: Glyphs) -> [[UInt8]] {
        let shown = rows.map { row in
            row.map { (text: $0, cells: ShownText($0, glyphs).cells) }
        }
        var widths: [Int] = []
        for row in shown {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.cells)
            }
        }
        return shown.map { row in
            var line: [UInt8] = []
            for (column, cell) in row.enumerated() {
                let gap = spaces(widths[column] - cell.cells)
                line += spaces(2)
                line += endAligned.contains(column) ? gap + cell.text : cell.text + gap
            }
            while line.last == 0x20 { line.removeLast() }
            return line
        }
    }
}
