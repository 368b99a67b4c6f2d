/// A full date in digits: ISO-8601's and all that stand for it elsewhere.
enum NumericDate {
    /// Takes a date; nil where none starts, and then the cursor is anywhere.
    @_lifetime(cursor: copy cursor)
    static func take(_ cursor: inout FieldCursor) -> DateMatch? {
        let first = cursor.takeDigits()
        switch first.count {
        case 1, 2: return takeYearLast(&cursor, first)
        case 4: return takeYearFirst(&cursor, year: first.value)
        case 8: return CompactDate.isDay(first.value) ? DateMatch(form: .compact) : nil
        default: return nil
        }
    }

    @_lifetime(cursor: copy cursor)
    private static func takeYearFirst(_ cursor: inout FieldCursor, year: Int) -> DateMatch? {
        let mark = cursor.next
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") else { return nil }
        cursor.index += 1
        if mark == UInt8(ascii: "-"), cursor.take(UInt8(ascii: "W")) {
            return takeWeek(&cursor, year: year)
        }
        let month = cursor.takeDigits()
        if mark == UInt8(ascii: "-"), month.count == 3 {
            let days = ISODate.isLeap(year) ? 366 : 365
            let isDay = (1...days).contains(month.value) && year > 0
            return isDay ? DateMatch(form: .weekOrOrdinal) : nil
        }
        guard (1...2).contains(month.count), cursor.take(mark) else { return nil }
        let day = cursor.takeDigits()
        guard (1...2).contains(day.count) else { return nil }
        let isPadded = month.count == 2 && day.count == 2
        return DateMatch(
            form: mark == UInt8(ascii: "-") && isPadded ? .iso : .yearFirst,
            isPossible: ISODate.isDay(year: year, month: month.value, day: day.value))
    }

    /// Behind `2024-W`: a week and a weekday.
    @_lifetime(cursor: copy cursor)
    private static func takeWeek(_ cursor: inout FieldCursor, year: Int) -> DateMatch? {
        let week = cursor.takeDigits()
        guard week.count == 2, (1...53).contains(week.value), year > 0,
            cursor.take(UInt8(ascii: "-"))
        else { return nil }
        let day = cursor.takeDigits()
        return day.count == 1 && (1...7).contains(day.value)
            ? DateMatch(form: .weekOrOrdinal) : nil
    }

    @_lifetime(cursor: copy cursor)
    private static func takeYearLast(
        _ cursor: inout FieldCursor, _ first: DigitRun
    ) -> DateMatch? {
        let mark = cursor.next
        switch mark {
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"): cursor.index += 1
        default: return nil
        }
        let second = cursor.takeDigits()
        guard (1...2).contains(second.count), cursor.take(mark) else { return nil }
        let third = cursor.takeDigits()
        let isSlash = mark == UInt8(ascii: "/")
        if third.count == 4 {
            let isPossible =
                ISODate.isDay(year: third.value, month: second.value, day: first.value)
                || ISODate.isDay(year: third.value, month: first.value, day: second.value)
            return DateMatch(
                form: isSlash ? .slash : .dotOrHyphen, isPossible: isPossible,
                order: isPossible ? evidence(first.value, second.value) : .inapplicable)
        }
        guard third.count == 2 else { return nil }
        return twoDigits(first, second, third, isSlash ? .twoDigitSlash : .twoDigitOther)
    }

    /// A date of which the year has two digits: it may also come first.
    private static func twoDigits(
        _ first: DigitRun, _ second: DigitRun, _ third: DigitRun, _ form: DateMatch.Form
    ) -> DateMatch? {
        let isYearLast =
            isDay(ofYear: third.value, second.value, first.value)
            || isDay(ofYear: third.value, first.value, second.value)
        let isYearFirst =
            first.count == 2 && isDay(ofYear: first.value, second.value, third.value)
        if isYearLast || isYearFirst {
            return DateMatch(form: form, order: evidence(first.value, second.value))
        }
        // `45.67.89` and `1.0.10` are a code and a version; `31/31/24` is meant as a day.
        guard (1...31).contains(first.value), (1...31).contains(second.value) else { return nil }
        return DateMatch(form: form, isPossible: false)
    }

    /// Whether a year of two digits has such a day in the century from 2000.
    private static func isDay(ofYear year: Int, _ month: Int, _ day: Int) -> Bool {
        ISODate.isDay(year: 2000 + year, month: month, day: day)
    }

    private static func evidence(_ first: Int, _ second: Int) -> DateOrderEvidence {
        if first > 12 { return .firstOverTwelve }
        return second > 12 ? .secondOverTwelve : .either
    }
}
