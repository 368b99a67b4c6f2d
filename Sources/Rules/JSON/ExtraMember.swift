import Diagnostics

/// Reports a member that hardly any record has.
package enum ExtraMember: RuleDefinition {
    package static let rule = Rule(
        id: "J618",
        name: "extra-member",
        severity: .warning,
        summary: "A record has a member that less than 5 % of the records have.",
        rationale: "The name is probably misspelt, or the records are of different types.",
        clause: .consistentRecords,
        remedy: "Look for a misspelt name, or for records of another type.")

    /// Whether so few of the records make a member one that does not belong.
    package static func isRare(present: Int, records: Int) -> Bool { present * 100 < records * 5 }

    /// The detail has the records that have the member, and all records.
    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let present, let records) = occurrence.detail else {
            preconditionFailure()
        }
        let name = facts.columnName(occurrence.field) ?? []
        return Explanation(
            "member \(name: name) is in \(present) of \(records, "record") only",
            caret: "the other records do not have it",
            remarks: [.help("look for a misspelt name, or for records of another type.")])
    }
}
