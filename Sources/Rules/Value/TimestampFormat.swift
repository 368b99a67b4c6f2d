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
        let mended = subject.mended
        var remarks: [Explanation.Remark] = [
            .why("the timestamp format is YYYY-MM-DD HH:mm:SS Z; another is read as text.")
        ]
        if subject.hasOpenOrder, let evidence = subject.orderEvidence {
            remarks.append(subject.seen("such timestamps (\(evidence))"))
        } else {
            remarks.append(subject.seen)
        }
        guard subject.value.contains(UInt8(ascii: ":")) else {
            remarks.append(.help("a date says no time of day: export the whole timestamp."))
            return subject.explanation(
                "\(value: subject.value) is a date in a column of timestamps",
                caret: "a time of day is missing", writing: nil, remarks)
        }
        if mended == nil {
            remarks.append(.help("export timestamps as YYYY-MM-DD HH:mm:SS Z."))
        }
        return subject.explanation(
            "\(value: subject.value) is not an ISO-8601 timestamp",
            caret: "should be YYYY-MM-DD HH:mm:SS Z", writing: mended, remarks)
    }
}
