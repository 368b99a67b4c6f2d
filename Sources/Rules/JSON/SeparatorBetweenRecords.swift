import Diagnostics

/// Reports a comma behind a record.
package enum SeparatorBetweenRecords: RuleDefinition {
    package static let rule = Rule(
        id: "J615",
        name: "separator-between-records",
        severity: .error,
        summary: "A comma separates records.",
        rationale: "Records are separated by line ends alone; the comma makes the line no JSON.",
        clause: .consistentRecords,
        fix: .safe,
        remedy: "Remove the comma.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "comma between records; they are separated by line ends", caret: "remove this comma",
            fix: fix(occurrence, facts))
    }

    /// Takes the comma out with those behind it; nil behind a number or a word, which what follows
    /// would become a part of.
    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        let excerpt = JSONExcerpt(occurrence.excerpt)
        let start = occurrence.range.lowerBound
        guard !isWord(excerpt.byte(at: start - 1) ?? 0) else { return nil }
        var end = occurrence.range.upperBound
        var next = excerpt.spaceEnd(behind: end)
        while excerpt.byte(at: next) == UInt8(ascii: ",") {
            end = next + 1
            next = excerpt.spaceEnd(behind: end)
        }
        return excerpt.byte(at: next) == UInt8(ascii: "{")
            ? .replacing(start..<next, with: [0x0A], .safe)
            : .replacing(start..<end, with: [], .safe)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
