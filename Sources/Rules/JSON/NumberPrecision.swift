import Diagnostics

/// Reports a number that a double does not hold.
package enum NumberPrecision: RuleDefinition {
    package static let rule = Rule(
        id: "J622",
        name: "number-precision",
        severity: .warning,
        summary: "A number has more digits than a double holds, or is beyond it.",
        rationale: """
            Most readers of JSON keep numbers as doubles: the last digits change without a word.
            """,
        clause: .numbers,
        remedy: """
            Write an identifier as a string; write a number with at most 17 significant digits.
            """)

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let number = occurrence.value
        let isInteger = !number.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == 0x65 }
        let digits = number.prefix { $0 | 0x20 != 0x65 }.filter { $0 &- 0x30 < 10 }
        let significant = digits.drop { $0 == UInt8(ascii: "0") }.count
        let message: Message =
            if isInteger {
                "integer \(value: number) is above 2^53, where not every integer is a double"
            } else if significant > 17 {
                "number has \(significant) significant digits; a double holds 17"
            } else {
                "\(value: number) is beyond what a double holds"
            }
        return Explanation(
            message, caret: "may change when it is read",
            remarks: isInteger ? [.help("write an identifier as a string.")] : [])
    }
}
