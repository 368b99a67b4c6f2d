import Diagnostics

/// Reports a primary key that is nearly that of an earlier record.
package enum PrimaryKeySimilar: RuleDefinition {
    package static let rule = Rule(
        id: "K709",
        name: "primary-key-similar",
        severity: .warning,
        summary: "Two primary keys differ only in case or in white space at the edges.",
        rationale: "They probably mean one record, which the load makes two.",
        clause: .primaryKeys,
        remedy: "Write the key in one way, or leave one of the records out.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let line = ContractWords.earlierLine(occurrence)
        let key = ContractWords.keyWords(occurrence, facts)
        return Explanation(
            """
            primary key \(key) differs from that of the record on line \(line) only in case or \
            space
            """,
            caret: "nearly that of line \(line)",
            labels: [ContractWords.earlier(occurrence, facts)].compactMap(\.self),
            remarks: [
                facts.contract.flatMap { ContractWords.key($0) },
                .why("the two probably mean one record, and the load makes two of it."),
            ].compactMap(\.self))
    }
}
