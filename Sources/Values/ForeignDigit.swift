/// A decimal digit of Unicode outside ASCII, in a field that `ForeignDigits` takes for a number.
struct ForeignDigit {
    /// 0 to 9.
    let value: UInt8
    /// In bytes.
    let length: Int

    /// Nil where no character of two to four bytes starts.
    init?(_ field: Span<UInt8>, at index: Int) {
        let lead = UInt32(field[index])
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, index + length <= field.count else { return nil }
        var scalar = lead & (0x7F >> UInt32(length))
        for distance in 1..<length {
            scalar = scalar << 6 | UInt32(field[index + distance] & 0x3F)
        }
        guard let value = Self.value(of: scalar) else { return nil }
        self.value = value
        self.length = length
    }

    /// Unicode has the digits of a script together, from a scalar that ends in 0 or 6; only those
    /// of mathematics follow each other by tens.
    private static func value(of scalar: UInt32) -> UInt8? {
        let value =
            switch scalar {
            case 0x1D7CE...0x1D7FF: (scalar - 0x1D7CE) % 10
            case 0x0900...0x0DFF, 0x1940...0x194F: (scalar & 0x0F) &- 6
            default: scalar & 0x0F
            }
        return value <= 9 ? UInt8(value) : nil
    }
}
