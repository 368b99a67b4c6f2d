import Diagnostics

/// Reports a date that no calendar has.
package enum ImpossibleDate: RuleDefinition {
    package static let rule = Rule(
        id: "V502",
        name: "impossible-date",
        severity: .error,
        summary: "A date names a day that does not exist.",
        rationale: "The load fails on it or makes it null; placeholders such as 0000-00-00 do too.",
        clause: .dates,
        remedy: "Look the day up at the source; where there is none, leave the field empty.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        return subject.explanation(
            "\(value: subject.value) is not a day of the calendar", caret: reason(subject.trimmed),
            writing: nil,
            [
                .why("the calendar is the Gregorian one, with years from 0001 to 9999."),
                subject.seen,
                .help("a date that is not known is an empty field."),
            ])
    }

    /// What is wrong, of a date with its year first.
    private static func reason(_ value: [UInt8]) -> Message {
        let parts = value.split { !(0x30...0x39).contains($0) }
        guard parts.count == 3, parts[0].count == 4 else { return "no such day" }
        let numbers = parts.map { $0.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        if numbers[0] == 0 { return "there is no year 0000" }
        if !(1...12).contains(numbers[1]) { return "there is no month \(numbers[1])" }
        if numbers[2] == 0 || numbers[2] > 31 { return "no month has a day \(numbers[2])" }
        return "that month has no day \(numbers[2])"
    }
}
