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
        let comma = UnquotedComma(field: split, surplus: found - expected)
        return unquoted(message, occurrence, facts, value, comma)
    }

    /// Where a comma was probably left without quotes.
    private struct UnquotedComma {
        /// The field, from 1, that was split.
        let field: Int
        /// How many fields it made too many.
        let surplus: Int
    }

    /// The finding where the other columns tell which value was split.
    private static func unquoted(
        _ message: Message, _ occurrence: Occurrence, _ facts: FileFacts, _ value: Range<Int>,
        _ comma: UnquotedComma
    ) -> Explanation {
        let raw = occurrence.excerpt.bytes(in: value)
        let quoted = QuotedText.quoting(raw)
        let parts = raw.split(separator: facts.separator, omittingEmptySubsequences: false)
        let read: Message =
            parts.count == 2
            ? "read as two fields \(value: Array(parts[0])) and \(value: Array(parts[1]))"
            : "read as \(comma.surplus + 1) fields"
        let header = facts.header?.label(
            onColumn: comma.field, "the value that was probably split")
        return Explanation(
            message, caret: "\(comma.surplus, "field") too many",
            labels: [header, Explanation.Label(value, "unquoted comma: \(read)")].compactMap { $0 },
            remarks: [
                .why(shift(comma, parts.last.map { Array($0) } ?? [], facts)),
                .help("quote the value: \(value: quoted)"), seen(facts),
            ],
            fix: .replacing(
                value, with: quoted, .unsafe,
                because: "the other columns tell which comma, and they may be wrong"))
    }

    private static func shift(
        _ comma: UnquotedComma, _ part: [UInt8], _ facts: FileFacts
    ) -> Message {
        let columns = comma.surplus == 1 ? "one column" : "\(comma.surplus) columns" as Message
        let shift: Message = "from field \(comma.field + 1) on every value shifts \(columns) right"
        guard comma.surplus == 1, let name = facts.columnName(comma.field + 1) else {
            return "\(shift)."
        }
        return "\(shift): \(value: part) would land in \(name: name)."
    }

    private static func seen(_ facts: FileFacts) -> Explanation.Remark {
        .seen("\(max(1, facts.log.total(rule.id)), "record") with too many fields in the file.")
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
