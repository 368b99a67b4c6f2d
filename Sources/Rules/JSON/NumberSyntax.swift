import Diagnostics

/// Reports a number that JSON writes in another way.
package enum NumberSyntax: RuleDefinition {
    package static let rule = Rule(
        id: "J606",
        name: "number-syntax",
        severity: .error,
        summary: "A number is written as `01`, `+1`, `.5`, `1.`, `0x1F` or `1_000`.",
        rationale: "RFC 8259 has one way to write a number; strict readers refuse the record.",
        clause: .json,
        fix: .safe,
        remedy: """
            Write it with digits, a point between digits and an exponent only; a code is a \
            string.
            """)

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let number = occurrence.value
        let isWhole = number.count == occurrence.range.count
        let mended = isWhole ? JSONNumberText.mended(number) : nil
        return Explanation(
            "\(value: number) is no JSON number; \(fault(of: number))",
            caret: mended.map { "write \(code: $0)" } ?? "not a JSON number",
            remarks: hasLeadingZero(number)
                ? [.help("an identifier with leading zeros is a string: put it between quotes.")]
                : [],
            fix: mended.map { .replacing(occurrence.range, with: $0, .safe) })
    }

    private static func fault(of number: [UInt8]) -> Message {
        if number.first == UInt8(ascii: "+") { return "a plus sign is not allowed" }
        if hasLeadingZero(number) { return "leading zeros are not allowed" }
        if number.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }) {
            return "hexadecimal digits are not allowed"
        }
        if number.contains(UInt8(ascii: "_")) { return "\(code: "_") is not allowed" }
        if number.contains(UInt8(ascii: ".")) { return "a point needs a digit on either side" }
        return "digits are missing"
    }

    private static func hasLeadingZero(_ number: [UInt8]) -> Bool {
        let digits = number.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        return digits.count > 1 && digits.first == UInt8(ascii: "0")
            && digits.dropFirst().first.map { $0 &- 0x30 < 10 } == true
    }
}
