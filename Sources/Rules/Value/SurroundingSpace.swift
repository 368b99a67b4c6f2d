import Diagnostics
import TextEncoding

/// Reports white space at either end of a value, or nothing else in it.
package enum SurroundingSpace: RuleDefinition {
    package static let rule = Rule(
        id: "V514",
        name: "surrounding-space",
        severity: .error,
        summary: "A value has white space at either end, or nothing else in it.",
        rationale:
            "The space is part of the value: a number with it is text, a key equals no other.",
        clause: .nulls,
        fix: .safe,
        remedy: "Trim the value where the data comes from.")

    package static func severity(of group: FindingGroup, _ facts: FileFacts) -> Severity {
        ValueSubject.severity(of: group, facts, rule)
    }

    package static func explain(_ occurrence: Occurrence, _ facts: FileFacts) -> Explanation {
        let subject = ValueSubject(occurrence, facts)
        let value = subject.value
        let content = TextEdge.trimmed(value.span)
        let why = Explanation.Remark.why(
            subject.column.kind == .string || subject.column.kind == .unknown
                ? "the space is part of the value, which then equals no other."
                : "\(subject.column.kind.withArticle) with space round it is read as text.")
        guard !content.isEmpty else {
            return subject.explanation(
                "value holds nothing but white space", caret: "a null is an empty field",
                writing: [], [why, subject.seenBesideValues])
        }
        let before = content.lowerBound > 0
        let behind = content.upperBound < value.count
        let place: Message = before ? behind ? "round" : "before" : "behind"
        return subject.explanation(
            "\(value: value) has \(kind(value, content)) \(place) it", caret: "trim it",
            writing: Array(value[content]), [why, subject.seen])
    }

    /// The white space in words.
    private static func kind(_ value: [UInt8], _ content: Range<Int>) -> Message {
        let edges = value[..<content.lowerBound] + value[content.upperBound...]
        if edges.allSatisfy({ $0 == 0x20 }) { return edges.count == 1 ? "a space" : "spaces" }
        if edges.count == 1, edges.first == 0x09 { return "a tab" }
        return "white space"
    }
}
