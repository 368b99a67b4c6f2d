import Diagnostics

/// Reports `\"` where RFC 4180 doubles the quote.
package enum BackslashEscape: RuleDefinition {
    package static let rule = Rule(
        id: "C412",
        name: "backslash-escape",
        severity: .error,
        summary: "A quote inside a quoted field is escaped with a backslash.",
        rationale: "RFC 4180 knows no backslash: the quote closes the field, the rest is garbage.",
        clause: .quoting,
        fix: .safe,
        remedy: "Double the quote: `\"\"`.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "quote escaped with a backslash; RFC 4180 doubles it",
            caret: "the quote before this closes the field",
            remarks: [.help("write `\"\"` for a double quote inside a quoted field.")],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        guard case .numbers(let start, let end) = occurrence.detail else { preconditionFailure() }
        return QuotedText.field(start..<end, of: occurrence).map {
            .replacing(start..<end, with: doublingQuotes($0), .safe)
        }
    }

    /// Writes `\"` as `""`.
    private static func doublingQuotes(_ raw: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < raw.count {
            let isEscape = raw[index] == UInt8(ascii: "\\") && index + 2 < raw.count
            if isEscape, raw[index + 1] == UInt8(ascii: "\"") {
                text += [0x22, 0x22]
                index += 2
            } else {
                text.append(raw[index])
                index += 1
            }
        }
        return text
    }
}
