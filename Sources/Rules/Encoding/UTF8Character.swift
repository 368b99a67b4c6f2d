/// One well-formed character of UTF-8 (Unicode Standard, Table 3-7).
struct UTF8Character {
    let scalar: UInt32
    /// Its bytes, 1 to 4.
    let length: Int

    /// The character that starts at `offset`; nil where the bytes are ill-formed.
    ///
    /// Traps when there is no byte at `offset`.
    init?(_ bytes: Span<UInt8>, at offset: Int) {
        let first = bytes[offset]
        var scalar: UInt32
        let least: UInt32
        switch first {
        case ..<0x80:
            (self.scalar, length) = (UInt32(first), 1)
            return
        case 0xC2...0xDF: (scalar, length, least) = (UInt32(first & 0x1F), 2, 0x80)
        case 0xE0...0xEF: (scalar, length, least) = (UInt32(first & 0x0F), 3, 0x800)
        case 0xF0...0xF4: (scalar, length, least) = (UInt32(first & 0x07), 4, 0x1_0000)
        default: return nil
        }
        guard bytes.count - offset >= length else { return nil }
        for index in (offset + 1)..<(offset + length) {
            guard bytes[index] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
        }
        guard (least...0x10_FFFF).contains(scalar), !(0xD800...0xDFFF).contains(scalar) else {
            return nil
        }
        self.scalar = scalar
    }
}
