import Diagnostics

/// Reports a timestamp without a zone or without seconds.
package enum TimestampIncomplete: RuleDefinition {
    package static let rule = Rule(
        id: "V505",
        name: "timestamp-incomplete",
        severity: .warning,
        summary: "A timestamp has no zone, or no seconds.",
        rationale: "Without a zone the moment is open by up to 26 hours.",
        clause: .timestamps,
        remedy: "Write the seconds, and `Z` or the offset from UTC.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let text = subject.trimmed
        let lacksSeconds = colonsOfTime(text) < 2
        let lacksZone = !hasZone(text)
        let missing: Message =
            lacksSeconds ? lacksZone ? "no seconds and no zone" : "no seconds" : "no zone"
        return subject.explanation(
            "\(value: subject.value) has \(missing)", caret: missing, writing: nil,
            [
                .why("ISO-8601 allows it, but the format is YYYY-MM-DD HH:mm:SS Z."),
                subject.seen,
                .help(
                    lacksZone
                        ? "write `Z` behind a time of UTC, or the offset, such as `+01:00`."
                        : "write the seconds, `:00` where they are not known."),
            ])
    }

    /// The colons of the time of day: those of an offset stand behind its sign.
    private static func colonsOfTime(_ text: [UInt8]) -> Int {
        text.dropFirst(10).prefix { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
            .count { $0 == UInt8(ascii: ":") }
    }

    private static func hasZone(_ text: [UInt8]) -> Bool {
        text.last == UInt8(ascii: "Z")
            || text.dropFirst(10).contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    }
}
