private let digits = Array("0123456789ABCDEF".utf8)

extension UInt8 {
    /// Two upper-case digits.
    var hexadecimal: [UInt8] { [digits[Int(self >> 4)], digits[Int(self & 0xF)]] }
}

extension Unicode.Scalar {
    /// As the Unicode Standard writes it: `U+200B`.
    var codePoint: [UInt8] {
        let bytes = [16, 8, 0].flatMap { UInt8(truncatingIfNeeded: value >> $0).hexadecimal }
        let leading = value > 0xFFFFF ? 0 : value > 0xFFFF ? 1 : 2
        return Array("U+".utf8) + bytes.dropFirst(leading)
    }
}
