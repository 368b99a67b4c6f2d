/// A number of which at least one digit is a decimal digit of Unicode outside ASCII.
enum ForeignDigits {
    static func isNumber(_ field: Span<UInt8>) -> Bool {
        var cursor = FieldCursor(field)
        if !cursor.take(UInt8(ascii: "-")), cursor.next == 0xE2, cursor.peek(1) == 0x88,
            cursor.peek(2) == 0x92
        {
            cursor.index += 3
        }
        var isForeign = false
        guard takeDigits(&cursor, &isForeign) else { return false }
        if takeDecimalMark(&cursor), !takeDigits(&cursor, &isForeign) { return false }
        return isForeign && cursor.isAtEnd
    }

    @_lifetime(cursor: copy cursor)
    private static func takeDigits(_ cursor: inout FieldCursor, _ isForeign: inout Bool) -> Bool {
        let start = cursor.index
        while !cursor.isAtEnd {
            if isDigit(cursor.next) {
                cursor.index += 1
                continue
            }
            guard let (scalar, length) = scalar(cursor), isForeignDigit(scalar) else { break }
            isForeign = true
            cursor.index += length
        }
        return cursor.index > start
    }

    /// A point, or U+066B of the Arabic script.
    @_lifetime(cursor: copy cursor)
    private static func takeDecimalMark(_ cursor: inout FieldCursor) -> Bool {
        if cursor.take(UInt8(ascii: ".")) { return true }
        guard cursor.next == 0xD9, cursor.peek(1) == 0xAB else { return false }
        cursor.index += 2
        return true
    }

    /// The character of two to four bytes that comes next, and its length; nil where the bytes are
    /// ASCII, or fewer than the first one says. Ill-formed bytes give a scalar that is no digit, or
    /// are the encoding's matter.
    private static func scalar(_ cursor: borrowing FieldCursor) -> (UInt32, Int)? {
        let lead = UInt32(cursor.next)
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, cursor.index + length <= cursor.field.count else { return nil }
        var scalar = lead & (0x7F >> UInt32(length))
        for distance in 1..<length {
            let byte = cursor.peek(distance)
            guard byte & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }

    /// The first plane of Unicode's category Nd without ASCII, and the mathematical digits.
    private static func isForeignDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0660...0x0669, 0x06F0...0x06F9, 0x07C0...0x07C9, 0x0966...0x096F,
            0x09E6...0x09EF, 0x0A66...0x0A6F, 0x0AE6...0x0AEF, 0x0B66...0x0B6F,
            0x0BE6...0x0BEF, 0x0C66...0x0C6F, 0x0CE6...0x0CEF, 0x0D66...0x0D6F,
            0x0DE6...0x0DEF, 0x0E50...0x0E59, 0x0ED0...0x0ED9, 0x0F20...0x0F29,
            0x1040...0x1049, 0x1090...0x1099, 0x17E0...0x17E9, 0x1810...0x1819,
            0x1946...0x194F, 0x19D0...0x19D9, 0x1A80...0x1A89, 0x1A90...0x1A99,
            0x1B50...0x1B59, 0x1BB0...0x1BB9, 0x1C40...0x1C49, 0x1C50...0x1C59,
            0xA620...0xA629, 0xA8D0...0xA8D9, 0xA900...0xA909, 0xA9D0...0xA9D9,
            0xA9F0...0xA9F9, 0xAA50...0xAA59, 0xABF0...0xABF9, 0xFF10...0xFF19:
            true
        case 0x1D7CE...0x1D7FF: true
        default: false
        }
    }
}
