import Bytes
import Diagnostics

/// Reports U+FEFF at the start of a later record or field.
package enum StrayByteOrderMark: RuleDefinition {
    package static let rule = Rule(
        id: "E204",
        name: "stray-byte-order-mark",
        severity: .error,
        summary: "A byte order mark stands at the start of a later record or field.",
        rationale: """
            Files were probably joined together; the mark becomes part of a value, which then \
            equals no other.
            """,
        clause: .encoding,
        fix: .safe,
        remedy: "Remove the three bytes, and look for a repeated header.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let place = EncodingRules.place(of: occurrence, facts)
        return Explanation(
            "byte order mark (U+FEFF) at the start of \(place)",
            caret: occurrence.value == mark
                ? "EF BB BF: becomes part of \(place)" : "becomes part of \(place)",
            remarks: [
                .why(
                    """
                    files were probably joined together; a value with the mark equals no other, \
                    though it looks the same.
                    """)
            ],
            fix: fix(occurrence, facts))
    }

    /// Takes the mark out with those behind it: one that was left would be the first.
    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        let start = occurrence.range.lowerBound
        var end = occurrence.range.upperBound
        while true {
            let next = occurrence.excerpt.bytes(in: end..<end + escape.count)
            let length = length(in: next.span)
            // In CSV a backslash escapes nothing.
            guard length == mark.count || (length > 0 && facts.format == .ndjson) else {
                return .replacing(start..<end, with: [], .safe)
            }
            end += length
        }
    }

    /// How many bytes at the start are the mark, or stand for it in JSON; 0 without one.
    package static func length(in bytes: Span<UInt8>) -> Int {
        func starts(with text: [UInt8]) -> Bool {
            bytes.count >= text.count
                && text.indices.allSatisfy {
                    bytes[$0] == text[$0] || ($0 > 1 && lowercasedASCII(bytes[$0]) == text[$0])
                }
        }
        return starts(with: mark) ? mark.count : starts(with: escape) ? escape.count : 0
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let escape = Array(#"\ufeff"#.utf8)
}
