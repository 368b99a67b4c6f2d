import Diagnostics

/// Reports a record with more fields than the header.
package enum TooManyFields: RuleDefinition {
    package static let rule = Rule(
        id: "C403",
        name: "too-many-fields",
        severity: .error,
        summary: "A record has more fields than the header.",
        rationale: "The surplus values belong to no column, and those before may be shifted.",
        clause: .quoting,
        fix: .unsafe,
        remedy: "Put a value that holds a comma between double quotes.")

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        guard case .numbers(let found, let split) = occurrence.detail else {
            preconditionFailure()
        }
        let expected = facts.expectedFields
        let message: Message =
            "record has \(found, "field"); \(TooFewFields.source(facts)) \(expected)"
        guard split > 0,
            let value = splitValue(occurrence, facts, field: split, surplus: found - expected)
        else {
            return Explanation(
                message, caret: "\(found - expected, "field") too many",
                remarks: [.help("put a value that holds a comma between double quotes.")])
        }
        let raw = occurrence.excerpt.bytes(in: value)
        let quoted = QuotedText.quoting(raw)
        return Explanation(
            message, caret: "\(found - expected, "field") too many",
            labels: [
                Explanation.Label(value, "unquoted comma: read as \(found - expected + 1) fields")
            ],
            remarks: [
                .why("from field \(split + 1) on every value shifts one column right."),
                .help("quote the value: \(value: quoted)"),
            ],
            fix: .replacing(value, with: quoted, .unsafe))
    }

    /// The bytes that field `field` and the `surplus` fields behind it make; nil where the excerpt
    /// does not hold the record.
    private static func splitValue(
        _ occurrence: Occurrence, _ facts: FileFacts, field: Int, surplus: Int
    ) -> Range<Int>? {
        let excerpt = occurrence.excerpt
        guard !excerpt.isCutBefore, !excerpt.isCutAfter else { return nil }
        var number = 1
        var start = 0
        var isQuoted = false
        for (index, byte) in (excerpt.bytes + [facts.separator]).enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard byte == facts.separator, !isQuoted else { continue }
            if number == field + surplus {
                return (excerpt.startOffset + start)..<(excerpt.startOffset + index)
            }
            number += 1
            if number == field { start = index + 1 }
        }
        return nil
    }
}
