import Diagnostics

/// Reports a column that the contract does not have.
package enum ColumnAdded: RuleDefinition {
    package static let rule = Rule(
        id: "K705",
        name: "column-added",
        severity: .note,
        summary: "The file has a column that the contract lacks.",
        rationale: "It is generally handled well, but nothing is built on it yet.",
        clause: .consistentRecords,
        remedy: "Add the column to the contract, or leave it out of the file.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let rename = facts.contract?.renames.first { $0.field == occurrence.field }
        let missing = rename.flatMap { rename in facts.contract?.columns[rename.column].name }
        let help: Explanation.Remark =
            missing.map { .help("is it \(name: $0) under another name?") }
            ?? .help("add it to the contract, or leave it out of the file.")
        return Explanation(
            "column \(name: occurrence.value) is not in the contract",
            caret: "the contract has no such column",
            remarks: [.why("a new column is generally handled well."), help])
    }
}
