import Diagnostics

/// Reports a value that breaks a constraint of the contract.
package enum ConstraintBroken: RuleDefinition {
    package static let rule = Rule(
        id: "K708",
        name: "constraint-broken",
        severity: .error,
        summary: "A value breaks a constraint that the contract puts on its column.",
        rationale: "What was agreed on the values of the column is built upon.",
        clause: .consistentRecords,
        remedy: "Mend the value at the source, or agree on another constraint.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let (constraint, measured): (ContractConstraint, Int) =
            if case .numbers(let code, let length) = occurrence.detail {
                (ContractConstraint(rawValue: code) ?? .required, length)
            } else {
                (.unique, 0)
            }
        let contract = facts.contract
        // A record of NDJSON may do without the member: then its field of the contract is told.
        let isAbsent = occurrence.field < 0
        let column =
            isAbsent
            ? contract?.columns[measured]
            : contract?.column(named: facts.columnName(occurrence.field))
        let limit = column?.limits[constraint]
        if isAbsent, let column {
            return Explanation(
                "record has no \(name: column.name), which the contract requires",
                remarks: remarks(constraint, limit, occurrence, facts))
        }
        return Explanation(
            message(constraint, measured, occurrence, limit),
            labels: constraint == .unique
                ? [ContractWords.earlier(occurrence, facts)].compactMap(\.self) : [],
            remarks: remarks(constraint, limit, occurrence, facts))
    }

    private static func remarks(
        _ constraint: ContractConstraint, _ limit: ContractFacts.Limit?,
        _ occurrence: Occurrence, _ facts: FileFacts
    ) -> [Explanation.Remark] {
        let total = facts.log.total(occurrence.rule, field: occurrence.field)
        let seen: Explanation.Remark = .seen("\(max(1, total), "record").")
        guard let contract = facts.contract, let limit else { return [seen] }
        return [ContractWords.limit(constraint, contract, limit), seen]
    }

    private static func message(
        _ constraint: ContractConstraint, _ measured: Int, _ occurrence: Occurrence,
        _ limit: ContractFacts.Limit?
    ) -> Message {
        let value = occurrence.value
        let text = limit?.text ?? []
        let number = limit?.number ?? 0
        switch constraint {
        case .required: return "value is empty; the contract requires one"
        case .unique:
            let line = ContractWords.earlierLine(occurrence)
            return "\(value: value) is the value on line \(line) too; the contract allows it once"
        case .enum:
            return "\(value: value) is none of the \(number, "value") that the contract allows"
        case .pattern:
            return "\(value: value) does not match the pattern of the contract"
        case .minimum:
            return "\(value: value) is below \(code: text), the least that the contract allows"
        case .maximum:
            return "\(value: value) is above \(code: text), the most that the contract allows"
        case .minLength:
            return "value is \(measured, "character") long; the contract wants \(number) at least"
        case .maxLength:
            return "value is \(measured, "character") long; the contract allows \(number)"
        }
    }
}
