/// A text that a spreadsheet would run, or that is guarded against it.
enum Formula {
    static func shape(_ field: Span<UInt8>) -> Shape? {
        guard field.count >= 3 else { return nil }
        if isGuardedText(field) { return .guardedText }
        return isFormula(field) ? .formula : nil
    }

    /// `="00123"`. The quotes are still doubled where the field's content comes from a quoted field.
    private static func isGuardedText(_ field: Span<UInt8>) -> Bool {
        var cursor = FieldCursor(field)
        guard cursor.take(UInt8(ascii: "=")), cursor.take(UInt8(ascii: "\"")) else { return false }
        let isDoubled = cursor.next == UInt8(ascii: "\"") && field.count > 3
        if isDoubled { cursor.index += 1 }
        while !cursor.isAtEnd, cursor.next != UInt8(ascii: "\"") { cursor.index += 1 }
        guard cursor.take(UInt8(ascii: "\"")) else { return false }
        if isDoubled, !cursor.take(UInt8(ascii: "\"")) { return false }
        return cursor.isAtEnd
    }

    private static func isFormula(_ field: Span<UInt8>) -> Bool {
        let isEqualsSign = field[0] == UInt8(ascii: "=")
        switch field[0] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): break
        default: return false
        }
        var cursor = FieldCursor(field)
        cursor.index = 1
        if isEqualsSign { _ = cursor.take(UInt8(ascii: "+"), or: UInt8(ascii: "-")) }
        let start = cursor.index
        if isCall(&cursor) { return true }
        cursor.index = start
        if isCommand(&cursor) { return true }
        cursor.index = start
        return isCellExpression(&cursor, atLeast: isEqualsSign ? 1 : 2)
    }

    /// An upper-case name of two letters or more and an opening parenthesis that is closed later.
    @_lifetime(cursor: copy cursor)
    private static func isCall(_ cursor: inout FieldCursor) -> Bool {
        let start = cursor.index
        while isUpperCaseLetter(cursor.next)
            || cursor.index > start
                && (isDigit(cursor.next) || cursor.next == UInt8(ascii: ".")
                    || cursor.next == UInt8(ascii: "_"))
        {
            cursor.index += 1
        }
        guard cursor.index - start >= 2, cursor.take(UInt8(ascii: "(")) else { return false }
        while !cursor.isAtEnd {
            if cursor.take(UInt8(ascii: ")")) { return true }
            cursor.index += 1
        }
        return false
    }

    /// The name of a program behind which a bar stands: `cmd|' /C calc'!A0`.
    @_lifetime(cursor: copy cursor)
    private static func isCommand(_ cursor: inout FieldCursor) -> Bool {
        !cursor.takeLetters().isEmpty && cursor.take(UInt8(ascii: "|")) && !cursor.isAtEnd
    }

    /// Cells and numbers with operators between them, one cell among them.
    @_lifetime(cursor: copy cursor)
    private static func isCellExpression(
        _ cursor: inout FieldCursor, atLeast operands: Int
    ) -> Bool {
        var count = 0
        var hasCell = false
        while true {
            if takeCell(&cursor) {
                hasCell = true
            } else {
                guard cursor.takeDigits().count > 0 else { return false }
            }
            count += 1
            if cursor.isAtEnd { return hasCell && count >= operands }
            guard takeOperator(&cursor) else { return false }
        }
    }

    /// `A1`, `$A$1`: at most three letters and seven digits.
    @_lifetime(cursor: copy cursor)
    private static func takeCell(_ cursor: inout FieldCursor) -> Bool {
        let start = cursor.index
        _ = cursor.take(UInt8(ascii: "$"))
        var letters = 0
        while isUpperCaseLetter(cursor.next) {
            letters += 1
            cursor.index += 1
        }
        _ = cursor.take(UInt8(ascii: "$"))
        let isZero = cursor.next == UInt8(ascii: "0")
        if (1...3).contains(letters), !isZero, (1...7).contains(cursor.takeDigits().count) {
            return true
        }
        cursor.index = start
        return false
    }

    @_lifetime(cursor: copy cursor)
    private static func takeOperator(_ cursor: inout FieldCursor) -> Bool {
        switch cursor.next {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
            UInt8(ascii: "^"), UInt8(ascii: "&"), UInt8(ascii: ":"):
            cursor.index += 1
            return true
        default: return false
        }
    }
}
