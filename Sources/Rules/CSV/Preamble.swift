import Bytes
import Diagnostics

/// Reports lines before the header that are no part of the table.
package enum Preamble: RuleDefinition {
    /// How many lines a preamble may have.
    package static let limitLines = 30

    package static let rule = Rule(
        id: "C415",
        name: "preamble",
        severity: .error,
        summary: "Lines stand before the header.",
        rationale: "The first line of the file is taken for the header.",
        clause: .headers,
        fix: .safe,
        remedy: "Remove the lines before the header, or switch them off in the export.")

    /// Excel's line that names the separator: `sep=,`.
    package static func isSeparatorLine(_ line: Span<UInt8>) -> Bool {
        guard line.count == 5, line.starts(with: "sep=") || line.starts(with: "SEP=") else {
            return false
        }
        return line[4] < 0x80
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let lines, let end) = occurrence.detail else { preconditionFailure() }
        let range = occurrence.range.lowerBound..<end
        guard lines > 0 else {
            return Explanation(
                "line that names the separator stands before the header", caret: "not the header",
                remarks: [.why("only Excel reads it; anything else takes it for the header.")],
                fix: .replacing(range, with: [], .safe))
        }
        return Explanation(
            "\(lines, "line") before the header", caret: "not the header",
            remarks: [.why("the first line of the file is taken for the header.")],
            fix: .replacing(range, with: [], .unsafe))
    }
}
