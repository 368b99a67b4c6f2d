/// An ISO-8601 extended calendar date: proleptic Gregorian, years 0001 to 9999, real days.
package enum ISODate {
    static let length = 10

    package static func isDate(_ field: Span<UInt8>) -> Bool {
        field.count == length && startsWithDate(field)
    }

    /// Whether the first ten bytes are a date.
    static func startsWithDate(_ field: Span<UInt8>) -> Bool {
        guard field.count >= length, field[4] == UInt8(ascii: "-"), field[7] == UInt8(ascii: "-"),
            let century = twoDigits(field, at: 0), let year = twoDigits(field, at: 2),
            let month = twoDigits(field, at: 5), let day = twoDigits(field, at: 8)
        else { return false }
        return isDay(year: century * 100 + year, month: month, day: day)
    }

    /// Whether the calendar has such a day.
    package static func isDay(year: Int, month: Int, day: Int) -> Bool {
        guard year >= 1, (1...12).contains(month), day >= 1 else { return false }
        return day <= days(inMonth: month, of: year)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

/// The number that two ASCII digits make; nil where there are none.
func twoDigits(_ field: Span<UInt8>, at index: Int) -> Int? {
    guard index + 1 < field.count, isDigit(field[index]), isDigit(field[index + 1]) else {
        return nil
    }
    return Int(field[index] - 0x30) * 10 + Int(field[index + 1] - 0x30)
}
