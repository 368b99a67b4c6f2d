import Diagnostics

/// Reports a record of more bytes than the limit.
package enum RecordTooLong: RuleDefinition {
    private static let bytesPerMebibyte = 1 << 20

    package static let rule = Rule(
        id: "F107",
        name: "record-too-long",
        severity: .error,
        summary: "A record is longer than the limit, 16 MiB unless set otherwise.",
        rationale: "A limit of ours: such a record nearly always has a quote that is never closed.",
        clause: .fileFormat,
        remedy: "Look for an unclosed quote where the record starts.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .number(let limit) = occurrence.detail else { preconditionFailure() }
        let words: Message =
            limit > 0 && limit.isMultiple(of: bytesPerMebibyte)
            ? "\(limit / bytesPerMebibyte) MiB" : "\(limit, "byte")"
        return Explanation(
            "record is longer than \(words)",
            remarks: [
                .note("the rest of it was not checked; checking goes on behind the next line end."),
                .help("look for a quote that is never closed where the record starts."),
            ])
    }
}
