import Diagnostics

/// Reports a timestamp that no calendar or clock has.
package enum ImpossibleTimestamp: RuleDefinition {
    package static let rule = Rule(
        id: "V504",
        name: "impossible-timestamp",
        severity: .error,
        summary: "A timestamp names a day, a time or an offset that does not exist.",
        rationale: "The load fails on it or makes it null; few readers take 24:00:00 or 23:59:60.",
        clause: .timestamps,
        remedy: "Look the moment up at the source; where there is none, leave the field empty.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let clock = Clock(subject.trimmed)
        guard !clock.isUnusual else {
            return subject.explanation(
                "\(value: subject.value) is ISO-8601, but few readers take it",
                caret: clock.hour == 24 ? "the end of a day" : "a leap second", writing: nil,
                [
                    .why("it is legal, and yet many programs refuse it or read another moment."),
                    subject.seen,
                    .help(
                        clock.hour == 24
                            ? "write 00:00:00 of the next day."
                            : "write second 59, or second 00 of the next minute."),
                ])
        }
        return subject.explanation(
            "\(value: subject.value) is no moment that there is", caret: clock.fault,
            writing: nil,
            [
                .why("hours go to 23, minutes and seconds to 59, offsets to 18 hours."),
                subject.seen,
                .help("a moment that is not known is an empty field."),
            ])
    }

    /// The time of day of a timestamp, as far as its digits tell.
    private struct Clock {
        let hour: Int
        let minute: Int
        let second: Int

        init(_ value: [UInt8]) {
            let colon = value.firstIndex(of: UInt8(ascii: ":")) ?? value.endIndex
            let digits = value[..<colon].reversed().prefix { (0x30...0x39).contains($0) }
            hour = Self.number(Array(digits.prefix(2).reversed())[...])
            let parts = value[colon...].split(separator: UInt8(ascii: ":"))
            minute = parts.isEmpty ? 0 : Self.number(parts[0])
            second = parts.count > 1 ? Self.number(parts[1]) : 0
        }

        /// ISO-8601 has it, and clocks do not show it.
        var isUnusual: Bool {
            (hour == 24 && minute == 0 && second == 0)
                || (hour < 24 && minute == 59 && second == 60)
        }

        var fault: Message {
            if hour > 24 || (hour == 24 && !isUnusual) { return "there is no hour \(hour)" }
            if minute > 59 { return "there is no minute \(minute)" }
            if second > 60 { return "there is no second \(second)" }
            return second == 60 ? "no second 60 but at minute 59" : "no such day or offset"
        }

        /// The first two digits, as a number.
        private static func number(_ text: ArraySlice<UInt8>) -> Int {
            text.prefix(2).prefix { (0x30...0x39).contains($0) }
                .reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
    }
}
