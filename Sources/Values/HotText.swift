import Bytes

/// Text, told from everything else by its first bytes and by whether it has a digit.
enum HotText: HotFamily {
    /// `.text` or `.code`; nil where the field may be something else.
    @inline(__always)
    static func shape(_ field: borrowing FieldWindow, _ digits: UInt64) -> Shape? {
        let first = field.byte(at: 0)
        guard startsText(first) || ForeignLetter.starts(field) else {
            return field.count == 36 && isUUID(field) ? .text : nil
        }
        guard isInnerByte(field.lastWord) else { return nil }
        let hasDigit = digits & lowBits(min(field.count, DigitMap.fieldBytes)) != 0
        if !hasDigit, field.count <= TextShape.codeBytes {
            return mayBeWord(first, field.count) ? nil : .text
        }
        return behindPrefix(field, first)
    }

    /// A field with a digit in it, or a long one.
    @inline(__always)
    private static func behindPrefix(_ field: borrowing FieldWindow, _ first: UInt8) -> Shape? {
        let unused = UInt64(truncatingIfNeeded: 64 &- min(field.count, 8) &* 8)
        let head =
            field.count < 8 ? EightBytes(field.lastWord.word &>> unused) : field.word(at: 0)
        if isPrefix(first, head) { return nil }
        guard field.count <= TextShape.codeBytes else { return .text }
        return hasSpace(field, head) ? .text : .code
    }

    /// Whether one of up to 32 bytes, which start with `head`, is ASCII white space.
    @inline(__always)
    private static func hasSpace(_ field: borrowing FieldWindow, _ head: EightBytes) -> Bool {
        var found = spaces(head)
        guard field.count > 8 else { return found != 0 }
        found |= spaces(field.lastWord)
        var offset = 8
        while offset &+ 8 < field.count {
            found |= spaces(field.word(at: offset))
            offset &+= 8
        }
        return found != 0
    }

    /// Whether some word for a boolean, a missing value or an infinity starts with the letter, in
    /// any case, and has so many bytes.
    @inline(__always)
    private static func mayBeWord(_ first: UInt8, _ count: Int) -> Bool {
        let lengths: UInt64 =
            switch first | 0x20 {
            case 0x66: 1 &<< 1 | 1 &<< 5
            case 0x69: 1 &<< 3 | 1 &<< 8
            case 0x6D: 1 &<< 7
            case 0x6E: 1 &<< 1 | 1 &<< 2 | 1 &<< 3 | 1 &<< 4
            case 0x6F: 1 &<< 2 | 1 &<< 3
            case 0x74: 1 &<< 1 | 1 &<< 4
            case 0x75: 1 &<< 9
            case 0x79: 1 &<< 1 | 1 &<< 3
            default: 0
            }
        return lengths &>> UInt64(truncatingIfNeeded: count) & 1 != 0
    }

    /// Whether the bytes end in anything but white space, or what may be it.
    @inline(__always)
    static func isInnerByte(_ last: EightBytes) -> Bool {
        let byte = UInt8(truncatingIfNeeded: last.word &>> 56)
        if byte < 0x80 { return byte > 0x20 || !isASCIIWhitespace(byte) }
        let second = UInt8(truncatingIfNeeded: last.word &>> 48)
        if second == 0xC2 { return byte != 0x85 && byte != 0xA0 }
        let third = UInt8(truncatingIfNeeded: last.word &>> 40)
        return third &- 0xE1 >= 3 || second != 0x9A && second != 0x80 && second != 0x81
    }

    /// Whether an ASCII byte starts nothing but text or one of a few words: no number, no date that
    /// is not told by its first letters, no formula, no space.
    @inline(__always)
    static func startsText(_ first: UInt8) -> Bool {
        if isLetter(first) { return true }
        return switch first {
        case 0x21, 0x22, 0x26, 0x2C, 0x2F, 0x3A, 0x3B, 0x5F, 0x7B, 0x7C, 0x7D, 0x7E: true
        default: false
        }
    }

    /// The high bits of the bytes that are ASCII white space.
    @inline(__always)
    static func spaces(_ word: EightBytes) -> UInt64 {
        word.places(of: 0x20) | word.places(of: 0x09...0x0D)
    }

    /// Whether the bytes may start a date or a currency: a month's or a weekday's first letters,
    /// three capitals that stand alone, or letters with a dollar sign.
    static func isPrefix(_ first: UInt8, _ word: EightBytes) -> Bool {
        guard isLetter(first) else { return false }
        let letters = UInt32(truncatingIfNeeded: word.word | 0x20_2020) & 0xFF_FFFF
        let fourth = UInt8(truncatingIfNeeded: word.word &>> 24)
        if first < 0x60 {
            if word.places(of: 0x24) & 0x8080_8000 != 0 { return true }
            let areCapitals =
                word.places(of: 0x41...0x5A) & 0x80_8080 == 0x80_8080
            if areCapitals, !isLetter(fourth) { return true }
        }
        return isMonthOrWeekday(letters)
    }

    /// The first three letters in lower case, the first one lowest.
    static func isMonthOrWeekday(_ letters: UInt32) -> Bool {
        switch letters {
        case 0x6E_616A, 0x62_6566, 0x72_616D, 0x72_7061, 0x79_616D, 0x6E_756A, 0x6C_756A,
            0x67_7561, 0x70_6573, 0x74_636F, 0x76_6F6E, 0x63_6564, 0x6E_6F6D, 0x65_7574,
            0x64_6577, 0x75_6874, 0x69_7266, 0x74_6173, 0x6E_7573:
            true
        default: false
        }
    }

    /// Whether 36 bytes start as a UUID does that has one of the letters a to f in its first part:
    /// with a hyphen behind them they can be no date, and are too long for a number.
    static func isUUID(_ bytes: borrowing FieldWindow) -> Bool {
        let head = bytes.word(at: 0)
        let letters = EightBytes(head.word | 0x2020_2020_2020_2020).places(of: 0x61...0x66)
        return bytes.byte(at: 8) == 0x2D && letters != 0
            && letters | head.places(of: 0x30...0x39) == EightBytes.highBits
            && isInnerByte(bytes.lastWord)
    }
}
