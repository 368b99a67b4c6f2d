import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Counts the line end of a record, and reports a lone CR.
    mutating func checkEnding(
        _ subject: Subject, _ batch: Batch, _ view: borrowing InputView
    ) {
        rememberEnding(subject.span, number: subject.number, batch, view)
        let end = batch.start + subject.span.end
        if view.byte(at: end) == CSVSyntax.carriageReturn {
            endings.counts.carriageReturns += 1
            // The end of the file settles how many: all together are one.
            collector.report(
                BareCarriageReturn.rule.id, at: end..<(end + 1), record: subject.number, in: view)
        } else if subject.range.upperBound < end {
            endings.counts.carriageReturnLineFeeds += 1
        } else {
            endings.counts.lineFeeds += 1
        }
    }

    /// Keeps the first place of LF and of CRLF.
    mutating func rememberEnding(
        _ span: RecordSpan, number: Int, _ batch: Batch, _ view: borrowing InputView
    ) {
        guard !endings.isComplete else { return }
        let end = batch.start + span.end
        guard view.byte(at: end) == CSVSyntax.lineFeed else { return }
        let isPair =
            span.end > span.start && view.byte(at: end - 1) == CSVSyntax.carriageReturn
        guard endings.wantsPlace(isPair: isPair) else { return }
        keepEnding(
            at: (isPair ? end - 1 : end)..<(end + 1), isPair: isPair, record: number, view)
    }
}
