import Diagnostics

/// Reports an identifier or a code that a spreadsheet changed.
package enum SpreadsheetDamage: RuleDefinition {
    package static let rule = Rule(
        id: "V513",
        name: "spreadsheet-damage",
        severity: .warning,
        summary: "A spreadsheet turned an identifier into a number or a date, or guarded it.",
        rationale: "Digits of the identifier are lost, or it is another one.",
        clause: .primaryKeys,
        remedy: "Export the column as text, from the source and not from a spreadsheet.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let text = subject.trimmed
        let help: Explanation.Remark = .help("export the column as text, or from the source.")
        if text.first == UInt8(ascii: "=") {
            return subject.explanation(
                "\(value: subject.value) is guarded for a spreadsheet",
                caret: "write what stands between the quotes", writing: nil,
                [
                    .why("only a spreadsheet takes the sign and the quotes off again."),
                    subject.seen, help,
                ])
        }
        if text.first.map({ (0x30...0x39).contains($0) }) == true,
            text.contains(UInt8(ascii: "+"))
        {
            return subject.explanation(
                "\(value: subject.value) is a rounded identifier", caret: "digits are lost",
                writing: nil,
                [
                    .why("a spreadsheet keeps 15 digits, and shows and exports fewer."),
                    subject.seen, help,
                ])
        }
        return subject.explanation(
            "\(value: subject.value) is a code that became a date",
            caret: "probably a code such as 1-3", writing: nil,
            [.why("a spreadsheet reads some codes as a day."), subject.seen, help])
    }
}
