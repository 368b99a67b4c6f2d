import Diagnostics

/// Reports a record whose primary key is empty.
package enum PrimaryKeyEmpty: RuleDefinition {
    package static let rule = Rule(
        id: "K702",
        name: "primary-key-empty",
        severity: .error,
        summary: "A column of the primary key is empty in a record.",
        rationale: "A record without its key cannot be told from others, and is lost in the load.",
        clause: .primaryKeys,
        remedy: "Write the key at the source, or leave the record out.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        if case .number(let index) = occurrence.detail, occurrence.field <= 0,
            let contract = facts.contract
        {
            return Explanation(
                "record has no primary key \(name: contract.columns[index].name)",
                caret: "a member with a key should be in it",
                remarks: [
                    ContractWords.key(contract),
                    .why("a record without its key cannot be told from others."),
                ].compactMap(\.self))
        }
        let column: Message =
            facts.columnName(occurrence.field).map { "\(name: $0)" } ?? "of the record"
        return Explanation(
            occurrence.range.isEmpty
                ? "primary key \(column) is empty" : "primary key \(column) is white space only",
            caret: "a key should stand here",
            remarks: [
                facts.contract.flatMap { ContractWords.key($0) },
                .why("a record without its key cannot be told from others."),
            ].compactMap(\.self))
    }
}
