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
        var next = 0
        var nextFault = 0
        while next < index.recordCount {
            let limit = nextFault < faults.count ? faults[nextFault].record : index.recordCount
            if mayTriage, next < limit {
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

    /// The first records are all looked at, so that each width that occurs has its samples.
    private var mayTriage: Bool {
        record > FindingLog.placesPerGroup && plan.wrongQuoteColumns.isEmpty
    }

    /// Counts the records that plainly need no look; returns the first that does.
    private mutating func passOrdinary(
        from first: Int, limit: Int, _ bytes: Span<UInt8>, _ batch: Batch,
        _ view: borrowing InputView
    ) -> Int {
        var tally = LineEndings()
        let notable = triage.nextNotable(
            in: index, of: bytes, from: first, limit: limit, endings: &tally)
        guard notable > first else { return notable }
        if !blanks.isEmpty { flushBlanks() }
        if (tally.lineFeeds > 0 && endings.wantsPlace(isPair: false))
            || (tally.carriageReturnLineFeeds > 0 && endings.wantsPlace(isPair: true))
        {
            for passed in first..<notable {
                rememberEnding(index.record(passed), number: record + passed - first, batch, view)
            }
        }
        endings.counts.add(tally)
        _ = widths.count(expectedFields, records: notable - first)
        record += notable - first
        wholeRecord = record - 1
        return notable
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
        if !subject.isCutOff { checkEnding(subject, batch, view) }
        if span.fieldCount == 1, BlankLine.check(bytes.extracting(content)) {
            blankRecords.append(UInt32(recordIndex))
            noteBlank(subject, view)
            return
        }
        flushBlanks()
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
        checkStructure(subject, bytes.extracting(content), bytes, batch, view)
    }

    /// The structure rules, in their order of precedence.
    private mutating func checkStructure(
        _ subject: Subject, _ raw: Span<UInt8>, _ bytes: Span<UInt8>, _ batch: Batch,
        _ view: borrowing InputView
    ) {
        let fieldCount = subject.span.fieldCount
        let isWrongWidth = fieldCount != expectedFields
        if let kind = notARecord(subject, raw, bytes, isWrongWidth: isWrongWidth) {
            collector.report(
                NotARecord.rule.id, at: subject.range, record: subject.number,
                .numbers(kind.rawValue, subject.next), in: view)
        } else if !subject.hasQuoteFaults, repeatsHeader(subject, bytes) {
            collector.report(
                HeaderRepeated.rule.id, at: subject.range, record: subject.number,
                .number(subject.next), in: view)
        } else if EmptyRecord.check(raw, separator: plan.separator), fieldCount > 1 {
            collector.report(
                EmptyRecord.rule.id, at: subject.range, record: subject.number,
                .number(subject.next), in: view)
        } else if subject.hasQuoteFaults {
            if isWrongWidth { collector.withhold() }
        } else if !checkWrongQuotes(subject, bytes, batch, view) {
            checkWidth(subject, bytes, batch, view)
        }
    }

    private func notARecord(
        _ subject: Subject, _ raw: Span<UInt8>, _ bytes: Span<UInt8>, isWrongWidth: Bool
    ) -> NotARecord.Kind? {
        if let kind = NotARecord.check(
            raw, fieldCount: subject.span.fieldCount, hasOtherWidth: isWrongWidth)
        {
            return kind
        }
        guard isWrongWidth else { return nil }
        let first = bytes.extracting(index.fieldContent(1, of: subject.span, in: bytes))
        return NotARecord.isTotal(first) ? .total : nil
    }

    /// Whether a record repeats the header, or half of it and at least two names.
    private func repeatsHeader(_ subject: Subject, _ bytes: Span<UInt8>) -> Bool {
        guard columnNames.count >= 2 else { return false }
        let needed = max(2, (columnNames.count + 1) / 2)
        guard subject.span.fieldCount >= needed else { return false }
        let fields = min(columnNames.count, subject.span.fieldCount)
        var equal = 0
        for number in 1...fields {
            guard equal + fields - number + 1 >= needed else { return false }
            let content = index.fieldContent(number, of: subject.span, in: bytes)
            // White space at the edges makes a field longer than the name, never shorter.
            guard content.count >= columnNames[number - 1].count, !content.isEmpty,
                mayBeEqual(bytes[content.lowerBound], columnNames[number - 1])
            else { continue }
            if HeaderRepeated.equals(bytes.extracting(content), columnNames[number - 1]) {
                equal += 1
            }
        }
        return equal >= needed
    }

    /// Whether a field that starts with `first` may be a name, in any case and with white space.
    private func mayBeEqual(_ first: UInt8, _ name: [UInt8]) -> Bool {
        guard let start = name.first else { return true }
        let isPlain = first.isASCIILetterOrDigit && start.isASCIILetterOrDigit
        return !isPlain || first | 0x20 == start | 0x20
    }

    /// Keeps the totals among the last records of the batch.
    private mutating func rememberTail(
        _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) {
        guard !isBeforeFirstRecord else { return }
        let count = index.recordCount
        for recordIndex in max(0, count - 3)..<count
        where !blankRecords.contains(UInt32(recordIndex)) {
            let span = index.record(recordIndex)
            guard span.fieldCount == expectedFields,
                NotARecord.isTotal(bytes.extracting(index.fieldContent(1, of: span, in: bytes)))
            else { continue }
            totals.append(
                collector.occurrence(
                    NotARecord.rule.id,
                    at: index.content(of: span, in: bytes).shifted(by: batch.start),
                    record: record - (count - recordIndex),
                    .numbers(NotARecord.Kind.total.rawValue, batch.start + span.end + 1), in: view))
        }
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

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (self &- 0x30) < 10 || ((self | 0x20) &- 0x61) < 26
    }
}
