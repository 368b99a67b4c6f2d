/// An ISO-8601 date and time of day, as the Batch File Constraints read it.
///
/// A date, `T` or one space, `HH:mm` with optional seconds and fraction, then optionally a space
/// and a zone: `Z`, `±HH:MM`, `±HHMM` or `±HH`.
package enum ISOTimestamp {
    package static func isTimestamp(_ field: Span<UInt8>) -> Bool {
        guard field.count >= 16, ISODate.startsWithDate(field),
            field[10] == UInt8(ascii: "T") || field[10] == UInt8(ascii: " "),
            let hour = twoDigits(field, at: 11), hour <= 24, field[13] == UInt8(ascii: ":"),
            let minute = twoDigits(field, at: 14), minute <= 59
        else { return false }
        return isZone(field, from: secondsEnd(field))
    }

    /// Behind the seconds and their fraction, or behind the minutes where there are none.
    private static func secondsEnd(_ field: Span<UInt8>) -> Int {
        guard field.count >= 19, field[16] == UInt8(ascii: ":"),
            let second = twoDigits(field, at: 17), second <= 60
        else { return 16 }
        guard field.count > 20, field[19] == UInt8(ascii: ".") || field[19] == UInt8(ascii: ",")
        else { return 19 }
        let fraction = PlainNumber.digitsEnd(field, from: 20)
        return fraction > 20 ? fraction : 19
    }

    private static func isZone(_ field: Span<UInt8>, from start: Int) -> Bool {
        var index = start
        guard index < field.count else { return true }
        if field[index] == UInt8(ascii: " ") { index += 1 }
        guard index < field.count else { return false }
        if field[index] == UInt8(ascii: "Z") { return index + 1 == field.count }
        guard field[index] == UInt8(ascii: "+") || field[index] == UInt8(ascii: "-"),
            let hours = twoDigits(field, at: index + 1), hours <= 18
        else { return false }
        var minutesStart = index + 3
        guard minutesStart < field.count else { return true }
        if field[minutesStart] == UInt8(ascii: ":") { minutesStart += 1 }
        guard let minutes = twoDigits(field, at: minutesStart), minutes <= 59 else { return false }
        return minutesStart + 2 == field.count
    }
}
