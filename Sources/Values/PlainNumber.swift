/// A number as the Batch File Constraints have it: `-?[0-9]+(\.[0-9]+)?`.
package enum PlainNumber {
    /// The shape of a number; nil where the field is none.
    static func shape(_ field: Span<UInt8>) -> Shape? {
        let isNegative = !field.isEmpty && field[0] == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        let whole = digitsEnd(field, from: start)
        guard whole > start else { return nil }
        if whole == field.count {
            return isNegative ? negative(field) : WholeNumber.shape(field)
        }
        guard field[whole] == UInt8(ascii: ".") else { return nil }
        let fraction = digitsEnd(field, from: whole + 1)
        return fraction > whole + 1 && fraction == field.count ? .decimal : nil
    }

    /// A negative number is no date and no identifier but for its leading zero.
    private static func negative(_ field: Span<UInt8>) -> Shape {
        field.count > 2 && field[1] == UInt8(ascii: "0") ? .leadingZero : .integer
    }

    /// Behind the run of ASCII digits that starts at `start`.
    static func digitsEnd(_ field: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < field.count, isDigit(field[index]) { index += 1 }
        return index
    }
}
