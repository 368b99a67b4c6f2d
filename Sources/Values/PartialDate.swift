import Bytes

/// Less than a day: a year with a month or a week, a month with a day.
enum PartialDate {
    static func shape(_ field: Span<UInt8>) -> Shape? {
        var cursor = FieldCursor(field)
        if isLetter(cursor.next) { return monthNameAndYear(&cursor) }
        let first = cursor.takeDigits()
        if first.count == 4 {
            return cursor.take(UInt8(ascii: "-")) ? behindYear(&cursor, first.value) : nil
        }
        guard (1...2).contains(first.count) else { return nil }
        if cursor.take(UInt8(ascii: "/")) {
            let year = cursor.takeDigits()
            let isMonth = (1...12).contains(first.value) && year.count == 4 && year.value > 0
            return isMonth && cursor.isAtEnd ? .yearAndMonth : nil
        }
        return cursor.take(UInt8(ascii: "-")) ? dayAndMonthName(&cursor, first.value) : nil
    }

    @_lifetime(cursor: copy cursor)
    private static func behindYear(_ cursor: inout FieldCursor, _ year: Int) -> Shape? {
        let isWeek = cursor.take(UInt8(ascii: "W"))
        let part = cursor.takeDigits()
        guard year > 0, part.count == 2, part.value > 0, cursor.isAtEnd else { return nil }
        if isWeek { return part.value <= 53 ? .dateWeekOrOrdinal : nil }
        return part.value <= 12 ? .yearAndMonth : nil
    }

    /// `Mar-24`, `Mar-2024`, `March 2024`; `Mar 24` may be a day.
    @_lifetime(cursor: copy cursor)
    private static func monthNameAndYear(_ cursor: inout FieldCursor) -> Shape? {
        guard EnglishName.month(cursor.field.extracting(cursor.takeLetters())) != nil else {
            return nil
        }
        let isHyphen = cursor.take(UInt8(ascii: "-"))
        guard isHyphen || cursor.take(UInt8(ascii: " ")) else { return nil }
        let year = cursor.takeDigits()
        guard year.count == 4 || isHyphen && year.count == 2, cursor.isAtEnd else { return nil }
        return .monthNameAndYear
    }

    /// Three letters, the first a capital, as a spreadsheet writes them.
    @_lifetime(cursor: copy cursor)
    private static func dayAndMonthName(_ cursor: inout FieldCursor, _ day: Int) -> Shape? {
        let word = cursor.takeLetters()
        guard word.count == 3, cursor.isAtEnd, isUpperCaseLetter(cursor.field[word.lowerBound]),
            !isUpperCaseLetter(cursor.field[word.lowerBound + 1]),
            !isUpperCaseLetter(cursor.field[word.lowerBound + 2]),
            let month = EnglishName.month(cursor.field.extracting(word))
        else { return nil }
        let leapYear = 2000
        return ISODate.isDay(year: leapYear, month: month, day: day) ? .dayAndMonthName : nil
    }
}
