/// A time of day with the zone behind it, in any of the ways that people write one.
struct TimeOfDay {
    enum Reality {
        case ordinary
        /// 24:00:00, or second 60 of a minute 59: ISO-8601 has both.
        case unusual
        case impossible
    }

    /// Where the date leaves off, and what may follow it.
    struct Start {
        /// Hours, minutes and seconds may stand together.
        var allowsCompact: Bool
        /// An hour may stand alone.
        var allowsHourAlone: Bool
    }

    /// `HH:mm`, `HH:mm:SS` or that with a fraction, and ISO-8601's zone or none.
    var isISO = true
    var hasSeconds = false
    var hasZone = false
    private var hour = 0
    private var minute = 0
    private var second = 0
    private var isFractionZero = true
    private var isOffsetPossible = true

    var reality: Reality {
        guard isOffsetPossible else { return .impossible }
        if hour <= 23, minute <= 59, second <= 59 { return .ordinary }
        if hour == 24, minute == 0, second == 0, isFractionZero { return .unusual }
        return hour <= 23 && minute == 59 && second == 60 ? .unusual : .impossible
    }

    /// Takes a time of day and its zone; nil where none starts, and then the cursor is anywhere.
    @_lifetime(cursor: copy cursor)
    static func take(_ cursor: inout FieldCursor, _ start: Start) -> TimeOfDay? {
        var time = TimeOfDay()
        guard time.takeClock(&cursor, start) else { return nil }
        time.takeZone(&cursor)
        return time
    }

    @_lifetime(cursor: copy cursor)
    private mutating func takeClock(_ cursor: inout FieldCursor, _ start: Start) -> Bool {
        let first = cursor.takeDigits()
        if first.count == 4 || first.count == 6 {
            guard start.allowsCompact else { return false }
            isISO = false
            setCompact(first)
            takeFraction(&cursor)
            takeMeridiem(&cursor)
            return true
        }
        guard (1...2).contains(first.count) else { return false }
        hour = first.value
        isISO = first.count == 2
        let mark = cursor.next
        guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "."), isDigit(cursor.peek(1)) else {
            isISO = false
            return takeMeridiem(&cursor) || start.allowsHourAlone
        }
        cursor.index += 1
        let minutes = cursor.takeDigits()
        guard minutes.count == 2 else { return false }
        minute = minutes.value
        guard takeSeconds(&cursor, mark) else { return false }
        takeMeridiem(&cursor)
        return true
    }

    private mutating func setCompact(_ run: DigitRun) {
        hasSeconds = run.count == 6
        let minutes = hasSeconds ? run.value / 100 : run.value
        second = hasSeconds ? run.value % 100 : 0
        hour = minutes / 100
        minute = minutes % 100
    }

    /// Takes the seconds. With dots there have to be some: `10.15` is a number.
    @_lifetime(cursor: copy cursor)
    private mutating func takeSeconds(_ cursor: inout FieldCursor, _ mark: UInt8) -> Bool {
        let isDotted = mark == UInt8(ascii: ".")
        guard cursor.take(mark) else { return !isDotted }
        let seconds = cursor.takeDigits()
        guard seconds.count == 2 else { return false }
        second = seconds.value
        hasSeconds = true
        if isDotted { isISO = false }
        takeFraction(&cursor)
        return true
    }

    @_lifetime(cursor: copy cursor)
    private mutating func takeFraction(_ cursor: inout FieldCursor) {
        guard cursor.next == UInt8(ascii: ".") || cursor.next == UInt8(ascii: ","),
            isDigit(cursor.peek(1))
        else { return }
        cursor.index += 1
        while isDigit(cursor.next) {
            if cursor.next != UInt8(ascii: "0") { isFractionZero = false }
            cursor.index += 1
        }
    }

    /// Takes `AM`, `p.m.` and the like.
    @_lifetime(cursor: copy cursor)
    @discardableResult
    private mutating func takeMeridiem(_ cursor: inout FieldCursor) -> Bool {
        let start = cursor.index
        _ = cursor.takeSpaces()
        if cursor.take(UInt8(ascii: "A"), or: UInt8(ascii: "a"))
            || cursor.take(UInt8(ascii: "P"), or: UInt8(ascii: "p"))
        {
            let hasDot = cursor.take(UInt8(ascii: "."))
            if cursor.take(UInt8(ascii: "M"), or: UInt8(ascii: "m")), !isLetter(cursor.next) {
                if hasDot { _ = cursor.take(UInt8(ascii: ".")) }
                isISO = false
                return true
            }
        }
        cursor.index = start
        return false
    }

    /// Takes a zone where there is one.
    @_lifetime(cursor: copy cursor)
    private mutating func takeZone(_ cursor: inout FieldCursor) {
        let start = cursor.index
        let isOneSpace = cursor.next == UInt8(ascii: " ")
        let spaces = cursor.takeSpaces()
        guard let zone = TimeZoneMark.take(&cursor) else {
            cursor.index = start
            return
        }
        hasZone = true
        isOffsetPossible = zone.isPossible
        if !zone.isISO || spaces > 1 || spaces == 1 && !isOneSpace { isISO = false }
    }
}
