import Bytes
import Diagnostics

/// Words that several rules on the contract share.
enum ContractWords {
    /// Why a primary key is not to be changed.
    static let why: Message =
        "changing or omitting primary key columns may break the schema created at implementation."

    /// A place in the contract, as editors open it.
    static func place(_ contract: ContractFacts, _ place: Position) -> Message {
        let separator = [UInt8(ascii: ":")]
        let text =
            contract.path.bytes + separator + place.line.decimalDigits + separator
            + place.column.decimalDigits
        return "\(code: text)"
    }

    /// Where the contract agrees the primary key, and when and from what it was made.
    static func key(_ contract: ContractFacts) -> Explanation.Remark? {
        contract.key.map { key in
            var words: Message = "\(place(contract, key.place)) has \(code: key.text)"
            if !contract.agreed.isEmpty {
                words = words + ", agreed " + "\(code: contract.agreed)"
            }
            if !contract.sample.isEmpty {
                words = words + " from \(code: contract.sample)"
            }
            return .contract(words)
        }
    }

    /// Where the contract has a constraint on the column of an occurrence.
    static func limit(
        _ constraint: ContractConstraint, _ contract: ContractFacts, _ limit: ContractFacts.Limit
    ) -> Explanation.Remark {
        let place = place(contract, limit.place)
        guard !limit.text.isEmpty else {
            return .contract("\(place) has \(code: constraint.name).")
        }
        return .contract("\(place) has \(code: constraint.name) \(code: limit.text).")
    }

    /// What probably became of a missing column; nil where nothing tells.
    static func rename(of column: Int, _ facts: FileFacts) -> Explanation.Remark? {
        guard let contract = facts.contract,
            let rename = contract.renames.first(where: { $0.column == column }),
            let name = facts.columnName(rename.field)
        else { return nil }
        let missing = contract.columns[column]
        let question: Message = "did \(name: name) replace \(name: missing.name)?"
        switch (rename.isLikeName, rename.percent) {
        case (true, let percent?):
            return .help(
                "\(question) The names are alike, and \(percent) % of its values are \(missing.kind.plural)."
            )
        case (true, nil):
            return .help("\(question) The names are alike.")
        case (false, let percent):
            return .help(
                """
                \(question) \(percent ?? 0) % of its values are \(missing.kind.plural), as the \
                contract has it for \(name: missing.name).
                """)
        }
    }

    /// The value of an occurrence by the earlier place that its detail names.
    static func earlier(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation.Label? {
        guard case .place(let offset, _) = occurrence.detail else { return nil }
        let passage = facts.contract?.seen[offset]
        let length = passage?.excerpt.bytes.count ?? 0
        return Explanation.Label(offset..<(offset + length), "first here", in: passage)
    }

    static func earlierLine(_ occurrence: Occurrence) -> Int {
        guard case .place(_, let line) = occurrence.detail else { return 0 }
        return line
    }

    /// How many columns the file has, and the contract.
    static func width(_ facts: FileFacts, _ contract: ContractFacts) -> Message {
        let count = facts.format == .csv ? facts.headerFields : facts.columnNames.count
        let what: StaticString = facts.format == .csv ? "column" : "name"
        return "\(count, what); the contract has \(contract.columns.count)"
    }

    /// The key of an occurrence: its value, or the names of its columns where it has several.
    static func keyWords(_ occurrence: Occurrence, _ facts: FileFacts) -> Message {
        let names = facts.contract?.columns.filter(\.isKey).map(\.name) ?? []
        guard names.count > 1 else { return "\(value: occurrence.value)" }
        var words: Message = "("
        for (index, name) in names.enumerated() {
            if index > 0 { words = words + ", " }
            words = words + "\(name: name)"
        }
        return words + ")"
    }
}
