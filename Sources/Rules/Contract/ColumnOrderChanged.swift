import Diagnostics

/// Reports that the columns of the contract stand in another order.
package enum ColumnOrderChanged: RuleDefinition {
    package static let rule = Rule(
        id: "K707",
        name: "column-order-changed",
        severity: .note,
        summary: "The file has the columns of the contract in another order.",
        rationale: "The load goes by name, but what goes by position does not.",
        clause: .consistentRecords,
        remedy: "Write the columns in the order that was agreed.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let index, let field) = occurrence.detail,
            let contract = facts.contract
        else { preconditionFailure() }
        return Explanation(
            """
            columns stand in another order than in the contract: \
            \(name: contract.columns[index].name) is column \(field), not \(index + 1)
            """,
            caret: "the same columns in another order",
            remarks: [
                .why("the load goes by name; a program that goes by position reads other columns.")
            ])
    }
}
