import Diagnostics

/// Reports a value that is not of the kind that the contract gives its column.
package enum KindMismatch: RuleDefinition {
    package static let rule = Rule(
        id: "K706",
        name: "kind-mismatch",
        severity: .error,
        summary: "A value is not of the contract's kind, and is no near miss of it.",
        rationale: "The load makes such a value null, or fails.",
        clause: .consistentRecords,
        remedy: "Mend the value at the source, or agree on another kind.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let kind = subject.column.kind
        if case .number(let code) = occurrence.detail {
            let found = JSONKindWord(rawValue: code)?.withArticle ?? "the value"
            return Explanation(
                "\(found) is not \(kind.withArticle), which the contract asks for",
                caret: "not \(kind.withArticle)", remarks: remarks(subject))
        }
        return subject.explanation(
            "\(value: subject.value) is not \(kind.withArticle), which the contract asks for",
            caret: "not \(kind.withArticle)", writing: nil, remarks(subject))
    }

    private static func remarks(_ subject: ValueSubject) -> [Explanation.Remark] {
        let facts = subject.facts
        guard let contract = facts.contract,
            let column = contract.column(named: facts.columnName(subject.occurrence.field))
        else { return [subject.seen] }
        let place = ContractWords.place(contract, column.place)
        return [
            .contract("\(place) has a column of \(subject.column.kind.plural)."), subject.seen,
        ]
    }
}
