import Diagnostics

/// Reports a record whose fields are all empty.
package enum EmptyRecord: RuleDefinition {
    package static let rule = Rule(
        id: "C414",
        name: "empty-record",
        severity: .warning,
        summary: "Every field of a record is empty.",
        rationale: "It would load as a record of nulls without a key.",
        clause: .nulls,
        fix: .safe,
        remedy: "Remove the record.")

    /// Whether a record holds nothing but separators, and `""` between them.
    package static func check(_ record: Span<UInt8>, separator: UInt8) -> Bool {
        guard !record.isEmpty else { return false }
        var index = 0
        while true {
            if index + 1 < record.count, record[index] == 0x22, record[index + 1] == 0x22 {
                index += 2
            }
            guard index < record.count else { return true }
            guard record[index] == separator else { return false }
            index += 1
        }
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        Explanation(
            "every field of the record is empty", caret: "no value",
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        guard case .number(let end) = occurrence.detail else { preconditionFailure() }
        return .replacing(occurrence.range.lowerBound..<end, with: [], .safe)
    }
}
