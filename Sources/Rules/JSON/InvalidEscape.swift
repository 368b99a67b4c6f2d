import Diagnostics

/// Reports a backslash that begins no escape of JSON.
package enum InvalidEscape: RuleDefinition {
    package static let rule = Rule(
        id: "J607",
        name: "invalid-escape",
        severity: .error,
        summary: "A backslash in a string begins no escape that JSON has.",
        rationale: "Strict readers refuse the record; others drop the backslash or keep it.",
        clause: .json,
        remedy: """
            Write a backslash as `\\\\`; the escapes are `\\\" \\\\ \\/ \\b \\f \\n \\r \\t \
            \\uXXXX`.
            """)

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let escape = occurrence.value
        let isUnicode = escape.count > 1 && escape[1] == UInt8(ascii: "u")
        return Explanation(
            isUnicode
                ? "\(value: escape) is no escape; \(code: "\\u") takes four hexadecimal digits"
                : "\(value: escape) is no escape of JSON",
            caret: "no escape",
            remarks: [
                .help("a backslash that stands for itself is written twice: \(code: "\\\\").")
            ])
    }
}
