import Diagnostics

extension Message {
    /// The sentence as people read it, in UTF-8.
    func shown(_ glyphs: Glyphs) -> [UInt8] {
        segments.flatMap { segment in
            switch segment {
            case .text(let words): ShownText.text(of: words, glyphs)
            case .number(let number): number.groupedDigits
            case .value(let bytes): QuotedText.value(bytes, glyphs)
            case .name(let bytes): QuotedText.name(bytes, glyphs)
            case .code(let bytes): QuotedText.code(bytes, glyphs)
            }
        }
    }
}
