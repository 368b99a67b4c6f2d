import Diagnostics

/// Reports a number that breaks none of the page's conditions and is yet written unusually.
package enum UnusualNumber: RuleDefinition {
    package static let rule = Rule(
        id: "V516",
        name: "unusual-number",
        severity: .warning,
        summary: "A number has a plus, an exponent, or no digit on one side of its period.",
        rationale: "Most readers take it, some do not; and an exponent may hide lost digits.",
        clause: .numbers,
        fix: .safe,
        remedy: "Write digits, with a minus in front and a period between digits.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let text = subject.trimmed
        let hasExponent = text.contains { $0 & 0xDF == UInt8(ascii: "E") }
        let fault: Message =
            hasExponent
            ? "an exponent"
            : text.first == UInt8(ascii: "+")
                ? "a plus"
                : text.last == UInt8(ascii: ".")
                    ? "no digit behind its period" : "no digit before its period"
        return subject.explanation(
            "\(value: subject.value) has \(fault)", caret: fault,
            writing: subject.mended,
            [
                .why("the page does not forbid it, but not every reader takes it."), subject.seen,
                hasExponent && subject.mended == nil
                    ? .help("export all digits: an exponent may stand for lost ones.") : nil,
            ])
    }
}
