import Diagnostics

/// Reports a number whose groups of digits are parted.
package enum ThousandSeparator: RuleDefinition {
    package static let rule = Rule(
        id: "V507",
        name: "thousand-separator",
        severity: .error,
        summary: "A number has a thousand separator.",
        rationale: "It is read as text, or only as far as the separator.",
        clause: .numbers,
        fix: .safe,
        remedy: "Write the digits without separators, and a period before the decimals.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        return subject.explanation(
            "\(value: subject.value) has a thousand separator", caret: "digits alone are allowed",
            writing: subject.mended,
            [
                .why(NumberWords.why), subject.seen,
                NumberTraits(subject.value, currency: false).note(
                    beside: [.thousandSeparator], isMended: subject.mended != nil),
                subject.mended == nil
                    ? .help(
                        "export the number in digits: nothing here tells thousands from decimals.")
                    : nil,
            ])
    }
}
