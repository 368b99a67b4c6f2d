import Bytes

/// A field that starts with a full date: the date alone, or a timestamp.
enum DateAndTime {
    /// What the field is; nil where it is neither.
    static func look(_ field: Span<UInt8>) -> FieldLook? {
        var cursor = FieldCursor(field)
        guard let date = takeDate(&cursor) else { return MonthDayTimeYear.look(field) }
        if cursor.isAtEnd {
            return date.shape.map { FieldLook($0, dateOrder: date.order) }
        }
        let dateEnd = cursor.index
        if let look = timestamp(&cursor, date) { return look }
        return dateEnd < field.count && date.form == .monthName
            ? MonthDayTimeYear.look(field) : nil
    }

    @_lifetime(cursor: copy cursor)
    private static func takeDate(_ cursor: inout FieldCursor) -> DateMatch? {
        if isDigit(cursor.next), let date = NumericDate.take(&cursor) { return date }
        cursor.index = 0
        return MonthNameDate.take(&cursor)
    }

    @_lifetime(cursor: copy cursor)
    private static func timestamp(
        _ cursor: inout FieldCursor, _ date: DateMatch
    ) -> FieldLook? {
        let mark = cursor.next
        guard let start = takeMark(&cursor, date.form),
            let time = TimeOfDay.take(&cursor, start), cursor.isAtEnd
        else { return nil }
        if !date.isPossible || time.reality == .impossible {
            return FieldLook(.timestampImpossible)
        }
        let isISOMark =
            mark == UInt8(ascii: "T")
            || mark == UInt8(ascii: " ") && isDigit(cursor.field[ISODate.length + 1])
        guard date.form == .iso, isISOMark, time.isISO else {
            return FieldLook(.timestampOther, dateOrder: date.order)
        }
        if time.reality == .unusual { return FieldLook(.timestampUnusual) }
        return FieldLook(time.hasSeconds && time.hasZone ? .timestamp : .timestampIncomplete)
    }

    /// Takes what stands between a date and a time of day; nil where that is nothing.
    @_lifetime(cursor: copy cursor)
    private static func takeMark(
        _ cursor: inout FieldCursor, _ form: DateMatch.Form
    ) -> TimeOfDay.Start? {
        let isCompact = form == .compact
        if cursor.take(UInt8(ascii: "T"), or: UInt8(ascii: "t")) {
            return TimeOfDay.Start(allowsCompact: true, allowsHourAlone: true)
        }
        // The log of a web server has `14/Mar/2024:10:15:00`, DB2 has `2024-03-14-10.15.00`.
        if form == .monthName && cursor.take(UInt8(ascii: ":"))
            || form == .iso && cursor.take(UInt8(ascii: "-"))
        {
            return TimeOfDay.Start(allowsCompact: false, allowsHourAlone: false)
        }
        _ = cursor.take(UInt8(ascii: ","))
        guard cursor.takeSpaces() > 0 else { return nil }
        return TimeOfDay.Start(allowsCompact: isCompact, allowsHourAlone: false)
    }
}
