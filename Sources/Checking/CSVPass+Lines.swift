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
        let place = collector.occurrence(
            MixedLineEndings.rule.id, at: (isPair ? end - 1 : end)..<(end + 1), record: number,
            .none, in: view)
        endings.keep(place, isPair: isPair)
    }

    /// Adds a blank line to the run that may end the file.
    mutating func noteBlank(_ subject: Subject, _ view: borrowing InputView) {
        let detail = Detail.numbers(1, subject.next)
        guard collector.isListing else {
            blanks.append(subject.range, end: subject.next, record: subject.number)
            guard blanks.wantsPlace else { return }
            blanks.keep(
                collector.occurrence(
                    BlankLine.rule.id, at: subject.range, record: subject.number, detail, in: view))
            return
        }
        guard subject.range.lowerBound < collector.trailingBlanks else { return }
        collector.report(
            BlankLine.rule.id, at: subject.range, record: subject.number, detail, in: view)
    }

    /// Works out where an open run of blank lines began, while that is in memory.
    mutating func placeBlanks(_ view: borrowing InputView) {
        guard !blanks.isEmpty, blanks.region == nil else { return }
        blanks.region = collector.region(blanks.range, in: view)
    }

    /// A group of findings whose first places are known.
    func group(_ rule: RuleID, _ places: [Occurrence], total: Int) -> FindingGroup {
        FindingGroup(
            key: FindingGroup.Key(rule: rule, field: 0), total: total, samples: places)
    }
}
