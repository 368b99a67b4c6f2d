import Bytes

/// The text that a JSON string stands for.
package enum JSONText {
    /// Undoes the escapes of a string's content.
    ///
    /// An escape that is out of order stays as it is; a lone surrogate becomes the three bytes that
    /// UTF-8 would have for it.
    package static func decoded(_ content: Span<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        decode(content, into: &text)
        return text
    }

    /// The same, into memory that is reused.
    package static func decode(_ content: Span<UInt8>, into text: inout [UInt8]) {
        text.removeAll(keepingCapacity: true)
        var index = 0
        while let escape = content.firstIndex(of: UInt8(ascii: "\\"), from: index) {
            text.append(copying: content.extracting(index..<escape))
            index = escape + append(escapeAt: escape, of: content, to: &text)
        }
        text.append(copying: content.extracting(index..<content.count))
    }

    /// Whether an escape of a string's content may stand for a character that cannot be seen, or that is
    /// not of ASCII.
    package static func mayHide(in content: Span<UInt8>) -> Bool {
        var index = 0
        while let escape = content.firstIndex(of: UInt8(ascii: "\\"), from: index),
            escape + 1 < content.count
        {
            switch content[escape + 1] {
            case UInt8(ascii: "u"), UInt8(ascii: "b"), UInt8(ascii: "f"): return true
            default: index = escape + 2
            }
        }
        return false
    }

    /// The same as `decode`, with the offset in the content from which each byte comes, and the content's end.
    package static func decode(
        _ content: Span<UInt8>, into text: inout [UInt8], from sources: inout [Int]
    ) {
        text.removeAll(keepingCapacity: true)
        sources.removeAll(keepingCapacity: true)
        var index = 0
        while index < content.count {
            let start = index
            if content[index] == UInt8(ascii: "\\") {
                index += append(escapeAt: index, of: content, to: &text)
            } else {
                text.append(content[index])
                index += 1
            }
            while sources.count < text.count { sources.append(start) }
        }
        sources.append(content.count)
    }

    /// Appends what an escape stands for; returns its length.
    private static func append(
        escapeAt offset: Int, of content: Span<UInt8>, to text: inout [UInt8]
    ) -> Int {
        switch JSONEscape.read(content, at: offset) {
        case .invalid(let length):
            text.append(copying: content.extracting(offset..<(offset + length)))
            return length
        case .character(length: 2):
            text.append(character(of: content[offset + 1]))
            return 2
        case .character(let length):
            var scalar = JSONEscape.codeUnit(content, at: offset) ?? 0
            if length > JSONEscape.unicodeLength,
                let low = JSONEscape.codeUnit(content, at: offset + JSONEscape.unicodeLength)
            {
                scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
            }
            append(scalar, to: &text)
            return length
        case .nul, .loneSurrogate:
            append(JSONEscape.codeUnit(content, at: offset) ?? 0, to: &text)
            return JSONEscape.unicodeLength
        }
    }

    private static func character(of letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "r"): 0x0D
        default: letter
        }
    }

    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
        switch scalar {
        case ..<0x80:
            return text.append(UInt8(scalar))
        case ..<0x800:
            text.append(0xC0 | UInt8(scalar >> 6))
        case ..<0x10000:
            text.append(0xE0 | UInt8(scalar >> 12))
            text.append(continuation(6))
        default:
            text.append(0xF0 | UInt8(scalar >> 18))
            text.append(continuation(12))
            text.append(continuation(6))
        }
        text.append(continuation(0))
    }
}
