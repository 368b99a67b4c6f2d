import Diagnostics
import Rules
import TextEncoding

/// What the survey of the text found.
extension RecordPass where Self: ~Copyable {
    /// Reports what an event breaks in the light of the value that it stands in, at a range of
    /// `bytes`, which start at the absolute offset `base`.
    mutating func report(
        _ event: TextEvent, _ finding: TextJudge.Finding, in bytes: Span<UInt8>, base: Int,
        record: Int, field: Int, _ view: borrowing InputView
    ) {
        let range = (base + finding.range.lowerBound)..<(base + finding.range.upperBound)
        guard event.kind != .edgeSpace else {
            reportEdgeSpace(finding.rule, at: range, record: record, field: field, view)
            return
        }
        collector.report(
            finding.rule, at: range, record: record, field: field,
            EncodingRules.detail(of: event.kind, bytes: bytes.extracting(finding.range)), in: view)
    }

    /// White space outside ASCII at an edge is a finding of its own only in a column of text.
    private mutating func reportEdgeSpace(
        _ rule: RuleID, at range: Range<Int>, record: Int, field: Int, _ view: borrowing InputView
    ) {
        guard !collector.isListing else {
            guard !isTyped(column: field) else { return }
            return collector.report(rule, at: range, record: record, field: field, in: view)
        }
        guard edgeSpaces.count(rule, field: field) else { return }
        edgeSpaces.keep(
            collector.occurrence(rule, at: range, record: record, field: field, .none, in: view))
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
