import Diagnostics

extension Message {
    /// The sentence as people read it, in UTF-8.
    func shown(_ style: Style) -> [UInt8] {
        segments.flatMap { segment in
            switch segment {
            case .text(let words): ShownText.text(of: words, style.glyphs)
            case .number(let number): number.groupedDigits
            case .value(let bytes): QuotedText.value(bytes, style)
            case .name(let bytes): QuotedText.name(bytes, style.glyphs)
            case .code(let bytes): QuotedText.code(bytes, style.glyphs)
            }
        }
    }
}
