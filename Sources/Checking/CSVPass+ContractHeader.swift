import Bytes
import Contract
import Diagnostics
import Rules

extension CSVPass {
    /// Compares the column names with those of the contract, where there is one; `names` are the
    /// absolute ranges of the names.
    mutating func noteContract(
        _ subject: Subject, names: [Range<Int>], _ view: borrowing InputView
    ) {
        guard var pass = contract else { return }
        contract = nil
        defer { contract = pass }
        pass.resolve(columnNames, columnCount: expectedFields)
        guard pass.purpose == .checking else { return }
        pass.header = collector.occurrence(
            PrimaryKeyMissing.rule.id, at: subject.range, record: 0, .none, in: view)
        let known = Set(pass.columns.compactMap(\.self))
        for (column, place) in names.enumerated() where !known.contains(column) {
            // A name that an earlier column has breaks H308, an empty one H302.
            let name = columnNames[column]
            guard !name.isEmpty, columnNames.firstIndex(of: name) == column else { continue }
            pass.added.append(
                collector.occurrence(
                    ColumnAdded.rule.id, at: place, record: 0, field: column + 1, .none, in: view))
        }
    }

    /// Settles what the columns as a whole come to, now that the kinds of their values are known.
    mutating func settleContract(_ facts: inout FileFacts) {
        guard var pass = contract else { return }
        contract = nil
        defer { contract = pass }
        releaseHeld(&pass)
        var told = pass.contract.facts
        guard let header = pass.header else {
            facts.contract = told
            return
        }
        let missing = pass.columns.indices.filter { pass.columns[$0] == nil }
        told.renames = renames(missing, pass, facts)
        facts.contract = told
        for column in missing {
            let isKey = pass.contract.isKey(column)
            // An error and a warning are counted apart.
            let isGrave = !isKey && pass.contract.fields[column].isRequired
            let finding = header.with(
                isKey ? PrimaryKeyMissing.rule.id : ColumnOmitted.rule.id, .number(column),
                field: isGrave ? ColumnOmitted.requiredField : 0)
            facts.closing.append(finding)
            addOne(finding)
        }
        for finding in pass.added { addOne(finding) }
        if missing.isEmpty, pass.added.isEmpty { settleOrder(pass, header) }
    }

    private mutating func addOne(_ finding: Occurrence) {
        collector.add(
            FindingGroup(
                key: .init(rule: finding.rule, field: finding.field), total: 1,
                samples: [finding]))
    }

    /// The same columns in another order.
    private mutating func settleOrder(_ pass: ContractPass, _ header: Occurrence) {
        let columns = pass.columns.compactMap(\.self)
        guard let first = columns.indices.first(where: { columns[$0] != $0 }) else { return }
        addOne(header.with(ColumnOrderChanged.rule.id, .numbers(first, columns[first] + 1)))
    }

    /// For each missing column the column of the file that probably has it under another name.
    private func renames(
        _ missing: [Int], _ pass: ContractPass, _ facts: FileFacts
    ) -> [ContractFacts.Rename] {
        var free = pass.added.map(\.field)
        let texts = pass.columns.indices.compactMap { column in
            pass.contract.fields[column].type == .string ? pass.columns[column] : nil
        }
        var renames: [ContractFacts.Rename] = []
        for column in missing.prefix(ContractPass.limitGuesses / max(1, free.count)) {
            let field = pass.contract.fields[column]
            let guesses = free.compactMap { guess(field, column, inField: $0) }
            let best = guesses.max { $0.weight < $1.weight } ?? stranger(field, column, pass, texts)
            guard let best else { continue }
            free.removeAll { $0 == best.field }
            renames.append(best)
        }
        return renames
    }

    /// A column of text by contract, of which `texts` are the places, all of whose values are of the
    /// missing column's kind.
    private func stranger(
        _ field: ContractField, _ column: Int, _ pass: ContractPass, _ texts: [Int]
    ) -> ContractFacts.Rename? {
        guard pass.contract.isKey(column) else { return nil }
        for place in texts {
            guard let guess = guess(field, column, inField: place + 1), guess.percent != nil else {
                continue
            }
            return guess
        }
        return nil
    }

    /// Whether a column of the file, from 1, may be one that is missing.
    private func guess(
        _ field: ContractField, _ column: Int, inField number: Int
    ) -> ContractFacts.Rename? {
        let name = columnNames[number - 1]
        let isLikeName = NameLikeness.areAlike(name, field.name)
        let percent = share(ofField: number, field)
        guard isLikeName || percent.map({ $0 >= 80 }) == true else { return nil }
        return ContractFacts.Rename(
            column: column, field: number, isLikeName: isLikeName,
            percent: percent.flatMap { $0 >= 80 ? $0 : nil })
    }

    /// How many of a hundred values are of the kind of a field of the contract; nil for text.
    private func share(ofField number: Int, _ field: ContractField) -> Int? {
        guard values.columns.indices.contains(number - 1), let kind = field.type.kind,
            let wanted = kind.shapeKind
        else { return nil }
        let profile = values.columns[number - 1].profile
        guard profile.valueCount > 0 else { return nil }
        let members = profile.count(where: { shape in
            kind == .integer ? shape.isWholeNumber : shape.strictKind == wanted
        })
        return members * 100 / profile.valueCount
    }
}

extension ContractFacts.Rename {
    /// How much speaks for it.
    fileprivate var weight: Int { (isLikeName ? 200 : 0) + (percent ?? 0) }
}

extension Occurrence {
    /// The same place for another rule.
    fileprivate func with(_ rule: RuleID, _ detail: Detail, field: Int = 0) -> Occurrence {
        Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: excerpt)
    }
}
