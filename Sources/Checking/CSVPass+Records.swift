import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Checks the structure of the records of a batch.
    mutating func checkRecords(
        _ view: borrowing InputView, _ batch: Batch, _ context: Context
    ) {
        let bytes = view.slice(batch.start..<view.endOffset)
        blankRecords.removeAll(keepingCapacity: true)
        valueRuns.removeAll()
        var next = 0
        var nextFault = 0
        while next < index.recordCount {
            let limit = nextFault < faults.count ? faults[nextFault].record : index.recordCount
            if next < limit {
                next = passOrdinary(from: next, limit: limit, bytes, batch, view)
                guard next < index.recordCount else { break }
            }
            let firstFault = nextFault
            while nextFault < faults.count, faults[nextFault].record == next { nextFault += 1 }
            checkRecord(next, bytes, batch, view, context, faults: firstFault..<nextFault)
            next += 1
        }
        rememberTail(bytes, batch, view)
    }

    /// Counts the records that plainly need no look; returns the first that does.
    private mutating func passOrdinary(
        from first: Int, limit: Int, _ bytes: Span<UInt8>, _ batch: Batch,
        _ view: borrowing InputView
    ) -> Int {
        // The first records are all looked at, so that each width that occurs has its samples. In a
        // file of lone CRs these are passed over once their first places are known.
        guard record > FindingLog.placesPerGroup, plan.wrongQuoteColumns.isEmpty,
            settledWidth == nil || settledWidth == form.expectedFields,
            endings.counts.carriageReturns == 0
                || collector.log.total(BareCarriageReturn.rule.id) >= FindingLog.placesPerGroup
        else { return first }
        flushBrokenRecord(before: index.record(first).fieldCount)
        passed.removeAll()
        let notable = triage.nextNotable(
            in: index, of: bytes, from: first, limit: limit, quiet: quietWidths(), passed: &passed)
        guard notable > first else { return notable }
        if !blanks.isEmpty { blanks.settle() }
        let tally = passed.endings
        if (tally.lineFeeds > 0 && endings.wantsPlace(isPair: false))
            || (tally.carriageReturnLineFeeds > 0 && endings.wantsPlace(isPair: true))
        {
            for passed in first..<notable {
                rememberEnding(index.record(passed), number: record + passed - first, batch, view)
            }
        }
        endings.counts.add(tally)
        addValueRuns(first..<notable, number: record)
        widths.count(passed, whole: notable - first - passed.wrong)
        if passed.lastWhole >= 0 { wholeRecord = record + passed.lastWhole - first }
        record += notable - first
        return notable
    }

    /// Lets the values of records that were passed over count, but of those of a wrong width.
    private mutating func addValueRuns(_ records: Range<Int>, number: Int) {
        guard passed.wrong > 0 else { return valueRuns.append(records, number: number) }
        for recordIndex in records where index.record(recordIndex).fieldCount == expectedFields {
            valueRuns.append(
                recordIndex..<recordIndex + 1, number: number + recordIndex - records.lowerBound)
        }
    }

    /// The wrong widths of which no more places are wanted.
    ///
    /// None while a short record is held back, which the next one may complete, and none where the
    /// header has another width, so that a record that repeats it has too.
    private func quietWidths() -> QuietWidths {
        guard !collector.isListing, !brokenRecord.isPending,
            !plan.hasHeader || plan.headerFields == expectedFields
        else { return QuietWidths(otherQuotes: WrongQuote.firstBytes) }
        return widths.quiet
    }

    /// Checks one record.
    private mutating func checkRecord(
        _ recordIndex: Int, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView,
        _ context: Context, faults: Range<Int>
    ) {
        let span = index.record(recordIndex)
        let content = index.content(of: span, in: bytes)
        let subject = Subject(
            span: span, range: content.shifted(by: batch.start),
            next: batch.start + span.end + 1, number: record,
            isCutOff: context.missesLineEnd && batch.start + span.end + 1 == view.endOffset,
            hasQuoteFaults: !faults.isEmpty)
        collector.recordRange = subject.range
        if !subject.isCutOff { checkEnding(subject, batch, view) }
        if span.fieldCount == 1, BlankLine.check(bytes.extracting(content)) {
            blankRecords.append(UInt32(recordIndex))
            noteBlank(subject.range, next: subject.next, record: subject.number, view)
            return
        }
        if !blanks.isEmpty { blanks.settle() }
        if isBeforeFirstRecord { checkFirstRecord(subject, bytes, batch, view) }
        record += 1
        for fault in faults {
            report(
                self.faults[fault].fault, base: subject.range.lowerBound, record: subject.number,
                in: view)
        }
        guard !isBeforeHeader else {
            isBeforeHeader = false
            return
        }
        let isWhole = checkStructure(subject, bytes.extracting(content), bytes, batch, view)
        if isWhole, faults.allSatisfy({ !self.faults[$0].fault.movesFields }) {
            valueRuns.append(recordIndex..<recordIndex + 1, number: subject.number)
            for fault in faults {
                valueRuns.addBroken(column: self.faults[fault].fault.field - 1, of: recordIndex)
            }
        }
    }

    /// The structure rules, in their order of precedence; true when it is a record of the expected
    /// number of fields.
    private mutating func checkStructure(
        _ subject: Subject, _ raw: Span<UInt8>, _ bytes: Span<UInt8>, _ batch: Batch,
        _ view: borrowing InputView
    ) -> Bool {
        let span = subject.span
        let isWhole = span.fieldCount == expectedFields
        if let kind = form.notARecord(span, raw, bytes, index) {
            collector.report(
                NotARecord.rule.id, at: subject.range, record: subject.number,
                .numbers(kind.rawValue, subject.next), in: view)
            return false
        }
        if !subject.hasQuoteFaults, triage.mayRepeatHeader(span, in: index, of: bytes),
            form.repeatsHeader(span, bytes, index)
        {
            collector.report(
                HeaderRepeated.rule.id, at: subject.range, record: subject.number,
                .number(subject.next), in: view)
            return false
        }
        if span.fieldCount > 1, EmptyRecord.check(raw, separator: form.separator) {
            collector.report(
                EmptyRecord.rule.id, at: subject.range, record: subject.number,
                .number(subject.next), in: view)
            return false
        }
        if subject.hasQuoteFaults, isWhole || !settings.showsCascade {
            if !isWhole { collector.withhold() }
        } else if checkWrongQuotes(subject, bytes, batch, view) {
            return false
        } else {
            checkWidth(subject, bytes, batch, view)
        }
        return isWhole
    }

    /// Keeps the totals among the last records of the batch.
    private mutating func rememberTail(
        _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) {
        guard !isBeforeFirstRecord else { return }
        let last = lastRecords()
        for (position, recordIndex) in last.enumerated() {
            let span = index.record(recordIndex)
            guard span.fieldCount == expectedFields, form.startsWithTotal(span, bytes, index)
            else { continue }
            let number = record - (last.count - position)
            holdTotal(recordIndex, number: number, bytes, batch, view)
            totals.append(
                collector.occurrence(
                    NotARecord.rule.id,
                    at: index.content(of: span, in: bytes).shifted(by: batch.start),
                    record: number,
                    .numbers(NotARecord.Kind.total.rawValue, batch.start + span.end + 1), in: view))
        }
    }

    /// The indices of the last records of the batch that are not blank lines, ascending.
    private func lastRecords() -> [Int] {
        var found: [Int] = []
        var blank = blankRecords.count - 1
        var recordIndex = index.recordCount - 1
        while recordIndex >= 0, found.count < TotalTail.length {
            if blank >= 0, Int(blankRecords[blank]) == recordIndex {
                blank -= 1
            } else {
                found.append(recordIndex)
            }
            recordIndex -= 1
        }
        return found.reversed()
    }
}

/// The record that is being checked.
struct Subject {
    let span: RecordSpan
    /// Absolute, without the line end.
    let range: Range<Int>
    /// Absolute offset behind the line end.
    let next: Int
    /// The header is 0.
    let number: Int
    /// It is the last of the file and has no line end.
    let isCutOff: Bool
    let hasQuoteFaults: Bool
}

extension Range<Int> {
    func shifted(by offset: Int) -> Range { (lowerBound + offset)..<(upperBound + offset) }
}
