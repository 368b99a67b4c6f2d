import Bytes
import Diagnostics
import Rules

/// Line ends and blank lines.
extension RecordPass where Self: ~Copyable {
    /// Keeps the first place of LF or CRLF: the line end at an absolute range.
    mutating func keepEnding(
        at range: Range<Int>, isPair: Bool, record: Int, _ view: borrowing InputView
    ) {
        let place = collector.occurrence(
            MixedLineEndings.rule.id, at: range, record: record, .none, in: view)
        endings.keep(place, isPair: isPair)
    }

    /// Adds the blank line at an absolute range to the run that may end the file.
    ///
    /// `next` is behind its line end, and `record` the number of the record that follows.
    mutating func noteBlank(
        _ line: Range<Int>, next: Int, record: Int, _ view: borrowing InputView
    ) {
        let detail = Detail.numbers(1, next)
        guard collector.isListing else {
            blanks.append(line, end: next, record: record)
            guard blanks.wantsPlace else { return }
            blanks.keep(
                collector.occurrence(Self.blankRule, at: line, record: record, detail, in: view))
            return
        }
        guard line.lowerBound < collector.trailingBlanks else { return }
        collector.report(Self.blankRule, at: line, record: record, detail, in: view)
    }

    /// Works out where an open run of blank lines began, while that is in memory.
    mutating func placeBlanks(_ view: borrowing InputView) {
        guard !blanks.isEmpty, blanks.region == nil else { return }
        blanks.region = collector.region(blanks.range, in: view)
    }

    /// Blank lines that records follow are findings each, a run at the end of the file is one.
    mutating func settleBlanks(_ facts: inout FileFacts) {
        collector.add(group(Self.blankRule, blanks.settled, total: blanks.settledLines))
        guard !blanks.isEmpty, let region = blanks.region else { return }
        facts.trailingBlanks = region.start.offset
        let run = Occurrence(
            rule: Self.blankRule, region: region, record: blanks.record, field: 0,
            detail: .numbers(blanks.lines, blanks.end),
            excerpt: Excerpt(
                startOffset: region.start.offset, bytes: [], isCutBefore: false,
                isCutAfter: false))
        facts.closing.append(run)
        collector.add(group(Self.blankRule, [run], total: 1))
    }

    /// Settles how the records end; the last one, `lastRecord`, may have no line end.
    mutating func settleEndings(
        end: Int, lastRecord: Int, missesLineEnd: Bool, _ view: borrowing InputView
    ) {
        let counts = endings.counts
        if counts.carriageReturns > 0, !collector.isListing,
            let group = collector.log.groups.first(where: {
                $0.key.rule == BareCarriageReturn.rule.id
            })
        {
            let total = counts.areAllCarriageReturns ? 1 : counts.carriageReturns
            collector.settle(
                group.key, total: total, samples: Array(group.samples.prefix(total)))
        }
        if counts.areMixed, let lineFeed = endings.firstLineFeed,
            let pair = endings.firstPair, collector.wants(MixedLineEndings.rule.id, field: 0)
        {
            let isPairRarer = counts.carriageReturnLineFeeds < counts.lineFeeds
            collector.keep(isPairRarer ? pair : lineFeed)
        }
        if missesLineEnd {
            collector.report(
                MissingFinalNewline.rule.id, at: end..<end, record: lastRecord, in: view)
        }
    }

    /// A group of findings whose first places are known.
    func group(_ rule: RuleID, _ places: [Occurrence], total: Int) -> FindingGroup {
        FindingGroup(
            key: FindingGroup.Key(rule: rule, field: 0), total: total, samples: places)
    }
}
