import Diagnostics

/// Reports a record that is no object.
package enum NotAnObject: RuleDefinition {
    package static let rule = Rule(
        id: "J611",
        name: "not-an-object",
        severity: .error,
        summary: "A record is an array, a string, a number or a literal.",
        rationale: "Only the members of an object have names, and they become the columns.",
        clause: .consistentRecords,
        remedy: "Write each record as an object: `{\"name\": value}`.")

    /// The detail is the number of the value's kind.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let code) = occurrence.detail, let kind = JSONKindWord(rawValue: code)
        else { preconditionFailure() }
        return Explanation(
            "record is \(kind.withArticle), not an object", caret: "an object should stand here",
            remarks: [.why("the names of an object's members become the columns.")])
    }
}
