import Diagnostics
import TextEncoding

/// What other programs call the column of a finding, where they count in another way.
enum ColumnNote {
    /// nil where characters, UTF-16 units and terminal cells come to the same column.
    static func text(_ diagnostic: Diagnostic, _ style: Style) -> [UInt8]? {
        let start = diagnostic.occurrence.region.start
        guard !diagnostic.occurrence.excerpt.isCutBefore else { return nil }
        let lead = diagnostic.passage.excerpt.bytes(
            in: (start.offset - start.byteColumn + 1)..<start.offset)
        // Where the start of the line was not kept, its cells are not known.
        guard lead.count == start.byteColumn - 1, !lead.isEmpty else { return nil }
        // A byte order mark is a column that nobody sees: E203 tells of it.
        let hasMark = start.offset == lead.count && lead.starts(with: [0xEF, 0xBB, 0xBF])
        let cell = DisplayWidth.cells(of: lead.span) + (hasMark ? 2 : 1)
        guard cell != start.column || start.utf16Column != start.column else { return nil }
        let numbers: [(StaticString, Int)] = [
            ("column ", start.column), (" counts Unicode scalars; byte column ", start.byteColumn),
            (", UTF-16 column ", start.utf16Column), (", terminal cell ", cell),
        ]
        return numbers.flatMap { $0.0.bytes + $0.1.groupedDigits } + [0x2E]
    }
}
