import Bytes
import Diagnostics
import Rules
import TextEncoding

/// A finding of a rule that the check does not apply yet, or that needs a huge file: its words are
/// the rule's own.
struct HandMadeFinding: Sendable {
    let definition: any RuleDefinition.Type
    var severity = Severity.error
    /// The line that the finding is on; empty for one on the whole file.
    let line: String
    let lineNumber: Int
    /// What it is on: the first place of it in the line.
    let value: String
    var record: Int
    var field: Int
    var detail: Detail
    /// How many there are in its group.
    var total = 1

    func occurrence() -> Occurrence {
        guard !line.isEmpty else {
            let start = Position.start
            return Occurrence(
                rule: definition.rule.id, region: Region(start: start, end: start),
                record: Occurrence.wholeFile, field: 0, detail: detail,
                excerpt: Excerpt(startOffset: 0, bytes: [], isCutBefore: false, isCutAfter: false))
        }
        let bytes = Array(line.utf8)
        let wanted = Array(value.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        // The check keeps half of the excerpt before the place.
        let first = max(0, start - Excerpt.limitBytes / 2)
        let last = min(bytes.count, first + Excerpt.limitBytes)
        let offset = 10_000 * lineNumber
        return Occurrence(
            rule: definition.rule.id,
            region: Region(
                start: place(bytes, start, offset),
                end: place(bytes, start + wanted.count, offset)),
            record: record, field: field, detail: detail,
            excerpt: Excerpt(
                startOffset: offset + first, bytes: Array(bytes[first..<last]),
                isCutBefore: first > 0, isCutAfter: last < bytes.count))
    }

    private func place(_ bytes: [UInt8], _ index: Int, _ offset: Int) -> Position {
        let head = Array(bytes[..<index])
        let columns = TextColumns.count(head.span)
        return Position(
            line: lineNumber, column: columns.scalars + 1, byteColumn: index + 1,
            utf16Column: columns.utf16 + 1, offset: offset + index)
    }

    func diagnostic(_ facts: FileFacts, path: Path) -> Diagnostic {
        let occurrence = occurrence()
        let name = facts.columnName(field)
        return Diagnostic(
            rule: definition.rule, severity: severity, path: path, occurrence: occurrence,
            field: field == 0 ? nil : Diagnostic.Field(index: field, name: name),
            explanation: definition.explain(occurrence, facts),
            fingerprint: Fingerprint(
                rule: definition.rule.id, path: path.bytes, column: name ?? [],
                value: occurrence.value, ordinal: 0))
    }
}
