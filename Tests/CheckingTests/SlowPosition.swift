import Bytes

/// The slow twin of the place finder: it starts at the first byte each time.
enum SlowPosition {
    /// The place of a byte; the Swift library steps through ill-formed text as Unicode advises.
    static func of(_ offset: Int, in bytes: [UInt8]) -> Position {
        var line = 1
        var start = 0
        for index in 0..<min(offset, bytes.count) {
            let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            guard bytes[index] == 0x0A || (bytes[index] == 0x0D && !isPair) else { continue }
            line += 1
            start = index + 1
        }
        let text = String(decoding: bytes[start..<min(offset, bytes.count)], as: UTF8.self)
        return Position(
            line: line, column: text.unicodeScalars.count + 1, byteColumn: offset - start + 1,
            utf16Column: text.utf16.count + 1, offset: offset)
    }
}
