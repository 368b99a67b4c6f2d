import Bytes

/// Text, told from everything else by its first bytes and by whether it has a digit.
package enum HotText {
    /// `.text` or `.code`; nil where the field may be something else.
    @inlinable
    @inline(__always)
    package static func shape(_ bytes: borrowing FieldWindow) -> Shape? {
        let first = bytes.byte(at: 0)
        guard isLetter(first) || isForeignLetter(first, bytes) else {
            return bytes.count == 36 && isUUID(bytes) ? .text : nil
        }
        let last = bytes.lastWord
        guard isInnerByte(last) else { return nil }
        if bytes.count > TextShape.codeBytes {
            return isPrefix(first, bytes.word(at: 0)) ? nil : .text
        }
        return bytes.count > 8 ? medium(bytes, first, last) : short(bytes, first, last)
    }

    /// Whether the bytes end in anything but white space, or what may be it.
    @inlinable
    @inline(__always)
    package static func isInnerByte(_ last: EightBytes) -> Bool {
        let byte = UInt8(truncatingIfNeeded: last.word &>> 56)
        if byte < 0x80 { return byte > 0x20 || !isASCIIWhitespace(byte) }
        let second = UInt8(truncatingIfNeeded: last.word &>> 48)
        if second == 0xC2 { return byte != 0x85 && byte != 0xA0 }
        let third = UInt8(truncatingIfNeeded: last.word &>> 40)
        return third &- 0xE1 >= 3 || second != 0x9A && second != 0x80 && second != 0x81
    }

    /// Whether a byte outside ASCII starts a character that starts nothing but text: no digit, no
    /// currency, no sign, no dash, no space.
    @inlinable
    @inline(__always)
    package static func isForeignLetter(_ first: UInt8, _ bytes: borrowing FieldWindow) -> Bool {
        switch first {
        case 0xC3...0xD5, 0xE4...0xE9, 0xEB...0xED: true
        case 0xE3: bytes.count > 1 && bytes.byte(at: 1) != 0x80
        case 0xF0: bytes.count > 1 && bytes.byte(at: 1) == 0x9F
        default: false
        }
    }

    /// Up to eight bytes.
    @inlinable
    package static func short(
        _ bytes: borrowing FieldWindow, _ first: UInt8, _ last: EightBytes
    ) -> Shape? {
        let word = EightBytes(last.word &>> UInt64(truncatingIfNeeded: 64 &- bytes.count &* 8))
        if word.places(of: 0x30...0x39) == 0 {
            return isWord(word.word, bytes.count) ? nil : .text
        }
        if isPrefix(first, word) { return nil }
        return spaces(word) == 0 ? .code : .text
    }

    /// 9 to 32 bytes.
    @inlinable
    package static func medium(
        _ bytes: borrowing FieldWindow, _ first: UInt8, _ last: EightBytes
    ) -> Shape? {
        var digits = last.places(of: 0x30...0x39)
        var spaceBits = spaces(last)
        var offset = 0
        while offset &+ 8 < bytes.count {
            let word = bytes.word(at: offset)
            digits |= word.places(of: 0x30...0x39)
            spaceBits |= spaces(word)
            offset &+= 8
        }
        if digits == 0 {
            // The only word of nine bytes is `undefined`.
            return bytes.count == 9 && first == 0x75 ? nil : .text
        }
        if isPrefix(first, bytes.word(at: 0)) { return nil }
        return spaceBits == 0 ? .code : .text
    }

    /// The high bits of the bytes that are ASCII white space.
    @inlinable
    @inline(__always)
    package static func spaces(_ word: EightBytes) -> UInt64 {
        word.places(of: 0x20) | word.places(of: 0x09...0x0D)
    }

    /// Whether the bytes may start a date or a currency: a month's or a weekday's first letters,
    /// three capitals that stand alone, or letters with a dollar sign.
    @inlinable
    package static func isPrefix(_ first: UInt8, _ word: EightBytes) -> Bool {
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
    @inlinable
    package static func isMonthOrWeekday(_ letters: UInt32) -> Bool {
        switch letters {
        case 0x6E_616A, 0x62_6566, 0x72_616D, 0x72_7061, 0x79_616D, 0x6E_756A, 0x6C_756A,
            0x67_7561, 0x70_6573, 0x74_636F, 0x76_6F6E, 0x63_6564, 0x6E_6F6D, 0x65_7574,
            0x64_6577, 0x75_6874, 0x69_7266, 0x74_6173, 0x6E_7573:
            true
        default: false
        }
    }

    /// Whether up to eight bytes, the first one lowest and zeros behind, may be a word for a
    /// boolean, a missing value or an infinity. Their case is folded, so a few others pass too.
    @inlinable
    package static func isWord(_ word: UInt64, _ count: Int) -> Bool {
        let unused = UInt64(truncatingIfNeeded: 64 &- count &* 8)
        return switch word | 0x2020_2020_2020_2020 &>> unused {
        case 0x79, 0x6E, 0x74, 0x66, 0x6F6E, 0x6E6F, 0x73_6579, 0x66_666F, 0x6575_7274,
            0x65_736C_6166, 0x6C6C_756E, 0x616E, 0x656E_6F6E, 0x6C_696E, 0x6E_616E, 0x74_616E,
            0x61_2F6E, 0x64_2F6E, 0x2E61_2E6E, 0x67_6E69_7373_696D, 0x66_6E69,
            0x7974_696E_6966_6E69:
            true
        default: false
        }
    }

    /// Whether 36 bytes start as a UUID does that has one of the letters a to f in its first part:
    /// with a hyphen behind them they can be no date, and are too long for a number.
    @inlinable
    package static func isUUID(_ bytes: borrowing FieldWindow) -> Bool {
        let head = bytes.word(at: 0)
        let letters = EightBytes(head.word | 0x2020_2020_2020_2020).places(of: 0x61...0x66)
        return bytes.byte(at: 8) == 0x2D && letters != 0
            && letters | head.places(of: 0x30...0x39) == EightBytes.highBits
            && isInnerByte(bytes.lastWord)
    }
}
