import Diagnostics
import TextEncoding

/// Tells which rule an event of the survey breaks, in the light of the field that it stands in.
///
/// It takes the events of a range in their order. Each field is looked at once for misread text.
package struct TextJudge: Sendable {
    /// A rule that is broken, and where: offsets in the span that was surveyed.
    package struct Finding: Hashable, Sendable {
        package let rule: RuleID
        package let range: Range<Int>
    }

    /// Where the field starts that was looked at for misread text last.
    private var lookedAt = -1
    private var isMisread = false
    /// Behind the misread text that was reported last: what lies before it is part of it.
    private var misreadEnd = 0

    package init() {}

    /// What the event breaks; nil where it is in order or part of what was reported.
    ///
    /// `field` is the content of the field that it stands in, in `bytes`, without its quotes.
    package mutating func finding(
        for event: TextEvent, field: Range<Int>, in bytes: Span<UInt8>
    ) -> Finding? {
        guard event.offset >= misreadEnd else { return nil }
        let content = bytes.extracting(field)
        let start = event.offset - field.lowerBound
        let place = start..<(start + event.length)
        switch event.kind {
        case .illFormed, .nul, .control, .noncharacter, .replacement:
            return EncodingRules.rule(for: event.kind, isAtFieldStart: start == 0).map {
                Finding(rule: $0, range: event.range)
            }
        case .byteOrderMark:
            return Finding(
                rule: start == 0 ? StrayByteOrderMark.rule.id : InvisibleCharacter.rule.id,
                range: event.range)
        case .invisible:
            return InvisibleMark.isNeeded(place, in: content)
                ? nil : Finding(rule: InvisibleCharacter.rule.id, range: event.range)
        case .edgeSpace:
            return TextEdge.holds(place, in: content)
                ? Finding(rule: InvisibleCharacter.rule.id, range: event.range) : nil
        case .misread:
            if lookedAt != field.lowerBound {
                lookedAt = field.lowerBound
                isMisread = MisreadText.survives(content)
            }
            guard isMisread else { return nil }
            let run = MisreadText.run(from: start, in: content)
            misreadEnd = field.lowerBound + run.upperBound
            return Finding(
                rule: Mojibake.rule.id, range: event.offset..<(event.offset + run.count))
        }
    }
}
