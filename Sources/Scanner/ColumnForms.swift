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

    init(_ forms: [ColumnForm]) {
        all = forms
        telling = forms.enumerated().filter { $0.element != .text }
            .map { Telling(index: $0.offset, form: $0.element) }
    }

    /// Whether no column tells anything.
    var isEmpty: Bool { telling.isEmpty }

    /// Whether a damaged field may stand in its column, from 1.
    func suit(_ view: borrowing MarkedBytes, _ field: Range<Int>, column: Int) -> Bool {
        guard column <= all.count, all[column - 1] != .text else { return true }
        return all[column - 1].allows(view.bytes.extracting(field))
            && view.delimiter(from: field.lowerBound) >= field.upperBound
    }
}
