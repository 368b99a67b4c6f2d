import Diagnostics

/// Reports a date in another format than ISO-8601's, in a column of dates.
package enum DateFormat: RuleDefinition {
    package static let rule = Rule(
        id: "V501",
        name: "date-format",
        severity: .error,
        summary: "A date is written in another format than YYYY-MM-DD.",
        rationale: "Another format is read as text, and another order as the wrong day.",
        clause: .dates,
        fix: .safe,
        remedy: "Write the year, the month and the day as YYYY-MM-DD.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let form = DateForm.words(subject.trimmed, subject.column.dateOrder)
        let evidence = subject.hasOpenOrder ? subject.orderEvidence : nil
        return subject.explanation(
            "\(value: subject.value) is not an ISO-8601 date", caret: "should be YYYY-MM-DD",
            writing: subject.mended,
            because: evidence == nil ? nil : "the order of day and month is certain",
            [
                .why("the date format is YYYY-MM-DD; another is read as text or as the wrong day."),
                subject.seen(evidence.map { "\(form) (\($0))" } ?? form),
                subject.mended == nil ? .help(help(subject)) : nil,
            ])
    }

    /// What to do where nobody can know the day.
    private static func help(_ subject: ValueSubject) -> Message {
        if subject.value.contains(UInt8(ascii: ":")) {
            return "leave the time of day out, or make the column one of timestamps."
        }
        return subject.hasOpenOrder
            ? "export dates as YYYY-MM-DD: nothing here tells the day from the month."
            : "export dates as YYYY-MM-DD: this one does not tell them all."
    }
}
