import Diagnostics

/// Reports a column name that an earlier column has.
package enum ColumnNameDuplicate: RuleDefinition {
    package static let rule = Rule(
        id: "H308",
        name: "column-name-duplicate",
        severity: .error,
        summary: "A column has the name of an earlier one, perhaps in another case.",
        rationale: "One of the two would be lost, and nothing says which.",
        clause: .columnNames,
        remedy: "Rename or drop one of the two columns.")

    /// The fields, from 1, whose name an earlier field has, each with the first that has it.
    package static func check(names: [[UInt8]]) -> [(field: Int, earlier: Int)] {
        var seen = SeenColumnNames()
        return names.enumerated().compactMap { index, name in
            seen.insert(name, field: index + 1).map { (index + 1, $0) }
        }
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let earlier) = occurrence.detail else { preconditionFailure() }
        let name = occurrence.value
        let other = facts.columnName(earlier) ?? name
        let message: Message =
            other == name
            ? "column name \(name: name) is the name of column \(earlier) too"
            : "column name \(name: name) is that of column \(earlier), \(name: other), but for case"
        return Explanation(
            message, caret: "the same as column \(earlier)",
            labels: [facts.header?.label(onColumn: earlier, "first seen here")].compactMap { $0 },
            remarks: [
                .why("column names become API names: one of the two columns would be lost."),
                .help("rename or drop one of them."),
            ])
    }
}
