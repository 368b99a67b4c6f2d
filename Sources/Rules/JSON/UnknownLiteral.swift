import Bytes
import Diagnostics

/// Reports a word that other languages have for a value and JSON has not.
package enum UnknownLiteral: RuleDefinition {
    package static let rule = Rule(
        id: "J605",
        name: "unknown-literal",
        severity: .error,
        summary: "A word such as `True`, `None`, `NaN` or `undefined` stands for a value.",
        rationale: "JSON knows `true`, `false` and `null`, in lower case, and no other word.",
        clause: .json,
        fix: .safe,
        remedy: "Write `true`, `false` or `null`; leave a value out that JSON cannot hold.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let word = occurrence.value
        guard let literal = literal(for: word.span) else {
            return Explanation(
                "\(value: word) is no JSON value", caret: "JSON has no such value",
                remarks: [
                    .help(
                        "leave the member out, or write \(code: "null"), where there is no value.")
                ])
        }
        return Explanation(
            "\(value: word) is no JSON value", caret: "write \(code: literal)",
            fix: .replacing(occurrence.range, with: literal, .safe))
    }

    /// What JSON has for a word.
    private static func literal(for word: Span<UInt8>) -> [UInt8]? {
        if word.equalsIgnoringASCIICase("true") { return Array("true".utf8) }
        if word.equalsIgnoringASCIICase("false") { return Array("false".utf8) }
        let isNull =
            word.equalsIgnoringASCIICase("null") || word.equals("None") || word.equals("none")
        return isNull ? Array("null".utf8) : nil
    }
}
