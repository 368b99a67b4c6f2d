import Diagnostics

/// A field written anew with the quotes that RFC 4180 §2 asks for.
enum QuotedText {
    private static let quote = UInt8(ascii: "\"")

    /// The text between quotes, each quote inside doubled.
    static func quoting(_ text: some Sequence<UInt8>) -> [UInt8] {
        var quoted: [UInt8] = [quote]
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
    private static func undoubled(_ text: some Sequence<UInt8>) -> [UInt8] {
        var undoubled: [UInt8] = []
        var isSecond = false
        for byte in text {
            isSecond = byte == quote && undoubled.last == quote && !isSecond
            if !isSecond { undoubled.append(byte) }
        }
        return undoubled
    }

    /// A fix that writes the bytes of a field anew; nil where the excerpt does not hold them all, and
    /// where the field is known only up to the place, as in a record that is too long to be kept.
    static func fix(
        _ occurrence: Occurrence, field range: Range<Int>, _ applicability: Fixability,
        rewrite: ([UInt8]) -> [UInt8]
    ) -> Fix? {
        let raw = occurrence.excerpt.bytes(in: range)
        guard raw.count == range.count, range.contains(occurrence.range.lowerBound) else {
            return nil
        }
        return .replacing(range, with: rewrite(raw), applicability)
    }
}
