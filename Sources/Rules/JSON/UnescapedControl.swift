import Diagnostics

/// Reports a control character that JSON does not allow as it is.
package enum UnescapedControl: RuleDefinition {
    package static let rule = Rule(
        id: "J609",
        name: "unescaped-control",
        severity: .error,
        summary: "A control character stands in a string without an escape, or between tokens.",
        rationale: """
            RFC 8259 asks for an escape in a string, and allows only white space between tokens.
            """,
        clause: .json,
        fix: .safe,
        remedy: "Write tab as `\\t`, and other control characters as `\\u00XX`.")

    /// The detail is 1 for a character in a string, 0 for one between tokens.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard let byte = occurrence.value.first else {
            return Explanation("control character that JSON does not allow")
        }
        let number = Hexadecimal.scalar(UInt32(byte))
        guard occurrence.detail == .number(1) else {
            return Explanation(
                "control character \(number) between tokens", caret: number,
                fix: .replacing(occurrence.range, with: [], .safe))
        }
        let escape = escape(for: byte)
        return Explanation(
            byte == 0x09
                ? "tab in a string without an escape"
                : "control character \(number) in a string without an escape",
            caret: "write \(code: escape)",
            fix: .replacing(occurrence.range, with: escape, .safe))
    }

    private static func escape(for byte: UInt8) -> [UInt8] {
        let letter: Character? =
            switch byte {
            case 0x08: "b"
            case 0x09: "t"
            case 0x0C: "f"
            case 0x0D: "r"
            default: nil
            }
        if let ascii = letter?.asciiValue { return [UInt8(ascii: "\\"), ascii] }
        let digits = Array("0123456789abcdef".utf8)
        return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
}
