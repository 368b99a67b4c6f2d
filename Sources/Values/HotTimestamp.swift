/// A date, a time of day with seconds, and any of ISO-8601's zones or none, by words.
package enum HotTimestamp {
    /// `2024-03-14T10:15:00`.
    package static let bytesToSeconds = 19

    /// The shape of a timestamp that is nothing unusual; nil otherwise.
    @inlinable
    @inline(__always)
    package static func shape(_ bytes: borrowing FieldWindow) -> Shape? {
        guard bytes.count >= bytesToSeconds else { return nil }
        let behindMonth = bytes.word(at: 8).word
        let mark = UInt8(truncatingIfNeeded: behindMonth &>> 16)
        guard mark == 0x20 || mark == 0x54, isTime(bytes.word(at: 11)),
            HotDate.isDate(bytes.word(at: 0), day: behindMonth & 0xFFFF)
        else { return nil }
        switch bytes.count {
        case 19: return .timestampIncomplete
        case 20: return bytes.byte(at: 19) == 0x5A ? .timestamp : nil
        case 21 where bytes.byte(at: 19) == 0x20:
            return bytes.byte(at: 20) == 0x5A ? .timestamp : nil
        default: return zone(bytes)
        }
    }

    /// Whether the bytes are `10:15:00`, at most 23:59:59.
    @inlinable
    @inline(__always)
    package static func isTime(_ time: EightBytes) -> Bool {
        guard time.matches(0x3030_3A30_303A_3030, marks: 0x0000_FF00_00FF_0000) else {
            return false
        }
        let tens = time.word & 0x0F
        return time.word &>> 24 & 0x0F <= 5 && time.word &>> 48 & 0x0F <= 5
            && tens &* 10 &+ (time.word &>> 8 & 0x0F) <= 23
    }

    /// What a fraction and a zone behind the seconds make of the timestamp.
    @inlinable
    package static func zone(_ bytes: borrowing FieldWindow) -> Shape? {
        var index = bytesToSeconds
        if bytes.byte(at: index) == 0x2E || bytes.byte(at: index) == 0x2C {
            index &+= 1
            let start = index
            while index < bytes.count, bytes.byte(at: index) &- 0x30 < 10 { index &+= 1 }
            guard index > start else { return nil }
            if index == bytes.count { return .timestampIncomplete }
        }
        if bytes.byte(at: index) == 0x20 { index &+= 1 }
        let left = bytes.count &- index
        guard left > 0 else { return nil }
        let first = bytes.byte(at: index)
        if first == 0x5A { return left == 1 ? .timestamp : nil }
        guard first == 0x2B || first == 0x2D else { return nil }
        return isOffset(bytes.lastWord, left) ? .timestamp : nil
    }

    /// Whether the last `length` bytes, of which the first is a sign, are an offset under 18 hours.
    @inlinable
    package static func isOffset(_ word: EightBytes, _ length: Int) -> Bool {
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
