import Diagnostics

/// Reports a boolean that is not `true` or `false`, in a column of booleans.
package enum BooleanFormat: RuleDefinition {
    package static let rule = Rule(
        id: "V506",
        name: "boolean-format",
        severity: .error,
        summary: "A boolean is written in another way than `true` or `false`.",
        rationale: "Another word is read as text, and the load makes it null or fails.",
        clause: .booleans,
        fix: .safe,
        remedy: "Write `true` or `false`, in lower case.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        return subject.explanation(
            "\(value: subject.value) is not a boolean; only \(code: "true") and \(code: "false") are",
            caret: "should be `true` or `false`", writing: subject.mended,
            [.why("the page allows these two words alone, in lower case."), subject.seen])
    }
}
