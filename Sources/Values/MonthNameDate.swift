import Bytes

/// A full date with an English month name: `14 March 2024`, `Mar 14, 2024`, `2024-Mar-14`.
enum MonthNameDate {
    /// Takes a date; nil where none starts, and then the cursor is anywhere.
    @_lifetime(cursor: copy cursor)
    static func take(_ cursor: inout FieldCursor) -> DateMatch? {
        if isLetter(cursor.next) {
            var word = cursor.takeLetters()
            if EnglishName.isWeekday(cursor.field.extracting(word)) {
                guard takeWeekdayMark(&cursor) else { return nil }
                if isDigit(cursor.next) { return takeDayFirst(&cursor) }
                word = cursor.takeLetters()
            }
            guard let month = EnglishName.month(cursor.field.extracting(word)) else { return nil }
            return takeMonthFirst(&cursor, month)
        }
        return takeDayFirst(&cursor)
    }

    /// Behind a weekday: a dot, a comma and spaces, one of them at least.
    @_lifetime(cursor: copy cursor)
    private static func takeWeekdayMark(_ cursor: inout FieldCursor) -> Bool {
        let start = cursor.index
        _ = cursor.take(UInt8(ascii: "."))
        _ = cursor.take(UInt8(ascii: ","))
        _ = cursor.takeSpaces()
        return cursor.index > start
    }

    @_lifetime(cursor: copy cursor)
    private static func takeMonthFirst(
        _ cursor: inout FieldCursor, _ month: Int
    ) -> DateMatch? {
        guard takeMark(&cursor) else { return nil }
        let day = cursor.takeDigits()
        guard (1...2).contains(day.count) else { return nil }
        takeOrdinal(&cursor, day)
        guard takeMark(&cursor) else { return nil }
        return match(cursor.takeDigits(), month, day)
    }

    /// `14-Mar-2024`, and `2024-Mar-14`.
    @_lifetime(cursor: copy cursor)
    private static func takeDayFirst(_ cursor: inout FieldCursor) -> DateMatch? {
        let first = cursor.takeDigits()
        guard (1...2).contains(first.count) || first.count == 4 else { return nil }
        takeOrdinal(&cursor, first)
        let isApart = takeMark(&cursor)
        guard let month = EnglishName.month(cursor.field.extracting(cursor.takeLetters())) else {
            return nil
        }
        guard takeMark(&cursor) == isApart else { return nil }
        let last = cursor.takeDigits()
        if first.count == 4 {
            return isApart && (1...2).contains(last.count) ? match(first, month, last) : nil
        }
        // `14MAR2024` is a date, `14MAR24` may be a code.
        return isApart || last.count == 4 ? match(last, month, first) : nil
    }

    /// Takes `st`, `nd`, `rd` or `th` behind the number that it belongs to, in any case.
    @_lifetime(cursor: copy cursor)
    private static func takeOrdinal(_ cursor: inout FieldCursor, _ day: DigitRun) {
        guard day.count <= 2, !isLetter(cursor.peek(2)) else { return }
        switch (cursor.next | 0x20, cursor.peek(1) | 0x20) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            cursor.index += 2
        default: break
        }
    }

    /// What stands between the parts: a hyphen or a slash, or a dot, a comma and spaces.
    @_lifetime(cursor: copy cursor)
    private static func takeMark(_ cursor: inout FieldCursor) -> Bool {
        let start = cursor.index
        _ = cursor.take(UInt8(ascii: "."))
        if cursor.take(UInt8(ascii: "-"), or: UInt8(ascii: "/")) { return true }
        _ = cursor.take(UInt8(ascii: ","))
        _ = cursor.takeSpaces()
        return cursor.index > start
    }

    private static func match(_ year: DigitRun, _ month: Int, _ day: DigitRun) -> DateMatch? {
        guard year.count == 4 || year.count == 2 else { return nil }
        let fullYear = year.count == 2 ? 2000 + year.value : year.value
        return DateMatch(
            form: .monthName,
            isPossible: ISODate.isDay(year: fullYear, month: month, day: day.value))
    }
}
