import Diagnostics

/// Reports the values that are not of their column's kind.
package enum MixedKinds: RuleDefinition {
    package static let rule = Rule(
        id: "V515",
        name: "mixed-kinds",
        severity: .warning,
        summary: "A value is not of the kind that nearly all values of its column are.",
        rationale: "One such value makes the whole column text, or is lost in the load.",
        clause: .fileFormat,
        remedy: "Mend the value at the source, or agree on the kind of the column.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let kind = subject.column.kind
        if case .number(let percent) = occurrence.detail {
            return Explanation(
                "column \(subject.columnName) is \(percent) % \(kind.plural)",
                remarks: [
                    .why("it is read as text, since the other values are of no one kind."),
                    .help("if it should be \(kind.plural), say so: a contract or a flag fixes it."),
                ])
        }
        return subject.explanation(
            "\(value: subject.value) is not \(kind.withArticle), as the column's other values are",
            caret: "not \(kind.withArticle)", writing: nil,
            [
                .why("one such value makes the whole column text, or is lost in the load."),
                subject.seen,
            ])
    }
}
