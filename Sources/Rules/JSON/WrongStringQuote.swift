import Diagnostics

/// Reports a string in single or typographic quotes.
package enum WrongStringQuote: RuleDefinition {
    package static let rule = Rule(
        id: "J603",
        name: "wrong-string-quote",
        severity: .error,
        summary: "A string is quoted with `'` or typographic quotes.",
        rationale: "JSON knows double quotes only; nothing of the record can be read.",
        clause: .json,
        fix: .safe,
        remedy: "Quote with `\"`, as a JSON library does.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let token = occurrence.value
        let isSingle = token.first == UInt8(ascii: "'")
        let fix: Fix? =
            token.count == occurrence.range.count
            ? .replacing(occurrence.range, with: mended(token), .safe) : nil
        return Explanation(
            isSingle
                ? "string is quoted with \(code: "'"); JSON takes double quotes only"
                : "string is quoted with typographic quotes; JSON takes double quotes only",
            caret: "should be double quotes",
            remarks: [
                .help("a Python `dict` that was printed looks so: write it with `json.dumps`.")
            ],
            fix: fix)
    }

    /// The string with double quotes: those inside are escaped, and `\'` needs no escape.
    private static func mended(_ token: [UInt8]) -> [UInt8] {
        let quote = token.first == UInt8(ascii: "'") ? 1 : 3
        let content = token.dropFirst(quote).dropLast(quote)
        var text: [UInt8] = [UInt8(ascii: "\"")]
        var isEscaped = false
        for byte in content {
            if isEscaped {
                if byte != UInt8(ascii: "'") { text.append(UInt8(ascii: "\\")) }
                text.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                if byte == UInt8(ascii: "\"") { text.append(UInt8(ascii: "\\")) }
                text.append(byte)
            }
        }
        return text + [UInt8(ascii: "\"")]
    }
}
