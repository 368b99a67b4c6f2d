import Diagnostics

/// Reports a column of the primary key that the file does not have.
package enum PrimaryKeyMissing: RuleDefinition {
    package static let rule = Rule(
        id: "K701",
        name: "primary-key-missing",
        severity: .error,
        summary: "A column of the primary key is not in the file.",
        rationale: "Records without their key cannot be told apart, and the load breaks.",
        clause: .primaryKeys,
        remedy: "Write the column under the name that was agreed.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let index) = occurrence.detail, let contract = facts.contract else {
            preconditionFailure()
        }
        return Explanation(
            "primary-key column \(name: contract.columns[index].name) is missing",
            caret: ContractWords.width(facts, contract),
            remarks: [
                ContractWords.key(contract), .why(ContractWords.why),
                ContractWords.rename(of: index, facts),
            ].compactMap(\.self))
    }
}
