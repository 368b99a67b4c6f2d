/// A zone behind a time of day: `Z`, an offset, or a name.
struct TimeZoneMark {
    /// `Z`, `±HH:MM`, `±HHMM` or `±HH`.
    var isISO: Bool
    /// An offset of at most 18 hours, its minutes at most 59.
    var isPossible = true

    /// Takes a zone; nil where none starts, and then the cursor is anywhere.
    @_lifetime(cursor: copy cursor)
    static func take(_ cursor: inout FieldCursor) -> TimeZoneMark? {
        guard var mark = takeOffsetOrName(&cursor) else { return nil }
        let end = cursor.index
        if takeBracketedName(&cursor) {
            mark.isISO = false
        } else {
            cursor.index = end
        }
        return mark
    }

    @_lifetime(cursor: copy cursor)
    private static func takeOffsetOrName(_ cursor: inout FieldCursor) -> TimeZoneMark? {
        if cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "-") {
            return takeOffset(&cursor)
        }
        let word = cursor.takeLetters()
        if word.count == 1 {
            let letter = cursor.field[word.lowerBound]
            return letter | 0x20 == UInt8(ascii: "z")
                ? TimeZoneMark(isISO: letter == UInt8(ascii: "Z")) : nil
        }
        if (2...5).contains(word.count), isUpperCase(cursor.field, word) {
            guard cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "-") else {
                return takeRestOfName(&cursor) ? TimeZoneMark(isISO: false) : nil
            }
            // `GMT+1`, `UTC-05:00`.
            guard let offset = takeOffset(&cursor) else { return nil }
            return TimeZoneMark(isISO: false, isPossible: offset.isPossible)
        }
        guard word.count > 0, isUpperCaseLetter(cursor.field[word.lowerBound]),
            cursor.next == UInt8(ascii: "/"), takeRestOfName(&cursor)
        else { return nil }
        return TimeZoneMark(isISO: false)
    }

    private static func isUpperCase(_ field: Span<UInt8>, _ word: Range<Int>) -> Bool {
        for index in word where !isUpperCaseLetter(field[index]) { return false }
        return true
    }

    @_lifetime(cursor: copy cursor)
    private static func takeOffset(_ cursor: inout FieldCursor) -> TimeZoneMark? {
        cursor.index += 1
        let first = cursor.takeDigits()
        switch first.count {
        case 4:
            return TimeZoneMark(
                isISO: true, isPossible: isPossible(first.value / 100, first.value % 100))
        case 1, 2:
            guard cursor.next == UInt8(ascii: ":") else {
                return TimeZoneMark(isISO: first.count == 2, isPossible: isPossible(first.value, 0))
            }
            cursor.index += 1
            let minutes = cursor.takeDigits()
            guard minutes.count == 2 else { return nil }
            return TimeZoneMark(
                isISO: first.count == 2, isPossible: isPossible(first.value, minutes.value))
        default: return nil
        }
    }

    private static func isPossible(_ hours: Int, _ minutes: Int) -> Bool {
        minutes <= 59 && hours * 60 + minutes <= 18 * 60
    }

    /// Behind `Europe`: `/Berlin` and what else a name of the zone database has.
    @_lifetime(cursor: copy cursor)
    private static func takeRestOfName(_ cursor: inout FieldCursor) -> Bool {
        while cursor.take(UInt8(ascii: "/")) {
            let start = cursor.index
            while isLetter(cursor.next) || cursor.next == UInt8(ascii: "_") { cursor.index += 1 }
            guard cursor.index > start else { return false }
        }
        return true
    }

    /// `[Europe/Berlin]`, as Java writes it behind the offset, and `(UTC)`, as mail does.
    @_lifetime(cursor: copy cursor)
    private static func takeBracketedName(_ cursor: inout FieldCursor) -> Bool {
        _ = cursor.takeSpace()
        let isSquare = cursor.take(UInt8(ascii: "["))
        guard isSquare || cursor.take(UInt8(ascii: "(")), !cursor.takeLetters().isEmpty,
            takeRestOfName(&cursor)
        else { return false }
        return cursor.take(isSquare ? UInt8(ascii: "]") : UInt8(ascii: ")"))
    }
}
