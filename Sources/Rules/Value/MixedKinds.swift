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
        if case .number(let percent) = occurrence.detail {
            let kind = subject.column.nearKind ?? .unknown
            return Explanation(
                "column \(subject.columnName) is \(percent) % \(kind.plural)",
                caret: "not \(kind.withArticle)",
                remarks: [
                    .why("that is too few to be sure, so the whole column is read as text."),
                    .help(
                        """
                        if all of it should be \(kind.plural), a contract or \(code: "--kind") says \
                        so; if it is text, that ends this note.
                        """),
                ])
        }
        let kind = subject.column.kind
        return subject.explanation(
            "\(value: subject.value) is not \(kind.withArticle), as the column's other values are",
            caret: "not \(kind.withArticle)", writing: nil,
            [
                .why("one such value makes the whole column text, or is lost in the load."),
                subject.seen,
            ])
    }
}
