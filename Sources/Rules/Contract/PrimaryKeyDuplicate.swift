import Diagnostics

/// Reports a primary key that an earlier record has.
package enum PrimaryKeyDuplicate: RuleDefinition {
    package static let rule = Rule(
        id: "K703",
        name: "primary-key-duplicate",
        severity: .error,
        summary: "A record has the primary key of an earlier one.",
        rationale: "Of two records with one key the load keeps one, and nothing says which.",
        clause: .primaryKeys,
        remedy: "Leave one of the records out, or mend its key at the source.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let line = ContractWords.earlierLine(occurrence)
        let key = ContractWords.keyWords(occurrence, facts)
        return Explanation(
            "primary key \(key) is that of the record on line \(line) too",
            caret: "seen on line \(line)",
            labels: [ContractWords.earlier(occurrence, facts)].compactMap(\.self),
            remarks: [
                facts.contract.flatMap { ContractWords.key($0) },
                .why("of two records with one key the load keeps one."),
            ].compactMap(\.self))
    }
}
