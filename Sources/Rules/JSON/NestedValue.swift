import Diagnostics

/// Reports an object or an array as a member's value.
package enum NestedValue: RuleDefinition {
    package static let rule = Rule(
        id: "J620",
        name: "nested-value",
        severity: .warning,
        summary: "A member's value is an object or an array.",
        rationale: "A column holds one value; nothing says what becomes of a nested one.",
        clause: .consistentRecords,
        remedy: "Write its members as members of the record, or records of their own.")

    /// The detail is the number of the value's kind.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail, let kind = JSONKindWord(rawValue: code)
        else { preconditionFailure() }
        let name = facts.columnName(occurrence.field) ?? []
        return Explanation(
            "member \(name: name) holds \(kind.withArticle)", caret: "a column holds one value",
            remarks: [
                .help("write its members as members of the record, or as records of their own.")
            ])
    }
}
