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
        let excerpt = JSONExcerpt(occurrence.excerpt)
        let end = excerpt.spaceEnd(behind: occurrence.range.upperBound)
        let isBeforeRecord = excerpt.byte(at: end) == UInt8(ascii: "{")
        return Explanation(
            "comma between records; they are separated by line ends", caret: "remove this comma",
            fix: isBeforeRecord
                ? .replacing(occurrence.range.lowerBound..<end, with: [0x0A], .safe)
                : .replacing(occurrence.range, with: [], .safe))
    }
}
