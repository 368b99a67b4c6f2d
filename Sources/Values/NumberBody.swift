/// The digits of a number with what stands between them: no sign, no symbol.
enum NumberBody {
    case integer
    case decimal
    /// `.5` or `5.`.
    case barePoint
    case groupedByComma
    case groupedByDot
    case commaThreeDigits
    case commaTwoDigits
    case commaDigits
    case groupedByDotOnly
    case groupedBySpaceOrApostrophe
    case underscore
    case exponent
    case exponentLarge

    /// What the field is; nil where it is none, or has a zero in front that no number has.
    static func read(_ field: Span<UInt8>) -> NumberBody? {
        var cursor = FieldCursor(field)
        if cursor.take(UInt8(ascii: ".")) {
            return cursor.takeDigits().count > 0 && cursor.isAtEnd ? .barePoint : nil
        }
        let startsWithZero = cursor.next == UInt8(ascii: "0")
        let whole = cursor.takeDigits()
        guard whole.count > 0, !startsWithZero || whole.count == 1 else { return nil }
        if cursor.isAtEnd { return .integer }
        let canGroup = whole.count <= 3 && !startsWithZero
        switch cursor.next {
        case UInt8(ascii: "."): return behindDot(&cursor, whole, canGroup)
        case UInt8(ascii: ","): return behindComma(&cursor, whole, canGroup)
        case UInt8(ascii: "e"), UInt8(ascii: "E"): return exponent(&cursor, whole)
        default: return canGroup ? otherGroups(&cursor) : nil
        }
    }

    @_lifetime(cursor: copy cursor)
    private static func behindDot(
        _ cursor: inout FieldCursor, _ whole: DigitRun, _ canGroup: Bool
    ) -> NumberBody? {
        cursor.index += 1
        let run = cursor.takeDigits()
        if cursor.isAtEnd { return run.count == 0 ? .barePoint : .decimal }
        if cursor.next | 0x20 == UInt8(ascii: "e") {
            return run.count > 0 ? exponent(&cursor, whole) : nil
        }
        guard canGroup, run.count == 3 else { return nil }
        var groups = 1
        while cursor.take(UInt8(ascii: ".")) {
            guard cursor.takeDigits().count == 3 else { return nil }
            groups += 1
        }
        if cursor.isAtEnd { return groups > 1 ? .groupedByDotOnly : nil }
        return takesDecimals(&cursor, UInt8(ascii: ",")) ? .groupedByDot : nil
    }

    @_lifetime(cursor: copy cursor)
    private static func behindComma(
        _ cursor: inout FieldCursor, _ whole: DigitRun, _ canGroup: Bool
    ) -> NumberBody? {
        cursor.index += 1
        var last = cursor.takeDigits().count
        if cursor.isAtEnd, last > 0 {
            if last == 2 { return .commaTwoDigits }
            return last == 3 && canGroup ? .commaThreeDigits : .commaDigits
        }
        // Groups of three throughout, or India's groups of two before a last one of three.
        var isByThree = canGroup && last == 3
        var isByTwo = canGroup && whole.count <= 2 && last == 2
        while isByThree || isByTwo, cursor.take(UInt8(ascii: ",")) {
            isByTwo = isByTwo && last == 2
            last = cursor.takeDigits().count
            isByThree = isByThree && last == 3
            isByTwo = isByTwo && (last == 2 || last == 3)
        }
        guard last == 3, isByThree || isByTwo else { return nil }
        return cursor.isAtEnd || takesDecimals(&cursor, UInt8(ascii: ".")) ? .groupedByComma : nil
    }

    /// Takes a mark and digits up to the end.
    @_lifetime(cursor: copy cursor)
    private static func takesDecimals(_ cursor: inout FieldCursor, _ mark: UInt8) -> Bool {
        cursor.take(mark) && cursor.takeDigits().count > 0 && cursor.isAtEnd
    }

    @_lifetime(cursor: copy cursor)
    private static func exponent(_ cursor: inout FieldCursor, _ whole: DigitRun) -> NumberBody? {
        let isUpperCase = cursor.next == UInt8(ascii: "E")
        cursor.index += 1
        let isPlus = cursor.take(UInt8(ascii: "+"))
        if !isPlus { _ = cursor.take(UInt8(ascii: "-")) }
        let power = cursor.takeDigits()
        // No double has an exponent of four digits: that is a code such as `12E4567`.
        guard (1...3).contains(power.count), cursor.isAtEnd else { return nil }
        let isLarge = isUpperCase && isPlus && whole.count == 1 && power.value >= 11
        return isLarge ? .exponentLarge : .exponent
    }

    /// Groups of three by one kind of space, apostrophe or underscore, and decimals.
    @_lifetime(cursor: copy cursor)
    private static func otherGroups(_ cursor: inout FieldCursor) -> NumberBody? {
        let length = markLength(cursor)
        guard length > 0 else { return nil }
        let mark = cursor.index..<(cursor.index + length)
        let isUnderscore = cursor.next == UInt8(ascii: "_")
        while isSame(cursor, mark) {
            cursor.index += length
            guard cursor.takeDigits().count == 3 else { return nil }
        }
        if !cursor.isAtEnd {
            let isComma = !isUnderscore && cursor.next == UInt8(ascii: ",")
            guard takesDecimals(&cursor, isComma ? UInt8(ascii: ",") : UInt8(ascii: ".")) else {
                return nil
            }
        }
        return isUnderscore ? .underscore : .groupedBySpaceOrApostrophe
    }

    private static func markLength(_ cursor: borrowing FieldCursor) -> Int {
        switch cursor.next {
        case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "_"): return 1
        case 0xE2 where cursor.peek(1) == 0x80 && cursor.peek(2) == 0x99: return 3  // U+2019
        default: return SpaceMark.length(cursor.field, at: cursor.index)
        }
    }

    private static func isSame(_ cursor: borrowing FieldCursor, _ mark: Range<Int>) -> Bool {
        for distance in 0..<mark.count
        where cursor.peek(distance) != cursor.field[mark.lowerBound + distance] {
            return false
        }
        return true
    }
}
