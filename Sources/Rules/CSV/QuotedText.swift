import Diagnostics

/// A field written anew with the quotes that RFC 4180 §2 asks for.
enum QuotedText {
    private static let quote = UInt8(ascii: "\"")

    /// The text between quotes, each quote inside doubled.
    static func quoting(_ text: some Collection<UInt8>) -> [UInt8] {
        var quoted: [UInt8] = []
        quoted.reserveCapacity(text.count + 4)
        quoted.append(quote)
        for byte in text {
            if byte == quote { quoted.append(quote) }
            quoted.append(byte)
        }
        quoted.append(quote)
        return quoted
    }

    /// A field with text behind its closing quote, quoted so that no byte of the text is lost.
    ///
    /// Where it ends with a quote too, white space aside, the quotes at its edges are real and those
    /// inside are not.
    static func requoting(_ raw: [UInt8]) -> [UInt8] {
        let end = raw.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? 0
        guard end > 0, raw[0] == quote, raw[end] == quote else { return quoting(raw) }
        return quoting(undoubled(raw[1..<end]))
    }

    /// The text with each doubled quote undone.
    private static func undoubled(_ text: some Collection<UInt8>) -> [UInt8] {
        var undoubled: [UInt8] = []
        var isSecond = false
        for byte in text {
            isSecond = byte == quote && undoubled.last == quote && !isSecond
            if !isSecond { undoubled.append(byte) }
        }
        return undoubled
    }

    /// The bytes of a field that is to be written anew; nil where the excerpt does not hold them all,
    /// and where the field is known only up to the place, as in a record that is too long to be kept.
    static func field(_ range: Range<Int>, of occurrence: Occurrence) -> [UInt8]? {
        let raw = occurrence.excerpt.bytes(in: range)
        let isWhole = raw.count == range.count && range.contains(occurrence.range.lowerBound)
        return isWhole ? raw : nil
    }
}
