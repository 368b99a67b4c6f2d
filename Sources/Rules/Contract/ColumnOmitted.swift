import Diagnostics

/// Reports a column of the contract that the file does not have.
package enum ColumnOmitted: RuleDefinition {
    /// What the findings on required columns have for a field: they are counted apart.
    package static let requiredField = -1

    package static let rule = Rule(
        id: "K704",
        name: "column-omitted",
        severity: .warning,
        summary: "A column of the contract is not in the file; an error if it is required.",
        rationale: "What is built on the column finds nothing from this load on.",
        clause: .consistentRecords,
        remedy: "Write the column, or agree on a contract without it.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        group.key.field == requiredField ? .error : rule.severity
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let index) = occurrence.detail, let contract = facts.contract else {
            preconditionFailure()
        }
        let column = contract.columns[index]
        let what: StaticString = column.isRequired ? "required column" : "column"
        return Explanation(
            "\(what) \(name: column.name) of the contract is missing",
            caret: ContractWords.width(facts, contract),
            remarks: [
                .contract("\(ContractWords.place(contract, column.place)) has the column."),
                .why("what is built on the column finds nothing from this load on."),
                ContractWords.rename(of: index, facts),
            ].compactMap(\.self))
    }
}
