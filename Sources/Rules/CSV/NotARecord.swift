import Bytes
import Diagnostics

/// Reports a line that is no record though the rest are: a comment, a client's remark, a total.
package enum NotARecord: RuleDefinition {
    package enum Kind: Int, Sendable {
        case comment
        case clientRemark
        case total
    }

    package static let rule = Rule(
        id: "C413",
        name: "not-a-record",
        severity: .error,
        summary: "A line is no record: a comment, a client's remark, or a total.",
        rationale: "It would load as a record of its own.",
        clause: .headers,
        fix: .unsafe,
        remedy: "Remove the line, or switch it off where the file is exported.")

    /// What a record is instead, where it cannot be one wherever it stands.
    ///
    /// `hasOtherWidth` says that its number of fields is not the expected one.
    package static func check(
        _ record: Span<UInt8>, fieldCount: Int, hasOtherWidth: Bool
    ) -> Kind? {
        let line = record.extracting(record.trimmedASCIIWhitespace)
        guard !line.isEmpty else { return nil }
        if hasOtherWidth, line[0] == UInt8(ascii: "#") { return .comment }
        guard fieldCount == 1 else { return nil }
        return isRowCount(line) || isRule(line) ? .clientRemark : nil
    }

    /// Whether a field says that the record holds totals: `Total`, `Grand Total:`, …
    package static func isTotal(_ field: Span<UInt8>) -> Bool {
        let trimmed = field.extracting(field.trimmedASCIIWhitespace)
        guard !trimmed.isEmpty else { return false }
        let hasColon = trimmed[trimmed.count - 1] == UInt8(ascii: ":")
        let word = trimmed.extracting(0..<(trimmed.count - (hasColon ? 1 : 0)))
        return word.equals("Total") || word.equals("Grand Total") || word.equals("Subtotal")
            || word.equals("Sum")
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let code, let end) = occurrence.detail, let kind = Kind(rawValue: code)
        else { preconditionFailure() }
        let message: Message =
            switch kind {
            case .comment: "comment line; CSV has no comments"
            case .clientRemark: "output of a database client, not a record"
            case .total: "line of totals, not a record"
            }
        return Explanation(
            message, caret: "no record",
            remarks: [.why("it would load as a record of its own.")],
            fix: .replacing(occurrence.range.lowerBound..<end, with: [], .unsafe))
    }

    /// `(12 rows)`, `12 rows affected`.
    private static func isRowCount(_ line: Span<UInt8>) -> Bool {
        let isBracketed = line[0] == UInt8(ascii: "(")
        var index = isBracketed ? 1 : 0
        let digits = index
        while index < line.count, (0x30...0x39).contains(line[index]) { index += 1 }
        guard index > digits else { return false }
        let rest = line.extracting(index..<line.count)
        if isBracketed {
            return rest.equals(" rows)") || rest.equals(" row)")
                || rest.equals(" rows affected)") || rest.equals(" row affected)")
        }
        return rest.equals(" rows affected") || rest.equals(" row affected")
    }

    /// `---+---`, the rule under a table head.
    private static func isRule(_ line: Span<UInt8>) -> Bool {
        var crossings = 0
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: "-"): continue
            case UInt8(ascii: "+"): crossings += 1
            default: return false
            }
        }
        return crossings > 0 && line.count > 2 * crossings
    }
}
