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
        Explanation(
            "double quote inside a field that does not start with one",
            caret: "stands for itself here",
            remarks: [.help("put the field between double quotes and double those inside.")],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        guard case .numbers(let start, let end) = occurrence.detail else { preconditionFailure() }
        return QuotedText.fix(occurrence, field: start..<end, .safe) { raw in
            // White space before the quotes: the quotes are real, the space is not.
            let text = raw.drop { $0 == 0x20 || $0 == 0x09 }
            let isQuoted = text.count >= 2 && text.first == 0x22 && text.last == 0x22
            return isQuoted && text.count < raw.count ? Array(text) : QuotedText.quoting(raw)
        }
    }
}
