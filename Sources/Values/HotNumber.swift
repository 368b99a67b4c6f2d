/// Whole numbers and decimals of up to 16 bytes behind a minus, by words.
package enum HotNumber {
    /// The shape of a strict number; nil where the field is none, or a long one.
    @inlinable
    @inline(__always)
    package static func shape(_ bytes: borrowing FieldWindow) -> Shape? {
        guard bytes.byte(at: 0) != 0x2D else {
            guard bytes.count > 1, bytes.count <= 17 else { return nil }
            return negative(FieldWindow(behindFirstByteOf: bytes))
        }
        if bytes.count <= 8 { return short(bytes) }
        return bytes.count <= 16 ? long(bytes) : nil
    }

    @inlinable
    package static func negative(_ bytes: borrowing FieldWindow) -> Shape? {
        guard let shape = bytes.count <= 8 ? short(bytes) : long(bytes) else { return nil }
        return shape == .leadingZero || shape == .decimal ? shape : .integer
    }

    @inlinable
    @inline(__always)
    package static func short(_ bytes: borrowing FieldWindow) -> Shape? {
        let word = bytes.lastWord.last(bytes.count)
        if word.areDigits { return whole(word, bytes.count, bytes.byte(at: 0)) }
        let points = word.places(of: 0x2E)
        guard isInnerPoint(points, bytes.count) else { return nil }
        return withoutPoint(word, points).areDigits ? .decimal : nil
    }

    /// Whether there is just one point, and it is neither the first nor the last of the bytes.
    @inlinable
    @inline(__always)
    package static func isInnerPoint(_ points: UInt64, _ count: Int) -> Bool {
        let firstPlace: UInt64 = 0x80 &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
        return points != 0 && points & (points &- 1) == 0
            && points & (firstPlace | 1 &<< 63) == 0
    }

    /// The word with a digit in place of the point.
    @inlinable
    @inline(__always)
    package static func withoutPoint(_ word: EightBytes, _ points: UInt64) -> EightBytes {
        EightBytes(word.word ^ (points &>> 7) &* 0x1E)
    }

    /// Up to eight digits, padded in front.
    @inlinable
    @inline(__always)
    package static func whole(_ word: EightBytes, _ count: Int, _ first: UInt8) -> Shape {
        if count == 1 { return first <= 0x31 ? .zeroOrOne : .integer }
        if first == 0x30 { return .leadingZero }
        switch count {
        case 4: return isWithin(word, 0x3030_3030_3139_3030, 0x3030_3030_3231_3030, .year)
        case 5: return isWithin(word, 0x3030_3032_3030_3030, 0x3030_3036_3030_3030, .serialDay)
        case 8: return isCompactDate(word) ? .compactDate : .integer
        default: return .integer
        }
    }

    @inlinable
    @inline(__always)
    package static func isWithin(
        _ word: EightBytes, _ lowest: UInt64, _ highest: UInt64, _ shape: Shape
    ) -> Shape {
        word.ordered >= lowest && word.ordered <= highest ? shape : .integer
    }

    @inlinable
    package static func isCompactDate(_ word: EightBytes) -> Bool {
        guard word.ordered >= 0x3139_3030_3031_3031, word.ordered <= 0x3231_3030_3132_3331 else {
            return false
        }
        let pairs = word.pairs
        let month = Int(truncatingIfNeeded: pairs &>> 32 & 0xFF)
        let day = Int(truncatingIfNeeded: pairs &>> 48 & 0xFF)
        let year = Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF))
        return HotDate.isDay(year: year, month: month, day: day)
    }

    /// 9 to 16 bytes, which two words cover.
    @inlinable
    package static func long(_ bytes: borrowing FieldWindow) -> Shape? {
        let head = bytes.word(at: 0)
        let tail = bytes.lastWord.last(bytes.count &- 8)
        if head.areDigits, tail.areDigits {
            if bytes.byte(at: 0) == 0x30 { return .leadingZero }
            let isEpochLength = bytes.count == 10 || bytes.count == 13
            return isEpochLength && isEpoch(head, tail) ? .epoch : .integer
        }
        let headPoints = head.places(of: 0x2E)
        let tailPoints = tail.places(of: 0x2E)
        // One point in one of the words, not in the first place of all nor in the last.
        guard (headPoints == 0) != (tailPoints == 0), headPoints & (headPoints &- 1) == 0,
            tailPoints & (tailPoints &- 1) == 0, headPoints & 0x80 == 0, tailPoints &>> 63 == 0
        else { return nil }
        let areDigits =
            withoutPoint(head, headPoints).areDigits && withoutPoint(tail, tailPoints).areDigits
        return areDigits ? .decimal : nil
    }

    /// Whether 10 or 13 digits are in the range of seconds or milliseconds: both ranges have the
    /// same first digits.
    @inlinable
    @inline(__always)
    package static func isEpoch(_ head: EightBytes, _ tail: EightBytes) -> Bool {
        let highest: UInt64 = 0x3232_3030_3030_3030
        return head.ordered >= 0x3130_3030_3030_3030
            && (head.ordered < highest || head.ordered == highest && tail.word == EightBytes.zeros)
    }
}
