import Diagnostics

extension Message {
    /// The most characters of a value or a name that are quoted.
    private static let limitScalars = 80

    /// The sentence, with what it quotes made visible between backticks.
    package var text: String {
        segments.map { segment in
            switch segment {
            case .words(let words): "\(words.text)"
            case .text(let words): String(decoding: words, as: UTF8.self)
            case .number(let number): String(decoding: number.groupedDigits, as: UTF8.self)
            case .value(let bytes), .name(let bytes):
                "`" + VisibleText.of(bytes, limitScalars: Self.limitScalars) + "`"
            case .code(let bytes): "`" + VisibleText.of(bytes) + "`"
            case .term(let words): "`\(words.text)`"
            }
        }.joined()
    }
}
