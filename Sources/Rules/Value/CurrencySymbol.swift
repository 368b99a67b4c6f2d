import Diagnostics

/// Reports a number with the symbol or the code of a currency.
package enum CurrencySymbol: RuleDefinition {
    package static let rule = Rule(
        id: "V509",
        name: "currency-symbol",
        severity: .error,
        summary: "A number has the symbol or the code of a currency.",
        rationale: "It is read as text; and where currencies differ, sums would mix them.",
        clause: .numbers,
        fix: .unsafe,
        remedy: "Write the number alone, and the currency in a column of its own if it varies.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        return subject.explanation(
            "\(value: subject.value) has a currency in it", caret: "the number alone is allowed",
            writing: subject.mended,
            [
                .why(NumberWords.why), subject.seen,
                NumberTraits(subject.value, currency: true).note(
                    beside: [.currency], isMended: subject.mended != nil),
                .help("where the currency varies, give it a column of its own."),
            ])
    }
}
