import Diagnostics
import TextEncoding

/// The value that a V rule speaks of, in its column.
///
/// The detail of the occurrence is the value's shape by its raw value, and whether the column's
/// mender may be asked: 0 nobody knows, 1 unsafe, 2 safe. A class, since the words that are made
/// later all hold on to it.
final class ValueSubject: Sendable {
    let occurrence: Occurrence
    let facts: FileFacts
    let column: ColumnFacts
    /// The bytes as they stand in the file, as far as they were kept.
    let value: [UInt8]
    let shape: Int
    /// Whether a fix keeps the meaning; `.none` where there is none.
    let fixability: Fixability

    init(_ occurrence: Occurrence, _ facts: FileFacts) {
        self.occurrence = occurrence
        self.facts = facts
        column = facts.column(occurrence.field)
        value = occurrence.value
        guard case .numbers(let shape, let code) = occurrence.detail else {
            (self.shape, fixability) = (-1, .none)
            return
        }
        self.shape = shape
        fixability =
            switch code {
            // The bytes of a string with escapes are not the text that was judged.
            case _ where facts.format == .ndjson && value.contains(UInt8(ascii: "\\")): .none
            case 1: .unsafe
            case 2: .safe
            default: .none
            }
    }

    /// The value without white space at its ends.
    var trimmed: [UInt8] {
        let value = value
        return Array(value[TextEdge.trimmed(value.span)])
    }

    /// What should be written; nil where nobody can know, or where the value was not kept whole.
    var mended: [UInt8]? {
        guard fixability != .none, isWhole else { return nil }
        return column.mend(value, shape)
    }

    /// Whether all bytes of the value were kept.
    var isWhole: Bool { value.count == occurrence.range.count }

    /// How much the findings of a group weigh: what the column's values give the rule.
    static func severity(of group: FindingGroup, _ facts: FileFacts, _ rule: Rule) -> Severity {
        facts.column(group.key.field).severities[rule.id] ?? rule.severity
    }
}

extension ValueSubject {
    /// The finding in words, with the fix that writes `text` where that is known.
    func explanation(
        _ message: Message, caret: @autoclosure @escaping @Sendable () -> Message,
        writing text: @autoclosure @escaping @Sendable () -> [UInt8]?,
        because reason: @autoclosure @escaping @Sendable () -> Message? = nil,
        _ remarks: @autoclosure @escaping @Sendable () -> [Explanation.Remark?]
    ) -> Explanation {
        Explanation(
            message, caret: self.writtenText(text()).map(Self.caret) ?? caret(),
            remarks: remarks().compactMap(\.self),
            fix: self.writtenText(text()).map { self.fix(writing: $0, because: reason()) })
    }

    /// What takes the place of a value.
    private struct Writing {
        let text: [UInt8]
        /// It is a literal of JSON in place of a string with its quotes.
        let isLiteral: Bool
    }

    /// What is written where `text` takes the place of the value; nil where nobody knows what to write.
    private func writtenText(_ text: [UInt8]?) -> Writing? {
        guard let text, isWhole, fixability != .none else { return nil }
        guard facts.format == .ndjson, column.hasLiterals || text.isEmpty else {
            return Writing(text: text, isLiteral: false)
        }
        guard !text.isEmpty else { return Writing(text: Array("null".utf8), isLiteral: true) }
        guard column.kind != .number || JSONNumberText.isNumber(text) else { return nil }
        return Writing(text: text, isLiteral: true)
    }

    /// What stands beside the caret.
    private static func caret(_ writing: Writing) -> Message {
        if writing.isLiteral { return "write \(code: writing.text)" }
        return writing.text.isEmpty ? "leave it empty" : "write \(value: writing.text)"
    }

    private func fix(writing: Writing, because reason: @autoclosure () -> Message?) -> Fix {
        let range = occurrence.range
        let reason = fixability == .safe ? reason() : nil
        guard writing.isLiteral else {
            return .replacing(
                range, with: quotedIfNeeded(writing.text), fixability, because: reason)
        }
        return .replacing(
            (range.lowerBound - 1)..<(range.upperBound + 1), with: writing.text, fixability,
            because: reason)
    }

    /// The text as it may stand between separators.
    private func quotedIfNeeded(_ text: [UInt8]) -> [UInt8] {
        let start = occurrence.range.lowerBound
        let before = occurrence.excerpt.bytes(in: (start - 1)..<start)
        let isSpecial = text.contains {
            $0 == facts.separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        // A line with nothing on it is no record; `""` is a null that can be seen.
        let isAlone = text.isEmpty && facts.expectedFields == 1
        // Inside quotes, or in JSON, the value's own bytes are kept as they stand.
        guard facts.format == .csv, isSpecial || isAlone, before != [UInt8(ascii: "\"")] else {
            return text
        }
        return QuotedText.quoting(text)
    }

    /// How many values of the column are so.
    var seen: Explanation.Remark {
        .seen("this fault in \(ruleTotal) of \(column.values, "value") of \(columnName).")
    }

    /// How many fields are so, where they are not counted among the values.
    var seenBesideValues: Explanation.Remark {
        .seen("\(ruleTotal) such in \(columnName), beside \(column.values, "value").")
    }

    /// How many values of the column have the same form, which `form` names.
    func seen(_ form: Message) -> Explanation.Remark {
        .seen("\(form) in \(shapeTotal) of \(column.values, "value") of \(columnName).")
    }

    /// Values of the column with this shape: at least this one.
    var shapeTotal: Int { max(1, column.total(ofShape: shape)) }

    /// The column in words.
    var columnName: Message {
        guard let name = facts.columnName(occurrence.field) else {
            return "column \(occurrence.field)"
        }
        return "\(name: name)"
    }

    private var ruleTotal: Int {
        max(1, facts.log.total(occurrence.rule, field: occurrence.field))
    }
}
