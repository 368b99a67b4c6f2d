import Bytes
import Diagnostics

/// What somebody asks about a file while it is checked, and what was seen.
struct Inspection {
    /// The line that is asked about, from 1; nil: none.
    let line: Int?
    private(set) var columns: [ColumnInspection] = []
    private(set) var lineCount = 0
    private(set) var seen: InspectedLine?

    init(line: Int?) { self.line = line }

    /// Takes what a pass knows once it is finished; `view` holds the end of the file.
    mutating func take(
        from pass: inout some RecordPass & ~Copyable, _ view: borrowing InputView,
        _ facts: FileFacts
    ) {
        columns = pass.inspections(facts)
        seen = pass.lineWatch?.found
        // The view ends with a line end, and the place behind it is on one line more.
        let end = view.endOffset
        lineCount = pass.collector.region(end..<end, in: view).start.line - 1
    }
}
