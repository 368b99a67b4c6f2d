import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Reports what stands before the header; `view` holds the head of the file.
    mutating func begin(_ view: borrowing InputView) {
        if plan.start > 0 {
            collector.report(
                ByteOrderMark.rule.id, at: 0..<plan.start, record: 0, in: view)
        }
        if let line = plan.separatorLine {
            collector.report(
                Preamble.rule.id, at: line.range, record: 0, .numbers(0, line.next), in: view)
        }
        if let preamble = plan.preamble {
            collector.report(
                Preamble.rule.id, at: preamble.range, record: 0,
                .numbers(preamble.lines, preamble.next), in: view)
        }
        checkText(before: plan.bodyStart, view)
    }

    /// Settles what only the end of the file tells, and gives the facts.
    ///
    /// `missesLineEnd` says that the last line end of the view is not in the input.
    mutating func finish(_ view: borrowing InputView, missesLineEnd: Bool) -> FileFacts {
        let end = view.endOffset - (missesLineEnd ? 1 : 0)
        flushBrokenRecord(isSplit: false)
        var facts = FileFacts()
        facts.sizeBytes = end
        facts.limitBytes = settings.limitBytes
        facts.records = max(0, record - 1)
        facts.recordsWithinLimit = recordsWithinLimit
        facts.separator = plan.separator
        facts.columnNames = columnNames
        facts.header = headerText
        facts.headerFields = plan.headerFields
        facts.lineEndings = endings.counts
        facts.likelyEncoding = charsets.likelyEncoding()
        settleBlanks(&facts)
        settleWidths(&facts)
        settleEndings(end: end, view, missesLineEnd: missesLineEnd)
        settleTotals(&facts)
        settleValues(&facts)
        if end > settings.limitBytes {
            collector.reportOnFile(FileTooLarge.rule.id, .number(end))
        }
        if plan.hasHeader, !isBeforeHeader, facts.records == 0 {
            collector.reportOnFile(NoRecords.rule.id)
        }
        facts.log = collector.log
        return facts
    }

    /// Blank lines that records follow are findings each, a run at the end of the file is one.
    private mutating func settleBlanks(_ facts: inout FileFacts) {
        collector.add(group(BlankLine.rule.id, blanks.settled, total: blanks.settledLines))
        guard !blanks.isEmpty, let region = blanks.region else { return }
        facts.trailingBlanks = region.start.offset
        let run = Occurrence(
            rule: BlankLine.rule.id, region: region, record: blanks.record, field: 0,
            detail: .numbers(blanks.lines, blanks.end),
            excerpt: Excerpt(
                startOffset: region.start.offset, bytes: [], isCutBefore: false,
                isCutAfter: false))
        facts.closing.append(run)
        collector.add(group(BlankLine.rule.id, [run], total: 1))
    }

    private mutating func settleTotals(_ facts: inout FileFacts) {
        let found = totals.findings(lastRecord: record - 1)
        facts.closing += found
        collector.add(group(NotARecord.rule.id, found, total: found.count))
    }

    /// Settles how many fields a record should have, and which records have not.
    private mutating func settleWidths(_ facts: inout FileFacts) {
        var expected = plan.hasHeader ? plan.headerFields : expectedFields
        if plan.hasHeader, let usual = widths.usual, usual != plan.headerFields, usual > 0,
            usual < .max, let place = headerWidth
        {
            expected = usual
            if collector.wants(HeaderWidth.rule.id, field: 0) {
                collector.keep(place.with(.numbers(plan.headerFields, usual)))
            }
        }
        facts.expectedFields = expected
        collector.add(
            widths.group(TooFewFields.rule.id, where: { $0 < expected }, sample: \.tooFew))
        collector.add(
            widths.group(TooManyFields.rule.id, where: { $0 > expected }, sample: \.tooMany))
    }

    private mutating func settleEndings(
        end: Int, _ view: borrowing InputView, missesLineEnd: Bool
    ) {
        if endings.counts.carriageReturns > 0, !collector.isListing,
            let group = collector.log.groups.first(where: {
                $0.key.rule == BareCarriageReturn.rule.id
            })
        {
            let total =
                endings.counts.areAllCarriageReturns ? 1 : endings.counts.carriageReturns
            collector.settle(
                group.key, total: total, samples: Array(group.samples.prefix(total)))
        }
        if endings.counts.areMixed, let lineFeed = endings.firstLineFeed,
            let pair = endings.firstPair, collector.wants(MixedLineEndings.rule.id, field: 0)
        {
            let isPairRarer =
                endings.counts.carriageReturnLineFeeds < endings.counts.lineFeeds
            collector.keep(isPairRarer ? pair : lineFeed)
        }
        if missesLineEnd {
            collector.report(
                MissingFinalNewline.rule.id, at: end..<end, record: max(0, record - 1), in: view)
        }
    }
}
