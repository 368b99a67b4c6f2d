import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Checks what the first record tells of the file, and the column names if it is the header.
    mutating func checkFirstRecord(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) {
        isBeforeFirstRecord = false
        let isCRFile = view.byte(at: batch.start + subject.span.end) == CSVSyntax.carriageReturn
        let lineEnd =
            isCRFile && !collector.isListing ? CSVSyntax.carriageReturn : CSVSyntax.lineFeed
        if plan.separator != UInt8(ascii: ",") {
            let first = batch.start + Int(index.delimiters[subject.span.firstDelimiter])
            collector.report(
                WrongSeparator.rule.id, at: first..<(first + 1), record: subject.number,
                .number(Int(plan.separator)), in: view)
        }
        if subject.span.fieldCount > settings.columnLimit {
            collector.reportOnFile(
                TooManyColumns.rule.id,
                .numbers(subject.span.fieldCount, settings.columnLimit))
        }
        triage = RecordTriage(
            separator: plan.separator, lineEnd: lineEnd, expectedFields: expectedFields, names: [])
        guard plan.hasHeader else {
            collector.report(
                HeaderMissing.rule.id, at: subject.range, record: subject.number,
                .number(plan.dataFields), in: view)
            return
        }
        checkNames(subject, bytes, batch, view)
        form.setHeader(columnNames)
        headerWidth = widthPlace(subject, bytes, batch, view)
        triage = RecordTriage(
            separator: plan.separator, lineEnd: lineEnd, expectedFields: expectedFields,
            names: form.repeatableNames,
            preferredColumns: plan.columnsUnlikeNames)
    }

    /// Checks every column name.
    private mutating func checkNames(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) {
        let count = min(subject.span.fieldCount, settings.columnLimit)
        var places: [Range<Int>] = []
        for number in 1...count {
            let raw = index.field(number, of: subject.span, in: bytes)
            var content = index.fieldContent(number, of: subject.span, in: bytes)
            if WrongQuote.encloses(bytes.extracting(raw)) {
                collector.report(
                    WrongQuote.rule.id, at: raw.shifted(by: batch.start), record: 0, field: number,
                    in: view)
                content = WrongQuote.content(of: raw, in: bytes)
            }
            // A byte order mark before a name is E204 alone.
            if bytes.extracting(content).starts(with: "\u{FEFF}") {
                content = (content.lowerBound + 3)..<content.upperBound
            }
            let name = bytes.extracting(content)
            places.append(content.shifted(by: batch.start))
            columnNames.append([UInt8](copying: name.extracting(0..<min(name.count, 64))))
            var sink = NameSink()
            // The width explains an empty name behind the last column of the records.
            let isSurplus = number > expectedFields && name.isEmpty
            if !isSurplus, !hasQuoteFault(field: number) { checkColumnName(name, into: &sink) }
            for finding in sink.findings {
                collector.report(
                    finding.rule, at: finding.range.shifted(by: batch.start + content.lowerBound),
                    record: 0, field: number, finding.detail, in: view)
            }
        }
        keepHeader(subject, names: places, view)
        noteContract(subject, names: places, view)
        for duplicate in ColumnNameDuplicate.check(names: columnNames) {
            let content = index.fieldContent(duplicate.field, of: subject.span, in: bytes)
            collector.report(
                ColumnNameDuplicate.rule.id, at: content.shifted(by: batch.start), record: 0,
                field: duplicate.field, .number(duplicate.earlier), in: view)
        }
    }

    private mutating func keepHeader(
        _ subject: Subject, names: [Range<Int>], _ view: borrowing InputView
    ) {
        let start = subject.range.lowerBound
        let end = min(subject.range.upperBound, start + HeaderText.limitBytes)
        headerText = HeaderText(
            start: collector.region(start..<start, in: view).start, range: subject.range,
            bytes: [UInt8](copying: view.slice(start..<end)), names: names)
    }

    /// Whether a quote is broken in a field of the header, which is the first record of the batch
    /// but for blank lines; then the quote rules tell what is wrong with the name.
    private func hasQuoteFault(field: Int) -> Bool {
        faults.contains { $0.record == blankRecords.count && $0.fault.field == field }
    }

    /// The first name too many, or the end of the header.
    private mutating func widthPlace(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) -> Occurrence {
        let end = subject.range.upperBound
        let range =
            subject.span.fieldCount > expectedFields
            ? index.fieldContent(expectedFields + 1, of: subject.span, in: bytes)
                .shifted(by: batch.start) : end..<end
        return collector.occurrence(
            HeaderWidth.rule.id, at: range, record: 0, .none, in: view)
    }
}
