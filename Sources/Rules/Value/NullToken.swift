import Diagnostics

/// Reports a word that stands for a null.
package enum NullToken: RuleDefinition {
    package static let rule = Rule(
        id: "V511",
        name: "null-token",
        severity: .error,
        summary: "A word such as `NULL` or `N/A` stands where a null is an empty field.",
        rationale: "The word is read as a value: it makes the column text, or the load fails.",
        clause: .nulls,
        fix: .safe,
        remedy: "Leave the field empty: two separators with nothing between them.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let kind = subject.column.kind
        let rule: Message =
            facts.format == .csv ? "a null is an empty field" : "a null is \(code: "null")"
        return subject.explanation(
            kind == .unknown || kind == .string
                ? "\(value: subject.value) looks like a null; \(rule)"
                : "\(value: subject.value) in a column of \(kind.plural); \(rule)",
            caret: rule, writing: [],
            [
                .why(
                    facts.format == .csv
                        ? "nulls are empty fields; this word is read as a value."
                        : "\(code: "null") stands for a null; this word is read as a value."),
                subject.seenBesideValues,
                kind == .string
                    ? .help("where it is a name or a word of its own, ignore the rule here.") : nil,
            ])
    }
}
