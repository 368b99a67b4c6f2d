import Diagnostics

/// Reports a day or a moment written as a count, in a column of dates or timestamps.
package enum DateAsNumber: RuleDefinition {
    package static let rule = Rule(
        id: "V517",
        name: "date-as-number",
        severity: .error,
        summary: "A date or a timestamp is written as a number of days, seconds or milliseconds.",
        rationale: "It is read as a number, and no reader knows from when and in what it counts.",
        clause: .dates,
        remedy: "Export dates as YYYY-MM-DD, timestamps as YYYY-MM-DD HH:mm:SS Z.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let digits = subject.trimmed.count
        let what: Message =
            digits <= 5
            ? "a spreadsheet's number of a day"
            : digits <= 10 ? "seconds since 1970" : "milliseconds since 1970"
        return subject.explanation(
            "\(value: subject.value) is a number in a column of \(subject.column.kind.plural)",
            caret: "probably \(what)", writing: nil,
            [
                .why("it is read as a number; the page asks for ISO-8601."),
                subject.seen,
                digits <= 5
                    ? .help("format the column as YYYY-MM-DD in the spreadsheet, and export again.")
                    : .help("export timestamps as YYYY-MM-DD HH:mm:SS Z."),
            ])
    }
}
