import Bytes

/// A timestamp as C and Java print it: `Thu Mar 14 10:15:00 UTC 2024`.
enum MonthDayTimeYear {
    static func look(_ field: Span<UInt8>) -> FieldLook? {
        var cursor = FieldCursor(field)
        var word = cursor.takeLetters()
        if EnglishName.isWeekday(field.extracting(word)) {
            guard cursor.takeSpaces() > 0 else { return nil }
            word = cursor.takeLetters()
        }
        guard let month = EnglishName.month(field.extracting(word)), cursor.takeSpaces() > 0 else {
            return nil
        }
        let day = cursor.takeDigits()
        guard (1...2).contains(day.count), cursor.takeSpaces() > 0,
            let time = TimeOfDay.take(
                &cursor, .init(allowsCompact: false, allowsHourAlone: false)),
            cursor.takeSpaces() > 0
        else { return nil }
        let year = cursor.takeDigits()
        guard year.count == 4, cursor.isAtEnd else { return nil }
        let isPossible =
            ISODate.isDay(year: year.value, month: month, day: day.value)
            && time.reality != .impossible
        return FieldLook(isPossible ? .timestampOther : .timestampImpossible)
    }
}
