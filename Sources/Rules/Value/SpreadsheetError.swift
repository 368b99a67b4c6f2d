import Diagnostics

/// Reports the error value of a spreadsheet.
package enum SpreadsheetError: RuleDefinition {
    package static let rule = Rule(
        id: "V512",
        name: "spreadsheet-error",
        severity: .error,
        summary: "A value is the error of a spreadsheet, or the `####` of a narrow column.",
        rationale: "The value itself was lost before the file was written.",
        clause: .nulls,
        remedy: "Mend the formula or widen the column in the spreadsheet, and export again.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let text = subject.trimmed
        guard let first = text.first, text.allSatisfy({ $0 == first }) else {
            return subject.explanation(
                "\(value: subject.value) is the error of a spreadsheet",
                caret: "\(meaning(of: text))", writing: nil,
                [
                    .why("the value was lost before the file was written."),
                    subject.seenBesideValues,
                    .help("mend the formula where the data comes from, and export again."),
                ])
        }
        return subject.explanation(
            "\(value: subject.value) is what a spreadsheet shows in a narrow column",
            caret: "the value was not exported", writing: nil,
            [
                .why("the value was lost before the file was written."), subject.seenBesideValues,
                .help("widen the column in the spreadsheet, and export again."),
            ])
    }

    private static func meaning(of text: [UInt8]) -> StaticString {
        switch text.dropFirst().first {
        case UInt8(ascii: "R"): "a reference to a cell that is gone"
        case UInt8(ascii: "D"): "a division by zero"
        case UInt8(ascii: "V"): "an operand of the wrong kind"
        case UInt8(ascii: "S"): "no room for the results"
        default:
            text.starts(with: Array("#N/A".utf8))
                ? "a look-up that found nothing"
                : text.starts(with: Array("#NA".utf8))
                    ? "a name that is not known"
                    : text.starts(with: Array("#NUM".utf8))
                        ? "a number that cannot be" : "ranges that do not meet"
        }
    }
}
