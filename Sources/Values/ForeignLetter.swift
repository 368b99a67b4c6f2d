/// Characters outside ASCII that start nothing but text.
enum ForeignLetter {
    /// Whether a field starts with such a character: no digit, no currency, no sign, no dash, no
    /// space. Of what is rare the answer is no.
    @inline(__always)
    static func starts(_ field: borrowing FieldWindow) -> Bool {
        let first = field.byte(at: 0)
        guard first >= 0xC3, field.count > 2 else { return false }
        return switch first {
        case 0xC3...0xD5, 0xD7, 0xE4...0xE9, 0xEB...0xED: true
        case 0xD6...0xF0: starts(first, field.byte(at: 1), field.byte(at: 2))
        default: false
        }
    }

    private static func starts(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        // Armenian without the currency at U+058F.
        case 0xD6: second != 0x8F
        // Arabic, up to its digits, without the currency at U+060B.
        case 0xD8: second != 0x8B
        case 0xD9: second < 0xA0
        // Scripts of India, Thai and Lao have their digits and currencies in the last part of 128.
        case 0xE0:
            second >= 0xA4 && second <= 0xBB && (second & 1 == 0 || third < 0x90)
                && !(second == 0xB8 && third == 0xBF)
        // Myanmar before its digits; Georgian to Cherokee; Latin and Greek with marks.
        case 0xE1: second == 0x80 || second >= 0x83 && second <= 0x99 || second >= 0xB8
        case 0xE3: second != 0x80
        // Ligatures.
        case 0xEF: second == 0xAC
        // Letters of mathematics without its digits; emoji.
        case 0xF0: second == 0x9F || second == 0x9D && third != 0x9F
        default: false
        }
    }
}
