import Bytes

extension ColumnSurvey {
    /// Counts the fields of a column, from 0, of some records of a grid.
    ///
    /// Adds those whose places are wanted to `noted`. `digits` marks those of the grid's window.
    package mutating func read(
        column: Int, of grid: borrowing FieldGrid, records: Range<Int>,
        _ digits: borrowing DigitMap, into noted: inout [NotedField]
    ) {
        guard !records.isEmpty else { return }
        let known = noted.count
        read(column: column, of: grid.records(records), digits, into: &noted)
        for field in known..<noted.count { noted[field].record += records.lowerBound }
    }

    /// Counts the fields of a column, from 0, and adds those whose places are wanted to `noted`.
    ///
    /// `digits` marks those of the grid's window.
    package mutating func read(
        column: Int, of grid: borrowing FieldGrid, _ digits: borrowing DigitMap,
        into noted: inout [NotedField]
    ) {
        var left = FieldsLeft()
        let family = hint.family
        if let firstForm = family.firstForm {
            let count = grid.count(
                column: column, as: family, digits, only: wanted.satisfiedForms(of: family),
                left: &left)
            profile.add(count, firstForm: firstForm)
        } else {
            left.takeAll(grid.recordCount)
        }
        if left.count > 0 {
            if !hint.isUnknownToKernels {
                grid.lookAgain(column: column, digits, hint: hint, left: &left)
            }
            countLeft(left, column, grid, digits, &noted)
        }
        learn(misses: left.count, of: grid.recordCount)
    }

    /// Counts the fields that were left, and looks at those of which nothing is known yet.
    private mutating func countLeft(
        _ left: borrowing FieldsLeft, _ column: Int, _ grid: borrowing FieldGrid,
        _ digits: borrowing DigitMap, _ noted: inout [NotedField]
    ) {
        let looks = left.quickLooks
        for number in looks.indices {
            let quick = QuickLook(looks[number])
            if !quick.isUnknown, wanted.isSatisfied(quick) {
                profile.add(quick)
                continue
            }
            readSlowly(left[number], column, grid, digits, &noted)
        }
    }

    /// Reads a field that is of another family, or whose place may be wanted.
    @inline(never)
    private mutating func readSlowly(
        _ record: Int, _ column: Int, _ grid: borrowing FieldGrid, _ digits: borrowing DigitMap,
        _ noted: inout [NotedField]
    ) {
        let range = grid.content(record: record, column: column)
        let look = look(at: range, of: grid.window, digits)
        if count(look, length: range.count) {
            noted.append(NotedField(record: record, column: column, range: range, look: look))
        }
    }

    /// The look at a field of a window: that at its layout, where it is known.
    @inline(__always)
    private mutating func look(
        at field: Range<Int>, of window: Span<UInt8>, _ digits: borrowing DigitMap
    ) -> FieldLook {
        let bytes = FieldWindow(field, in: window)
        guard hint.isNearlyNumber,
            let layout = FieldLayout(bytes, digits.marks(from: field.lowerBound))
        else { return ShapeReader.look(field, in: window, digits, hint: hint) }
        if let known = layouts.look(at: layout) { return known }
        let look = ShapeReader.look(field, in: window, digits, hint: hint)
        layouts.learn(look, at: layout)
        return look
    }
}
