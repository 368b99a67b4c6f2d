import Diagnostics

/// Reports a quote inside an unquoted field.
package enum StrayQuote: RuleDefinition {
    package static let rule = Rule(
        id: "C405",
        name: "stray-quote",
        severity: .error,
        summary: "A double quote stands inside a field that is not quoted.",
        rationale:
            "RFC 4180 allows quotes only in quoted fields; loaders differ in what they read.",
        clause: .quoting,
        fix: .safe,
        remedy: "Put the whole field between double quotes and double the quotes inside.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let start, let end) = occurrence.detail else { preconditionFailure() }
        let isUnopened = isUnopened(occurrence.excerpt.bytes(in: start..<end), facts)
        return Explanation(
            "double quote inside a field that does not start with one",
            caret: isUnopened ? "closes the field" : "stands for itself here",
            labels: isUnopened
                ? [Explanation.Label(start..<start, "the opening quote is probably missing here")]
                : [],
            remarks: [.help("put the field between double quotes and double those inside.")],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        guard case .numbers(let start, let end) = occurrence.detail else { preconditionFailure() }
        guard let raw = QuotedText.field(start..<end, of: occurrence) else { return nil }
        if isUnopened(raw, facts) {
            return .replacing(start..<end, with: QuotedText.requoting([0x22] + raw), .unsafe)
        }
        // White space before the quotes: the quotes are real, the space is not.
        let text = raw.drop { $0 == 0x20 || $0 == 0x09 }
        let isQuoted = text.count >= 2 && text.first == 0x22 && text.last == 0x22
        return .replacing(
            start..<end,
            with: isQuoted && text.count < raw.count ? Array(text) : QuotedText.quoting(raw), .safe)
    }

    /// Whether the opening quote of a field is missing: separators and line ends in it show that its
    /// last quote is a closing one.
    private static func isUnopened(_ raw: [UInt8], _ facts: FileFacts) -> Bool {
        let isQuoted = raw.first { $0 != 0x20 && $0 != 0x09 } == 0x22
        return !isQuoted
            && raw.contains { $0 == facts.separator || $0 == 0x0A || $0 == 0x0D }
    }
}
