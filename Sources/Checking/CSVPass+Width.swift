import Bytes
import Diagnostics
import Rules
import Scanner
import Values

extension CSVPass {
    /// Counts a record by its number of fields, and reports it where that is known to be wrong.
    mutating func checkWidth(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) {
        let fieldCount = subject.span.fieldCount
        if fieldCount < expectedFields,
            brokenRecord.isCompleted(
                by: subject.number, fieldCount: fieldCount, expected: expectedFields)
        {
            // One line break split the record: it is reported once, where the break is.
            collector.withhold()
            flushBrokenRecord(cause: .lineBreak)
            return
        }
        flushBrokenRecord(cause: nil)
        if endsRecordBefore(subject, bytes, view) {
            reportBreakBefore(subject, view)
            return
        }
        if fieldCount == expectedFields { wholeRecord = subject.number }
        guard fieldCount < expectedFields else {
            guard wantsPlace(fieldCount) else { return }
            keep(sample(subject, bytes, batch, view), fieldCount: fieldCount)
            return
        }
        let sample = isPlaceWanted(fieldCount) ? sample(subject, bytes, batch, view) : nil
        brokenRecord.hold(
            BrokenRecord.Part(number: subject.number, fieldCount: fieldCount, sample: sample))
    }

    /// Whether a record is the end of the last field of the record before it, which is a text.
    private func endsRecordBefore(
        _ subject: Subject, _ bytes: Span<UInt8>, _ view: borrowing InputView
    ) -> Bool {
        guard subject.span.fieldCount == 1, expectedFields > 1,
            wholeRecord == subject.number - 1, subject.number > 1,
            plan.columnShapes.last == .text, subject.range.lowerBound > view.startOffset + 1
        else { return false }
        let field = bytes.extracting(index.field(1, of: subject.span, in: bytes))
        return FieldShape.of(field) == .text && shortness(subject, field).0 == .unknown
    }

    /// Reports a record that a line break in its last field split, at that line break.
    private mutating func reportBreakBefore(_ subject: Subject, _ view: borrowing InputView) {
        guard wantsPlace(subject.span.fieldCount) else { return }
        var end = subject.range.lowerBound - 1
        if view.byte(at: end) == CSVSyntax.lineFeed,
            view.byte(at: end - 1) == CSVSyntax.carriageReturn
        {
            end -= 1
        }
        let place = collector.occurrence(
            TooFewFields.rule.id, at: end..<end, record: subject.number - 1,
            .numbers(subject.span.fieldCount, TooFewFields.Cause.lineBreak.code), in: view)
        keep(
            WidthTable.Sample(tooFew: place, tooMany: place), fieldCount: subject.span.fieldCount)
    }

    /// Counts the short record that was held back.
    mutating func flushBrokenRecord(cause: TooFewFields.Cause?) {
        guard brokenRecord.isPending, let part = brokenRecord.take() else { return }
        guard wantsPlace(part.fieldCount), var sample = part.sample else { return }
        if let cause { sample.tooFew = sample.tooFew.with(.numbers(part.fieldCount, cause.code)) }
        keep(sample, fieldCount: part.fieldCount)
    }

    /// Counts a width; true asks for its place.
    private mutating func wantsPlace(_ fieldCount: Int) -> Bool {
        guard collector.isListing else { return widths.count(fieldCount) }
        guard fieldCount != expectedFields else { return false }
        let rule = fieldCount < expectedFields ? TooFewFields.rule.id : TooManyFields.rule.id
        return collector.wants(rule, field: 0)
    }

    /// Whether the next record of a width would have its place kept.
    private func isPlaceWanted(_ fieldCount: Int) -> Bool {
        collector.isListing || widths.wants(fieldCount)
    }

    private mutating func keep(_ sample: WidthTable.Sample, fieldCount: Int) {
        guard collector.isListing else {
            widths.keep(sample, fieldCount: fieldCount)
            return
        }
        collector.keep(fieldCount < expectedFields ? sample.tooFew : sample.tooMany)
    }

    private mutating func sample(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) -> WidthTable.Sample {
        let fieldCount = subject.span.fieldCount
        let content = index.content(of: subject.span, in: bytes)
        let (cause, place) = shortness(subject, bytes.extracting(content))
        let tooFew = collector.occurrence(
            TooFewFields.rule.id, at: place, record: subject.number,
            .numbers(fieldCount, cause.code), in: view)
        guard fieldCount > expectedFields else {
            return WidthTable.Sample(tooFew: tooFew, tooMany: tooFew)
        }
        let surplus = index.fieldContent(expectedFields + 1, of: subject.span, in: bytes)
        let tooMany = collector.occurrence(
            TooManyFields.rule.id, at: surplus.shifted(by: batch.start), record: subject.number,
            .numbers(fieldCount, splitField(subject.span, bytes) ?? 0), in: view)
        return WidthTable.Sample(tooFew: tooFew, tooMany: tooMany)
    }

    /// Why a record is probably too short, and where that shows.
    private func shortness(
        _ subject: Subject, _ raw: Span<UInt8>
    ) -> (TooFewFields.Cause, Range<Int>) {
        let end = subject.range.upperBound
        for separator in [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
        where separator != plan.separator && subject.span.fieldCount < expectedFields {
            guard PlainLine.read(raw, from: 0, separator: separator).fieldCount == expectedFields,
                let first = raw.firstIndex(of: separator)
            else { continue }
            let place = subject.range.lowerBound + first
            return (.separator(separator), place..<(place + 1))
        }
        return (subject.isCutOff ? .cutOff : .unknown, end..<end)
    }

    /// The field, from 1, that an unquoted comma probably split, as the shapes of the others tell.
    private func splitField(_ span: RecordSpan, _ bytes: Span<UInt8>) -> Int? {
        let surplus = span.fieldCount - expectedFields
        guard surplus <= 8, expectedFields <= plan.columnShapes.count else { return nil }
        let shapes = (1...span.fieldCount).map {
            FieldShape.of(bytes.extracting(index.fieldContent($0, of: span, in: bytes)))
        }
        func fits(_ shape: FieldShape, _ column: Int) -> Bool {
            let usual = plan.columnShapes[column]
            return usual == .text || usual == .empty || shape == usual || shape == .empty
        }
        let isPadded =
            shapes[expectedFields...].allSatisfy { $0 == .empty }
            && (0..<expectedFields).allSatisfy { fits(shapes[$0], $0) }
        guard !isPadded else { return nil }
        let candidates = (0..<expectedFields).filter { column in
            plan.columnShapes[column] == .text
                && (0..<column).allSatisfy { fits(shapes[$0], $0) }
                && (column + 1..<expectedFields).allSatisfy { fits(shapes[$0 + surplus], $0) }
        }
        return candidates.count == 1 ? candidates[0] + 1 : nil
    }
}

extension Occurrence {
    /// The same place with another detail.
    func with(_ detail: Detail) -> Occurrence {
        Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: excerpt)
    }
}
