import Diagnostics

/// Reports a record behind another one on its line.
package enum SeveralRecordsOnALine: RuleDefinition {
    package static let rule = Rule(
        id: "J614",
        name: "several-records-on-a-line",
        severity: .error,
        summary: "A record stands behind another one on the same line.",
        rationale: """
            The file is read a line at a time; the second record is lost or stops the load.
            """,
        clause: .consistentRecords,
        fix: .safe,
        remedy: "Put a line break between the records.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let start = JSONExcerpt(occurrence.excerpt).spaceStart(before: occurrence.range.lowerBound)
        return Explanation(
            "another record stands before on this line", caret: "should start a line",
            fix: .replacing(start..<occurrence.range.lowerBound, with: [0x0A], .safe))
    }
}
