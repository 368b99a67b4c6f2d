import Bytes
import Diagnostics

/// Reports fields that are quoted with `'` or typographic quotes.
package enum WrongQuote: RuleDefinition {
    package static let rule = Rule(
        id: "C411",
        name: "wrong-quote",
        severity: .error,
        summary: "A field is quoted with something else than double quotes.",
        rationale: "The quotes become part of the value, and a comma inside splits it.",
        clause: .quoting,
        fix: .unsafe,
        remedy: "Export with double quotes.")

    /// The quotes that word processors and SQL clients put round a value, opening and closing.
    private static let pairs: [(open: StaticString, close: StaticString)] = [
        ("'", "'"), ("\u{2018}", "\u{2019}"), ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"),
        ("\u{201D}", "\u{201D}"), ("\u{2019}", "\u{2019}"), ("\u{00AB}", "\u{00BB}"),
    ]

    /// What all opening quotes start with: nearly every field is told by its first byte.
    package static let firstBytes: (UInt8, UInt8, UInt8) = (0x27, 0xC2, 0xE2)

    /// The index of the pair whose opening quote the field starts with.
    package static func opening(_ field: Span<UInt8>) -> Int? {
        let (first, second, third) = firstBytes
        guard let byte = field.isEmpty ? nil : field[0],
            byte == first || byte == second || byte == third
        else { return nil }
        return pairs.indices.first { field.starts(with: pairs[$0].open) }
    }

    /// Whether the field ends with the closing quote of a pair.
    package static func closes(_ field: Span<UInt8>, pair: Int) -> Bool {
        let length = pairs[pair].close.utf8CodeUnitCount
        guard field.count >= length else { return false }
        return field.extracting((field.count - length)..<field.count).equals(pairs[pair].close)
    }

    /// Whether a pair of wrong quotes encloses the whole field.
    package static func encloses(_ field: Span<UInt8>) -> Bool {
        guard let pair = opening(field) else { return false }
        let (open, close) = pairs[pair]
        return field.count >= open.utf8CodeUnitCount + close.utf8CodeUnitCount
            && closes(field, pair: pair)
    }

    /// The bytes between the wrong quotes that enclose a field.
    package static func content(of field: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
        guard let pair = opening(bytes.extracting(field)) else { return field }
        return
            (field.lowerBound + pairs[pair].open.utf8CodeUnitCount)..<(field.upperBound
            - pairs[pair].close.utf8CodeUnitCount)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let raw = occurrence.value
        return Explanation(
            "value is quoted with \(code: Array(raw.prefix(quoteLength(raw)))); only `\"` quotes",
            caret: "use double quotes",
            remarks: [.why("these quotes become part of the value, and commas inside split it.")],
            fix: fix(occurrence, facts))
    }

    package static func fix(_ occurrence: Occurrence, _ facts: FileFacts) -> Fix? {
        let raw = occurrence.value
        guard raw.count == occurrence.range.count else { return nil }
        return .replacing(
            occurrence.range, with: QuotedText.quoting(withoutQuotes(raw)), .unsafe)
    }

    private static func quoteLength(_ raw: [UInt8]) -> Int {
        let pair = pairs.first { raw.starts(with: $0.open.bytes) }
        return pair?.open.utf8CodeUnitCount ?? 0
    }

    private static func withoutQuotes(_ raw: [UInt8]) -> [UInt8] {
        guard let pair = pairs.first(where: { raw.starts(with: $0.open.bytes) }) else { return raw }
        return Array(
            raw.dropFirst(pair.open.utf8CodeUnitCount).dropLast(pair.close.utf8CodeUnitCount))
    }
}
