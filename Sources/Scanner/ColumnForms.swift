/// What the columns of a file tell of where a field ends.
struct ColumnForms {
    /// A column whose form tells whether a field may stand in it.
    struct Telling {
        /// From 0.
        let index: Int
        let form: ColumnForm
    }

    /// Of all columns, as far as they are known.
    let all: [ColumnForm]
    /// Those that tell anything, in order.
    let telling: [Telling]
    /// How many of those are before each column, and how many there are.
    private let tellingBefore: [Int]

    init(_ forms: [ColumnForm]) {
        all = forms
        telling = forms.enumerated().filter { $0.element != .text }
            .map { Telling(index: $0.offset, form: $0.element) }
        var before = [0]
        for form in forms { before.append(before[before.count - 1] + (form == .text ? 0 : 1)) }
        tellingBefore = before
    }

    /// Whether no column tells anything.
    var isEmpty: Bool { telling.isEmpty }

    /// The telling columns, by their numbers from 0, among columns from 0.
    func telling(in columns: Range<Int>) -> Range<Int> {
        let columns = columns.clamped(to: 0..<all.count)
        return tellingBefore[columns.lowerBound]..<tellingBefore[columns.upperBound]
    }

    /// Whether a damaged field may stand in its column, from 1.
    func suit(_ view: borrowing MarkedBytes, _ field: Range<Int>, column: Int) -> Bool {
        guard column <= all.count, all[column - 1] != .text else { return true }
        return all[column - 1].allows(view.bytes.extracting(field))
            && view.delimiter(from: field.lowerBound) >= field.upperBound
    }

    /// How the fields from `start` up to `end`, where a line ends, suit the columns from one on
    /// (columns count from 1), as far as a field of several lines.
    func fit(_ view: borrowing MarkedBytes, from start: Int, until end: Int, column: Int)
        -> ColumnFit
    {
        var fit = ColumnFit()
        guard !isEmpty, start <= end else { return fit }
        var cursor = MarkedBytes.LineCursor(start)
        var column = column
        var fieldStart = start
        var isLast = false
        let spansLines = view.lineEnd(from: start) < end
        while !isLast, column <= all.count, !fit.isSettled {
            if spansLines, view.hasQuote(at: fieldStart),
                view.closingQuote(open: fieldStart) == nil
            {
                break
            }
            isLast = !cursor.next(view)
            fit.add(all[column - 1], view.bytes.extracting(fieldStart..<cursor.position))
            fieldStart = cursor.position + 1
            column += 1
        }
        return fit
    }
}
