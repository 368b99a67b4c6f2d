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
}
