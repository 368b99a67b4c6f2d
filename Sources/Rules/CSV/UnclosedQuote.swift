import Diagnostics

/// Reports a quoted field that is never closed, at its opening quote.
package enum UnclosedQuote: RuleDefinition {
    package static let rule = Rule(
        id: "C404",
        name: "unclosed-quote",
        severity: .error,
        summary: "A quoted field is never closed.",
        rationale: "Everything up to the next quote, or to the end of the file, is one value.",
        clause: .quoting,
        fix: .unsafe,
        remedy: "Close the field with a double quote before its separator.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .place(let close, let lines) = occurrence.detail else { preconditionFailure() }
        return Explanation(
            "quoted field opened here is never closed", caret: "opening quote",
            labels: labels(occurrence, lines, close), remarks: remarks(occurrence, lines, close),
            fix: fix(occurrence, facts))
    }

    private static func labels(
        _ occurrence: Occurrence, _ lines: Int, _ close: Int
    ) -> [Explanation.Label] {
        let likely = Explanation.Label(close..<close, "probably meant to close here")
        guard lines > 0, let quote = nextQuote(occurrence), quote >= close else { return [likely] }
        return [
            likely,
            Explanation.Label(
                quote..<quote + 1,
                "the next quote, \(lines, "line") on, is read as the closing one"),
        ]
    }

    private static func remarks(
        _ occurrence: Occurrence, _ lines: Int, _ close: Int
    ) -> [Explanation.Remark] {
        let note: Explanation.Remark = .note(
            """
            checking goes on behind the likely close; \(code: "--show-cascade") lists what this \
            fault causes.
            """)
        return lines > 0 ? [.why("\(swallowed(occurrence, lines, close))."), note] : [note]
    }

    /// The quote that closes the field by the letter; nil where it was not kept.
    private static func nextQuote(_ occurrence: Occurrence) -> Int? {
        let excerpt = occurrence.excerpt
        let start = occurrence.range.upperBound
        let behind = excerpt.bytes(in: start..<(excerpt.startOffset + excerpt.bytes.count))
        var index = 0
        while let quote = behind[index...].firstIndex(of: 0x22) {
            guard quote + 1 < behind.count, behind[quote + 1] == 0x22 else { return start + quote }
            index = quote + 2
        }
        return nil
    }

    /// What the quote takes in by the letter, up to the one that closes it there; on which line that is
    /// can be told where the value itself is on one line.
    private static func swallowed(
        _ occurrence: Occurrence, _ lines: Int, _ close: Int
    ) -> Message {
        let words: Message =
            "read by the letter, the open quote swallows \(lines, "line") behind it"
        let value = occurrence.range.upperBound..<max(close, occurrence.range.upperBound)
        guard occurrence.excerpt.bytes(in: value).count == value.count else { return words }
        return "\(words), as far as line \(plain: occurrence.region.start.line + lines)"
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        guard case .place(let close, _) = occurrence.detail else { preconditionFailure() }
        return closing(occurrence, at: close)
    }

    /// Puts the closing quote in; nil where a quote inside would close the field before it.
    private static func closing(_ occurrence: Occurrence, at close: Int) -> Fix? {
        let value = occurrence.range.upperBound..<max(close, occurrence.range.upperBound)
        let inside = occurrence.excerpt.bytes(in: value)
        guard inside.count == value.count, !inside.contains(0x22) else { return nil }
        return .replacing(close..<close, with: [0x22], .unsafe)
    }
}
