import Diagnostics

/// Reports an empty line, or one of white space only.
package enum BlankLine: RuleDefinition {
    package static let rule = Rule(
        id: "C407",
        name: "blank-line",
        severity: .error,
        summary: "A line is empty or holds only white space.",
        rationale: "It is no record: it would load as a record of nulls, or stop the load.",
        clause: .headers,
        fix: .safe,
        remedy: "Remove the line; in a file of one column write `\"\"` for a null.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        facts.expectedFields == 1 ? .warning : rule.severity
    }

    /// An empty record, or one of spaces and tabs only.
    package static func check(_ record: Span<UInt8>) -> Bool {
        for index in record.indices where record[index] != 0x20 && record[index] != 0x09 {
            return false
        }
        return true
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let lines, let end) = occurrence.detail else { preconditionFailure() }
        let range = occurrence.range.lowerBound..<end
        if facts.expectedFields == 1 {
            return Explanation(
                "blank line in a file of one column",
                remarks: [.why("it is read as a null; write `\"\"` to say so.")],
                fix: lines == 1
                    ? .replacing(occurrence.range, with: Array("\"\"".utf8), .safe)
                    : .replacing(range, with: [], .safe))
        }
        return Explanation(
            lines == 1 ? "blank line" : "\(lines) blank lines at the end of the file",
            caret: "no record",
            fix: .replacing(range, with: [], .safe))
    }
}
