/// Whole numbers and decimals of up to 16 bytes behind a minus.
enum HotNumber: HotFamily {
    /// The most bytes, a minus counted.
    private static let limitBytes = 17

    @inline(__always)
    static func shape(_ field: borrowing FieldWindow, _ digits: UInt64) -> Shape? {
        guard field.count <= limitBytes else { return nil }
        let others = ~digits & lowBits(field.count)
        if others == 0 { return field.count < limitBytes ? whole(field) : nil }
        let place = others.trailingZeroBitCount
        let mark = field.byte(at: place)
        if mark == 0x2E {
            let isOnlyOne = others & (others &- 1) == 0
            return isOnlyOne && place > 0 && place < field.count &- 1 ? .decimal : nil
        }
        return mark == 0x2D && place == 0 ? negative(field, others & (others &- 1)) : nil
    }

    /// The shape behind a minus; `others` marks what else is no digit.
    @inline(__always)
    private static func negative(_ field: borrowing FieldWindow, _ others: UInt64) -> Shape? {
        guard field.count > 1 else { return nil }
        if others == 0 {
            return field.count > 2 && field.byte(at: 1) == 0x30 ? .leadingZero : .integer
        }
        let place = others.trailingZeroBitCount
        let isDecimal =
            others & (others &- 1) == 0 && field.byte(at: place) == 0x2E && place > 1
            && place < field.count &- 1
        return isDecimal ? .decimal : nil
    }

    /// The shape of up to 16 digits.
    @inline(__always)
    private static func whole(_ field: borrowing FieldWindow) -> Shape {
        if field.byte(at: 0) == 0x30 { return field.count == 1 ? .zeroOrOne : .leadingZero }
        if field.count > 8 {
            let isEpochLength = field.count == 10 || field.count == 13
            return isEpochLength && isEpoch(field) ? .epoch : .integer
        }
        let word = field.lastWord.last(field.count)
        let bounds = bounds(ofLength: field.count)
        guard word.ordered >= bounds.lowest, word.ordered <= bounds.highest else {
            return .integer
        }
        switch field.count {
        case 1: return .zeroOrOne
        case 4: return .year
        case 5: return .serialDay
        default: return isCompactDate(word) ? .compactDate : .integer
        }
    }

    /// The numbers of a length that may be something else too, as words that compare as they do.
    @inline(__always)
    private static func bounds(ofLength length: Int) -> (lowest: UInt64, highest: UInt64) {
        switch length {
        case 1: (0x3030_3030_3030_3031, 0x3030_3030_3030_3031)
        case 4: (0x3030_3030_3139_3030, 0x3030_3030_3231_3030)
        case 5: (0x3030_3032_3030_3030, 0x3030_3036_3030_3030)
        case 8: (0x3139_3030_3031_3031, 0x3231_3030_3132_3331)
        default: (.max, 0)
        }
    }

    /// Whether eight digits from 19000101 to 21001231 are a day.
    private static func isCompactDate(_ word: EightBytes) -> Bool {
        let pairs = word.pairs
        let month = Int(truncatingIfNeeded: pairs &>> 32 & 0xFF)
        let day = Int(truncatingIfNeeded: pairs &>> 48 & 0xFF)
        let year = Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF))
        return HotDate.isDay(year: year, month: month, day: day)
    }

    /// Whether 10 or 13 digits are in the range of seconds or milliseconds: both ranges have the
    /// same first digits.
    private static func isEpoch(_ field: borrowing FieldWindow) -> Bool {
        let head = field.word(at: 0)
        let highest: UInt64 = 0x3232_3030_3030_3030
        return head.ordered >= 0x3130_3030_3030_3030
            && (head.ordered < highest
                || head.ordered == highest
                    && field.lastWord.last(field.count &- 8).word == EightBytes.zeros)
    }
}
