import Diagnostics

/// Reports a number with a comma before its decimals.
package enum DecimalComma: RuleDefinition {
    package static let rule = Rule(
        id: "V508",
        name: "decimal-comma",
        severity: .error,
        summary: "A number has a comma before its decimals.",
        rationale: "It is read as text, or as another number.",
        clause: .numbers,
        fix: .safe,
        remedy: "Write a period before the decimals.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        return subject.explanation(
            "\(value: subject.value) has a decimal comma", caret: "should be a period",
            writing: subject.mended,
            [
                .why(NumberWords.why), subject.seen,
                NumberTraits(subject.value, currency: false).note(
                    beside: [.decimalComma], isMended: subject.mended != nil),
                subject.mended == nil
                    ? .help("export with a period: nothing here tells decimals from thousands.")
                    : nil,
            ])
    }
}
