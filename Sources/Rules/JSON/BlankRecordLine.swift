import Diagnostics

/// Reports an empty line, or one of white space only, between records.
package enum BlankRecordLine: RuleDefinition {
    package static let rule = Rule(
        id: "J621",
        name: "blank-record-line",
        severity: .warning,
        summary: "A line between records is empty or holds only white space.",
        rationale: "It is no record; some readers stop there.",
        clause: .consistentRecords,
        fix: .safe,
        remedy: "Remove the line.")

    /// The detail has the lines, and the offset behind them.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let lines, let end) = occurrence.detail else { preconditionFailure() }
        return Explanation(
            lines == 1 ? "blank line" : "\(lines) blank lines at the end of the file",
            caret: "no record",
            fix: .replacing(occurrence.range.lowerBound..<end, with: [], .safe))
    }
}
