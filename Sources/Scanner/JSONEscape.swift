import Bytes

/// An escape in a JSON string (RFC 8259 §7).
package enum JSONEscape: Equatable {
    /// It stands for a character; the length counts bytes, of a surrogate pair those of both.
    case character(length: Int)
    /// It stands for U+0000.
    case nul
    case loneSurrogate
    /// The length counts the bytes that were meant as the escape.
    case invalid(length: Int)

    /// The bytes of `\uXXXX`.
    package static let unicodeLength = 6

    /// Reads the escape whose backslash is at `offset`; what lies behind the bytes is none of it.
    package static func read(_ bytes: Span<UInt8>, at offset: Int) -> JSONEscape {
        guard offset + 1 < bytes.count else { return .invalid(length: 1) }
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return .character(length: 2)
        case UInt8(ascii: "u"):
            return unicode(bytes, at: offset)
        case ..<0x20, 0x80...:
            return .invalid(length: 1)
        default:
            return .invalid(length: 2)
        }
    }

    private static func unicode(_ bytes: Span<UInt8>, at offset: Int) -> JSONEscape {
        guard let unit = codeUnit(bytes, at: offset) else {
            return .invalid(length: 2 + hexadecimalDigits(bytes, from: offset + 2))
        }
        switch unit {
        case 0: return .nul
        case 0xD800...0xDBFF:
            guard let next = codeUnit(bytes, at: offset + unicodeLength),
                (0xDC00...0xDFFF).contains(next)
            else { return .loneSurrogate }
            return .character(length: 2 * unicodeLength)
        case 0xDC00...0xDFFF: return .loneSurrogate
        default: return .character(length: unicodeLength)
        }
    }

    /// The UTF-16 unit that `\uXXXX` at `offset` stands for; nil where no such escape stands there.
    static func codeUnit(_ bytes: Span<UInt8>, at offset: Int) -> UInt32? {
        guard offset + unicodeLength <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt32 = 0
        for index in (offset + 2)..<(offset + unicodeLength) {
            guard let digit = hexadecimalValue(bytes[index]) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexadecimalDigits(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, end < start + 4, hexadecimalValue(bytes[end]) != nil { end += 1 }
        return end - start
    }

    @inline(__always)
    private static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
        let digit = byte &- 0x30
        if digit < 10 { return UInt32(digit) }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? UInt32(letter) + 10 : nil
    }
}
