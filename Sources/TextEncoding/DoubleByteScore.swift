/// How plausible text is in an encoding where some characters have two bytes.
struct DoubleByteScore: ~Copyable {
    private let charset: Charset
    private let converter: CharsetConverter
    private let frequent: FrequentCharacters
    /// Points of all characters outside ASCII.
    private(set) var points = 0
    /// How many there were.
    private(set) var characters = 0

    /// nil when ICU was built without the encoding.
    init?(_ charset: Charset) {
        guard let converter = CharsetConverter(charset) else { return nil }
        self.charset = charset
        self.converter = converter
        frequent = FrequentCharacters(charset)
    }

    /// Adds one field; false when a character of it is cut short or undefined.
    ///
    /// The last character may be cut where the field was.
    mutating func add(_ field: CharsetSample.Entry) -> Bool {
        let bytes = field.bytes
        var index = 0
        var wasLetter = false
        while index < bytes.count {
            let first = bytes[index]
            guard first >= 0x80 else {
                wasLetter = Glyph(UInt32(first)).isLetter
                index += 1
                continue
            }
            let length = isSingle(first) ? 1 : 2
            guard index + length <= bytes.count else { return field.isCut }
            let character = Array(bytes[index..<index + length])
            guard let units = converter.units(of: character.span), units.count == 1 else {
                return false
            }
            points += points(of: UInt32(units[0]), first: first)
            // A character of the East right behind a Latin letter is often half of an accented one.
            if wasLetter { points -= 3 }
            wasLetter = false
            characters += 1
            index += length
        }
        return true
    }

    /// Whether a byte from 80 is a character of its own: half-width katakana in Shift_JIS.
    private func isSingle(_ first: UInt8) -> Bool {
        charset == .shiftJIS && (0xA1...0xDF).contains(first)
    }

    private func points(of scalar: UInt32, first: UInt8) -> Int {
        if frequent.contains(scalar) { return 6 }
        switch scalar {
        // The marks of the East, and full-width letters and digits
        case 0x3001...0x3011, 0xFF01...0xFF5E: return 3
        case 0x3041...0x30FE: return charset == .shiftJIS || charset == .eucJP ? 6 : -3
        case 0xAC00...0xD7A3: return 2
        case 0xFF61...0xFF9F: return 0
        case 0x3400...0x9FFF: return ideographPoints(first: first)
        default: return -3
        }
    }

    /// Points of an ideograph by its place: each standard put the usual ones first.
    private func ideographPoints(first: UInt8) -> Int {
        switch (charset, first) {
        case (.shiftJIS, 0x88...0x97), (.gb18030, 0xB0...0xD7), (.big5, 0xA4...0xC6),
            (.eucJP, 0xB0...0xCF):
            2
        case (.gb18030, ..<0xB0), (.eucKR, _): -4
        default: -2
        }
    }
}
