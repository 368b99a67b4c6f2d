import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass: RecordPass {
    static var blankRule: RuleID { BlankLine.rule.id }

    var listingPlan: ListingPlan { .csv(plan, judges: judges) }

    /// Reports what stands before the header.
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
        settleEndings(
            end: end, lastRecord: max(0, record - 1), missesLineEnd: missesLineEnd, view)
        settleTotals(&facts)
        settleValues(&facts)
        settleContract(&facts)
        if end > settings.limitBytes {
            collector.reportOnFile(FileTooLarge.rule.id, .number(end))
        }
        if plan.hasHeader, !isBeforeHeader, facts.records == 0 {
            collector.reportOnFile(NoRecords.rule.id)
        }
        facts.log = collector.log
        return facts
    }

    mutating func finishListing() { flushBrokenRecord(isSplit: false) }

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
}
