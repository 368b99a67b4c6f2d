import Diagnostics

/// Bytes and characters written as hexadecimal numbers in a message.
enum Hexadecimal {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Two digits a byte, with spaces between: `E2 82`.
    static func bytes(_ bytes: [UInt8]) -> Message {
        var text: [UInt8] = []
        for byte in bytes {
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
        }
        return Message(segments: [.text(text)])
    }

    /// A character by its number, of four digits or more: `U+00E9`.
    static func scalar(_ scalar: UInt32) -> Message {
        var text = Array("U+".utf8)
        for position in (0..<8).reversed() {
            let digit = Int(scalar >> UInt32(4 * position) & 0xF)
            if position < 4 || text.count > 2 || digit > 0 { text.append(digits[digit]) }
        }
        return Message(segments: [.text(text)])
    }
}
