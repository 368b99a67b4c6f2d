/// A date, a time of day with seconds, and any of ISO-8601's zones or none, by words.
enum HotTimestamp: HotFamily {
    /// `2024-03-14T10:15:00`.
    private static let bytesToSeconds = 19
    /// Which of these bytes are digits.
    private static let digits: UInt64 = 0b110_1101_1011 &<< 8 | HotDate.digits

    /// The shape of a timestamp that is nothing unusual; nil otherwise.
    @inline(__always)
    static func shape(_ field: borrowing FieldWindow, _ digits: UInt64) -> Shape? {
        guard field.count >= bytesToSeconds, digits & lowBits(bytesToSeconds) == Self.digits else {
            return nil
        }
        let behindMonth = field.word(at: 8).word
        let mark = UInt8(truncatingIfNeeded: behindMonth &>> 16)
        guard mark == 0x20 || mark == 0x54, isTime(field.word(at: 11)),
            HotDate.isDate(field.word(at: 0), day: behindMonth & 0xFFFF)
        else { return nil }
        switch field.count {
        case 19: return .timestampIncomplete
        case 20: return field.byte(at: 19) == 0x5A ? .timestamp : nil
        case 21 where field.byte(at: 19) == 0x20:
            return field.byte(at: 20) == 0x5A ? .timestamp : nil
        default: return zone(field)
        }
    }

    /// Whether the bytes are `10:15:00`, at most 23:59:59; the digits are known to be some.
    @inline(__always)
    private static func isTime(_ time: EightBytes) -> Bool {
        guard time.word & 0x0000_FF00_00FF_0000 == 0x0000_3A00_003A_0000 else { return false }
        let tens = time.word & 0x0F
        return time.word &>> 24 & 0x0F <= 5 && time.word &>> 48 & 0x0F <= 5
            && tens &* 10 &+ (time.word &>> 8 & 0x0F) <= 23
    }

    /// What a fraction and a zone behind the seconds make of the timestamp.
    private static func zone(_ field: borrowing FieldWindow) -> Shape? {
        var index = bytesToSeconds
        if field.byte(at: index) == 0x2E || field.byte(at: index) == 0x2C {
            index &+= 1
            let start = index
            while index < field.count, isDigit(field.byte(at: index)) { index &+= 1 }
            guard index > start else { return nil }
            if index == field.count { return .timestampIncomplete }
        }
        if field.byte(at: index) == 0x20 { index &+= 1 }
        let left = field.count &- index
        guard left > 0 else { return nil }
        let first = field.byte(at: index)
        if first == 0x5A { return left == 1 ? .timestamp : nil }
        guard first == 0x2B || first == 0x2D else { return nil }
        return isOffset(field.lastWord, left) ? .timestamp : nil
    }

    /// Whether the last `length` bytes, of which the first is a sign, are an offset under 18 hours.
    private static func isOffset(_ word: EightBytes, _ length: Int) -> Bool {
        var digits = word
        switch length {
        case 3: digits = EightBytes((word.word &>> 48) &<< 32)
        case 5: digits = EightBytes((word.word &>> 32) &<< 32)
        case 6:
            guard word.word &>> 40 & 0xFF == 0x3A else { return false }
            digits = EightBytes(((word.word &>> 24) & 0xFFFF) &<< 32 | (word.word &>> 48) &<< 48)
        default: return false
        }
        if length == 3 { digits = EightBytes(digits.word | 0x3030 &<< 48) }
        let padded = digits.last(4)
        guard padded.areDigits else { return false }
        let pairs = padded.pairs
        return pairs &>> 32 & 0xFF < 18 && pairs &>> 48 & 0xFF <= 59
    }
}
