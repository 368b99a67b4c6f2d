/// The upper half of an encoding of one byte a character.
struct SingleByteTable {
    /// For each byte from 80 its character; nil for a hole.
    private let scalars: [UInt32?]

    /// nil when ICU was built without the encoding.
    init?(_ charset: Charset) {
        guard let converter = CharsetConverter(charset) else { return nil }
        scalars = (UInt8(0x80)...0xFF).map { byte in
            let bytes = [byte]
            guard let units = converter.units(of: bytes.span), units.count == 1 else { return nil }
            return UInt32(units[0])
        }
    }

    /// The character of any byte; ASCII is the same in all encodings.
    func scalar(of byte: UInt8) -> UInt32? {
        byte < 0x80 ? UInt32(byte) : scalars[Int(byte - 0x80)]
    }
}
