import Bytes

extension ColumnSurvey {
    /// Counts the fields of a column, from 0, and adds those whose places are wanted to `noted`.
    ///
    /// `digits` marks those of the grid's window.
    package mutating func read(
        column: Int, of grid: borrowing FieldGrid, _ digits: borrowing DigitMap,
        into noted: inout [NotedField]
    ) {
        let misses =
            switch hint.family {
            case .number: readFamily(HotNumber.self, column, grid, digits, &noted)
            case .date: readFamily(HotDate.self, column, grid, digits, &noted)
            case .timestamp: readFamily(HotTimestamp.self, column, grid, digits, &noted)
            case .boolean: readFamily(HotBoolean.self, column, grid, digits, &noted)
            case .text: readFamily(HotText.self, column, grid, digits, &noted)
            case .none: readFamily(HotNothing.self, column, grid, digits, &noted)
            }
        learn(misses: misses, of: grid.recordCount)
    }

    /// Reads a column whose fields are nearly all of one family; returns how many are not.
    @inline(__always)
    private mutating func readFamily<Family: HotFamily>(
        _ family: Family.Type, _ column: Int, _ grid: borrowing FieldGrid,
        _ digits: borrowing DigitMap, _ noted: inout [NotedField]
    ) -> Int {
        precondition(grid.window.count <= digits.count)
        var misses = 0
        var tally = FamilyTally()
        for record in 0..<grid.recordCount {
            let range = grid.content(record: record, column: column)
            let field = FieldWindow(range, of: grid)
            if field.count == 0 {
                profile.add(.empty)
                tally.add(length: 0, isWholeNumber: false)
            } else if field.hasLastWord,
                let shape = Family.shape(field, digits.marks(ofFieldAt: range.lowerBound)),
                isSatisfied(shape)
            {
                profile.add(shape)
                tally.add(length: field.count, isWholeNumber: shape.isWholeNumber)
            } else {
                misses &+= 1
                readSlowly(range, record, column, grid, digits, &noted)
            }
        }
        profile.add(tally)
        return misses
    }

    /// Reads a field that is of another family, or whose place may be wanted.
    @inline(never)
    private mutating func readSlowly(
        _ range: Range<Int>, _ record: Int, _ column: Int, _ grid: borrowing FieldGrid,
        _ digits: borrowing DigitMap, _ noted: inout [NotedField]
    ) {
        let look = ShapeReader.look(range, in: grid.window, digits, hint: hint)
        if count(look, length: range.count) {
            noted.append(NotedField(record: record, column: column, range: range, look: look))
        }
    }
}

/// No quick look: every field is looked at by the grammar that the hint tells.
private enum HotNothing: HotFamily {
    @inline(__always)
    static func shape(_ field: borrowing FieldWindow, _ digits: UInt64) -> Shape? { nil }
}
