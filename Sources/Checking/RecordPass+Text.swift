import Diagnostics
import Rules
import TextEncoding

/// What the survey of the text found.
extension RecordPass where Self: ~Copyable {
    /// Reports what an event breaks in the light of the value that it stands in, at an absolute range.
    ///
    /// `text` is what stands there, without escapes.
    mutating func report(
        _ event: TextEvent, breaking rule: RuleID, at range: Range<Int>, text: Span<UInt8>,
        record: Int, field: Int, _ view: borrowing InputView
    ) {
        let detail = EncodingRules.detail(of: event.kind, bytes: text)
        guard event.kind != .edgeSpace else {
            return reportEdgeSpace(rule, at: range, detail, record: record, field: field, view)
        }
        collector.report(rule, at: range, record: record, field: field, detail, in: view)
    }

    /// White space outside ASCII at an edge is a finding of its own only in a column of text.
    private mutating func reportEdgeSpace(
        _ rule: RuleID, at range: Range<Int>, _ detail: Detail, record: Int, field: Int,
        _ view: borrowing InputView
    ) {
        guard !collector.isListing else {
            guard !isTyped(column: field) else { return }
            return collector.report(
                rule, at: range, record: record, field: field, detail, in: view)
        }
        guard edgeSpaces.count(rule, field: field) else { return }
        edgeSpaces.keep(
            collector.occurrence(rule, at: range, record: record, field: field, detail, in: view))
    }

    /// Counts the white space at edges, now that the kinds of the columns are known.
    mutating func settleEdgeSpaces() {
        for group in edgeSpaces.groups where !isTyped(column: group.key.field) {
            collector.add(group)
        }
    }

    /// Reports what stands at an absolute offset, whatever stands round it.
    mutating func report(
        _ event: TextEvent, at offset: Int, isAtFieldStart: Bool, record: Int, field: Int,
        in view: borrowing InputView
    ) {
        guard let rule = EncodingRules.rule(for: event.kind, isAtFieldStart: isAtFieldStart)
        else { return }
        let range = offset..<(offset + event.length)
        collector.report(
            rule, at: range, record: record, field: field,
            EncodingRules.detail(of: event.kind, bytes: view.slice(range)), in: view)
    }
}
