import Diagnostics

extension Message {
    /// The sentence as people read it, in UTF-8.
    func shown(_ style: Style) -> [UInt8] {
        var text: [UInt8] = []
        // Most sentences are no longer.
        text.reserveCapacity(128)
        text.append(shown: self, style)
        return text
    }
}

extension [UInt8] {
    /// Appends a sentence as people read it, in UTF-8.
    mutating func append(shown message: Message, _ style: Style) {
        let glyphs = style.glyphs
        for segment in message.segments {
            switch segment {
            case .words(let words): append(words, glyphs)
            case .text(let words): ShownText.append(words, glyphs, to: &self)
            case .number(let number): append(groupedDigitsOf: number)
            case .value(let bytes): QuotedText.append(value: bytes, style, to: &self)
            case .name(let bytes): QuotedText.append(name: bytes, glyphs, to: &self)
            case .code(let bytes): QuotedText.append(code: bytes, glyphs, to: &self)
            case .term(let words):
                append(0x60)
                append(words, glyphs)
                append(0x60)
            }
        }
    }

    private mutating func append(_ words: Words, _ glyphs: Glyphs) {
        if words.text.isASCII || !glyphs.isASCII {
            append(words.text)
        } else {
            ShownText.append(words.text.bytes, glyphs, to: &self)
        }
    }
}
