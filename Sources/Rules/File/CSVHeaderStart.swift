import Bytes

/// Tells a file of CSV by its first line.
enum CSVHeaderStart {
    private static let quote = UInt8(ascii: "\"")

    /// Two names or more, quoted or not, between commas, semicolons or tabs.
    ///
    /// No line of JSON is such a list: names between commas need a bracket before them.
    static func isHeader(_ head: Span<UInt8>) -> Bool {
        let range = HeadText.line(of: head, from: HeadText.start(of: head))
        let line = head.extracting(range)
        guard let separator = separator(of: line) else { return false }
        var start = 0
        while start <= line.count {
            let end = line.firstIndex(of: separator, from: start) ?? line.count
            guard isName(line.extracting(start..<end)) else { return false }
            start = end + 1
        }
        return true
    }

    private static func separator(of line: Span<UInt8>) -> UInt8? {
        for byte in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        where line.firstIndex(of: byte) != nil {
            return byte
        }
        return nil
    }

    /// A letter or `_`, then letters, digits and what joins words.
    private static func isName(_ field: Span<UInt8>) -> Bool {
        let trimmed = field.extracting(field.trimmedASCIIWhitespace)
        let isQuoted =
            trimmed.count >= 2 && trimmed[0] == quote && trimmed[trimmed.count - 1] == quote
        let name = isQuoted ? trimmed.extracting(1..<(trimmed.count - 1)) : trimmed
        guard !name.isEmpty, isLetter(name[0]) else { return false }
        for index in name.indices {
            switch name[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "/"):
                continue
            case let byte where isLetter(byte): continue
            default: return false
            }
        }
        return true
    }

    /// ASCII letters, `_`, and the bytes of characters outside ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercasedASCII(byte))
    }
}
