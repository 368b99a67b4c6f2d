import Diagnostics

/// Reports a timestamp in another format than ISO-8601's, in a column of timestamps.
package enum TimestampFormat: RuleDefinition {
    package static let rule = Rule(
        id: "V503",
        name: "timestamp-format",
        severity: .error,
        summary: "A timestamp is written in another format than YYYY-MM-DD HH:mm:SS Z.",
        rationale: "Another format is read as text, or as the wrong moment.",
        clause: .timestamps,
        fix: .safe,
        remedy: "Write it as YYYY-MM-DD HH:mm:SS Z, with the hours from 00 to 23.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        guard subject.value.contains(UInt8(ascii: ":")) else {
            return subject.explanation(
                "\(value: subject.value) is a date in a column of timestamps",
                caret: "a time of day is missing", writing: nil,
                [
                    why, seen(subject),
                    .help("a date says no time of day: export the whole timestamp."),
                ]
            )
        }
        return subject.explanation(
            "\(value: subject.value) is not an ISO-8601 timestamp",
            caret: "should be YYYY-MM-DD HH:mm:SS Z", writing: subject.mended,
            [
                why, seen(subject),
                subject.mended == nil ? .help("export timestamps as YYYY-MM-DD HH:mm:SS Z.") : nil,
            ])
    }

    private static let why: Explanation.Remark =
        .why("the timestamp format is YYYY-MM-DD HH:mm:SS Z; another is read as text.")

    private static func seen(_ subject: ValueSubject) -> Explanation.Remark {
        guard subject.hasOpenOrder, let evidence = subject.orderEvidence else {
            return subject.seen
        }
        return subject.seen("such timestamps (\(evidence))")
    }
}
