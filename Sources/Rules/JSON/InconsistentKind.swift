import Bytes
import Diagnostics

/// Reports a member of another JSON kind than in the other records.
package enum InconsistentKind: RuleDefinition {
    package static let rule = Rule(
        id: "J619",
        name: "inconsistent-kind",
        severity: .error,
        summary: "A member is of another JSON kind than in the other records.",
        rationale: "A column holds one kind; a value of another is lost, or stops the load.",
        clause: .consistentRecords,
        fix: .safe,
        remedy: "Write the member with one kind in all records.")

    /// The detail has the number of the value's kind, and that of most values.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let code, let usualCode) = occurrence.detail,
            let kind = JSONKindWord(rawValue: code), let usual = JSONKindWord(rawValue: usualCode)
        else { preconditionFailure() }
        let name = facts.columnName(occurrence.field) ?? []
        let literal = literal(in: occurrence, usual)
        return Explanation(
            """
            member \(name: name) is \(kind.withArticle); in the other records it is \
            \(usual.withArticle)
            """,
            caret: literal.map { "write \(code: $0)" } ?? "should be \(usual.withArticle)",
            fix: literal.map { .replacing(occurrence.range, with: $0, .safe) })
    }

    /// What stands between the quotes of a string, where it is a literal of the usual kind.
    private static func literal(in occurrence: Occurrence, _ usual: JSONKindWord) -> [UInt8]? {
        let token = occurrence.value
        guard token.count == occurrence.range.count, token.count > 2, token.first == 0x22 else {
            return nil
        }
        let text = Array(token.dropFirst().dropLast())
        switch usual {
        case .number: return JSONNumberText.isNumber(text) ? text : nil
        case .boolean: return text.span.equals("true") || text.span.equals("false") ? text : nil
        case .string, .null, .object, .array: return nil
        }
    }
}
