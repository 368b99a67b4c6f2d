import Bytes
import Diagnostics

/// Which lines are shown for a finding, and what is marked on them.
struct SnippetPlan {
    /// A line with its marks, the one that it is shown for first.
    struct Line {
        let line: SnippetLine
        let excerpt: Excerpt
        var marks: [SnippetMark]
    }

    /// In the order of the file.
    private(set) var lines: [Line] = []
    /// Labels whose place is not at hand.
    private(set) var unseen: [Explanation.Label] = []

    /// Nothing is shown of a finding on the file as a whole.
    init(_ diagnostic: Diagnostic, _ style: Style) {
        let occurrence = diagnostic.occurrence
        let explanation = diagnostic.explanation
        let isWholeFile =
            occurrence.record == Occurrence.wholeFile && occurrence.excerpt.bytes.isEmpty
        let focus = explanation.focus ?? occurrence.range
        let caret = SnippetMark(
            range: focus, message: explanation.caret?.shown(style) ?? [], isPrimary: true,
            label: nil)
        guard !isWholeFile, place(caret, in: diagnostic.passage) else {
            unseen = explanation.labels
            return
        }
        for label in explanation.labels {
            let mark = SnippetMark(
                range: label.range, message: label.message.shown(style), isPrimary: false,
                label: label)
            // The finding's own text first: it may be the same line.
            let isPlaced =
                place(mark, in: diagnostic.passage)
                || label.passage.map { place(mark, in: $0) } == true
            if !isPlaced { unseen.append(label) }
        }
        lines.sort { $0.line.number < $1.line.number }
    }

    /// Adds a mark to its line; false where the text does not hold it, or where that line is shown
    /// already and does not reach so far.
    private mutating func place(_ mark: SnippetMark, in passage: Passage) -> Bool {
        let all = passage.excerpt.lines(knowing: passage.place)
        let start = mark.range.lowerBound
        guard
            let line = all.indices.first(where: {
                all[$0].contains(start, isLast: $0 == all.count - 1)
            }).map({ all[$0] })
        else { return false }
        guard let shown = lines.firstIndex(where: { $0.line.number == line.number }) else {
            lines.append(Line(line: line, excerpt: passage.excerpt, marks: [mark]))
            return true
        }
        guard lines[shown].line.contains(start, isLast: true) else { return false }
        lines[shown].marks.append(mark)
        return true
    }
}
