import Bytes

/// Reads the day that a full date means, in whatever way it is written.
enum DateReading {
    /// Takes a date up to its last part; nil where none starts, where the year has two digits, and
    /// where day and month can be either and the column does not tell.
    @_lifetime(cursor: copy cursor)
    static func take(_ cursor: inout FieldCursor, order: ColumnDateOrder) -> CalendarDay? {
        let start = cursor.index
        let run = cursor.takeDigits()
        if run.count == 8 {
            return CalendarDay(
                year: run.value / 10000, month: run.value / 100 % 100, day: run.value % 100)
        }
        if run.count == 4, cursor.take(UInt8(ascii: "-")) {
            if cursor.take(UInt8(ascii: "W")) { return takeWeek(&cursor, year: run.value) }
            let part = cursor.takeDigits()
            if part.count == 3 { return CalendarDay(year: run.value, dayOfYear: part.value) }
        }
        cursor.index = start
        return takeParts(&cursor, order: order)
    }

    @_lifetime(cursor: copy cursor)
    private static func takeWeek(_ cursor: inout FieldCursor, year: Int) -> CalendarDay? {
        let week = cursor.takeDigits()
        guard cursor.take(UInt8(ascii: "-")) else { return nil }
        return CalendarDay(year: year, week: week.value, weekday: cursor.takeDigits().value)
    }

    /// Takes three parts, of which one may be a month's name; a weekday ahead says nothing new.
    @_lifetime(cursor: copy cursor)
    private static func takeParts(
        _ cursor: inout FieldCursor, order: ColumnDateOrder
    ) -> CalendarDay? {
        var numbers: [DigitRun] = []
        var month: Int?
        while numbers.count + (month == nil ? 0 : 1) < 3 {
            if isDigit(cursor.next) {
                numbers.append(cursor.takeDigits())
            } else if isLetter(cursor.next) {
                let word = cursor.field.extracting(cursor.takeLetters())
                if let named = EnglishName.month(word) {
                    guard month == nil else { return nil }
                    month = named
                } else if !isOrdinal(word), !EnglishName.isWeekday(word) {
                    return nil
                }
            } else if !takeMark(&cursor) {
                return nil
            }
        }
        if let month { return day(numbers[0], numbers[1], month) }
        return day(numbers[0], numbers[1], numbers[2], order)
    }

    @_lifetime(cursor: copy cursor)
    private static func takeMark(_ cursor: inout FieldCursor) -> Bool {
        switch cursor.next {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","):
            cursor.index += 1
            return true
        default: return cursor.takeSpace()
        }
    }

    /// Whether the word is what makes `14` the `14th`.
    private static func isOrdinal(_ word: Span<UInt8>) -> Bool {
        word.equalsIgnoringASCIICase("st") || word.equalsIgnoringASCIICase("nd")
            || word.equalsIgnoringASCIICase("rd") || word.equalsIgnoringASCIICase("th")
    }

    /// With a month's name, the year is the number of four digits.
    private static func day(_ first: DigitRun, _ second: DigitRun, _ month: Int) -> CalendarDay? {
        switch (first.count, second.count) {
        case (4, 1...2): CalendarDay(year: first.value, month: month, day: second.value)
        case (1...2, 4): CalendarDay(year: second.value, month: month, day: first.value)
        default: nil
        }
    }

    private static func day(
        _ first: DigitRun, _ second: DigitRun, _ third: DigitRun, _ order: ColumnDateOrder
    ) -> CalendarDay? {
        if first.count == 4 {
            return CalendarDay(year: first.value, month: second.value, day: third.value)
        }
        guard third.count == 4 else { return nil }
        let year = third.value
        let monthFirst = CalendarDay(year: year, month: first.value, day: second.value)
        let dayFirst = CalendarDay(year: year, month: second.value, day: first.value)
        guard let monthFirst else { return dayFirst }
        guard let dayFirst, first.value != second.value else { return monthFirst }
        switch order {
        case .monthFirst: return monthFirst
        case .dayFirst: return dayFirst
        case .unknown, .contradictory: return nil
        }
    }
}
