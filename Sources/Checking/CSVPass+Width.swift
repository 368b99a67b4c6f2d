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
        let number = subject.number
        if fieldCount < expectedFields, brokenRecord.isPending {
            if brokenRecord.isCompleted(
                by: number, fieldCount: fieldCount, expected: expectedFields)
            {
                // Line breaks split the record: it is reported once, at the first of them.
                if settings.showsCascade {
                    hold(subject, bytes, batch, view)
                } else {
                    collector.withhold()
                    collector.noteSplit(at: subject.range.lowerBound)
                }
                flushBrokenRecord(isSplit: true)
                return
            }
            if brokenRecord.isContinued(by: number, fieldCount: fieldCount) {
                hold(subject, bytes, batch, view)
                return
            }
        }
        flushBrokenRecord(isSplit: false)
        if fieldCount == expectedFields {
            wholeRecord = number
        } else if fieldCount == 1, wholeRecord == number - 1,
            endsRecordBefore(subject, bytes, view)
        {
            reportBreakBefore(subject, view)
            return
        }
        guard fieldCount < expectedFields else {
            guard wantsPlace(fieldCount) else { return }
            keep(sample(subject, bytes, batch, view), fieldCount: fieldCount)
            return
        }
        hold(subject, bytes, batch, view)
    }

    /// Holds a short record back until the next tells more.
    private mutating func hold(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) {
        let fieldCount = subject.span.fieldCount
        brokenRecord.hold(
            number: subject.number, start: subject.range.lowerBound, fieldCount: fieldCount)
        guard collector.isListing || widths.wants(fieldCount) else { return }
        brokenRecord.keep(sample(subject, bytes, batch, view))
    }

    /// Whether a record is the end of the last field of the record before it, which is a text.
    private func endsRecordBefore(
        _ subject: Subject, _ bytes: Span<UInt8>, _ view: borrowing InputView
    ) -> Bool {
        guard subject.number > 1, plan.columnShapes.last == .text,
            subject.range.lowerBound > view.startOffset + 1
        else { return false }
        let field = bytes.extracting(index.field(1, of: subject.span, in: bytes))
        return FieldShape.of(field) == .text && shortness(subject, field).0 == .unknown
    }

    /// Reports a record that a line break in its last field split, at that line break.
    private mutating func reportBreakBefore(_ subject: Subject, _ view: borrowing InputView) {
        collector.noteSplit(at: subject.range.lowerBound)
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

    /// Counts the short record that is held back unless the next record, which has `fieldCount`
    /// fields, may belong to it.
    mutating func flushBrokenRecord(before fieldCount: Int) {
        guard brokenRecord.isPending,
            !brokenRecord.isCompleted(
                by: record, fieldCount: fieldCount, expected: expectedFields),
            !brokenRecord.isContinued(by: record, fieldCount: fieldCount)
        else { return }
        flushBrokenRecord(isSplit: false)
    }

    /// Counts the short records that were held back: one finding if line breaks split one record.
    mutating func flushBrokenRecord(isSplit: Bool) {
        guard brokenRecord.isPending else { return }
        let count = brokenRecord.parts.count
        let isOneFinding = isSplit && !settings.showsCascade
        if isOneFinding {
            collector.withhold(count - 1)
            for part in brokenRecord.parts.dropFirst() { collector.noteSplit(at: part.start) }
        }
        for index in 0..<(isOneFinding ? 1 : count) {
            let part = brokenRecord.parts[index]
            guard wantsPlace(part.fieldCount), let known = part.sample else { continue }
            var sample = brokenRecord.samples[known]
            if isSplit, index == 0 {
                let cause = TooFewFields.Cause.lineBreak
                sample.tooFew = sample.tooFew.with(.numbers(part.fieldCount, cause.code))
            }
            keep(sample, fieldCount: part.fieldCount)
        }
        brokenRecord.removeAll()
    }

    /// Counts a width; true asks for its place.
    mutating func wantsPlace(_ fieldCount: Int) -> Bool {
        guard collector.isListing else { return widths.count(fieldCount) }
        let width = settledWidth ?? expectedFields
        guard fieldCount != width else { return false }
        let rule = fieldCount < width ? TooFewFields.rule.id : TooManyFields.rule.id
        return collector.wants(rule, field: 0)
    }

    mutating func keep(_ sample: WidthTable.Sample, fieldCount: Int) {
        guard collector.isListing else {
            widths.keep(sample, fieldCount: fieldCount)
            return
        }
        let width = settledWidth ?? expectedFields
        collector.keep(fieldCount < width ? sample.tooFew : sample.tooMany)
    }

    private mutating func sample(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) -> WidthTable.Sample {
        guard collector.isListing else {
            return WidthTable.Sample(
                tooFew: tooFew(subject, bytes, view),
                tooMany: tooMany(subject, bytes, batch, view))
        }
        // Which it is is known by now.
        let place =
            subject.span.fieldCount < settledWidth ?? expectedFields
            ? tooFew(subject, bytes, view) : tooMany(subject, bytes, batch, view)
        return WidthTable.Sample(tooFew: place, tooMany: place)
    }

    private mutating func tooFew(
        _ subject: Subject, _ bytes: Span<UInt8>, _ view: borrowing InputView
    ) -> Occurrence {
        let content = index.content(of: subject.span, in: bytes)
        let (cause, place) = shortness(subject, bytes.extracting(content))
        return collector.occurrence(
            TooFewFields.rule.id, at: place, record: subject.number,
            .numbers(subject.span.fieldCount, cause.code), in: view)
    }

    /// The first field too many: of the plan's number, or of the header's where that may win.
    private mutating func tooMany(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) -> Occurrence {
        let fieldCount = subject.span.fieldCount
        let end = subject.range.upperBound
        let allowed = [expectedFields, plan.headerFields].first { $0 < fieldCount }
        let place = allowed.map {
            index.fieldContent($0 + 1, of: subject.span, in: bytes).shifted(by: batch.start)
        }
        let split = fieldCount > expectedFields ? splitField(subject.span, bytes) ?? 0 : 0
        return collector.occurrence(
            TooManyFields.rule.id, at: place ?? end..<end, record: subject.number,
            .numbers(fieldCount, split), in: view)
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
        func shape(_ field: Int) -> FieldShape {
            FieldShape.of(bytes.extracting(index.fieldContent(field, of: span, in: bytes)))
        }
        func fits(_ field: Int, _ column: Int) -> Bool {
            let usual = plan.columnShapes[column]
            if usual == .text || usual == .empty { return true }
            let shape = shape(field)
            return shape == usual || shape == .empty
        }
        // How many columns fit before the one that was split, and behind it.
        let before = (0..<expectedFields).prefix { fits($0 + 1, $0) }.count
        let isPadded =
            before == expectedFields
            && (expectedFields + 1...span.fieldCount).allSatisfy { shape($0) == .empty }
        guard !isPadded else { return nil }
        let behind = (0..<expectedFields).reversed().prefix { fits($0 + 1 + surplus, $0) }.count
        let candidates = (0..<expectedFields).filter { column in
            plan.columnShapes[column] == .text && column <= before
                && expectedFields - 1 - column <= behind
        }
        guard candidates.count > 1 else { return candidates.first.map { $0 + 1 } }
        // A comma in a text mostly has a space behind it, and one between fields has none.
        let spaced = candidates.filter { column in
            (column + 2...column + 1 + surplus).allSatisfy {
                let field = index.field($0, of: span, in: bytes)
                return !field.isEmpty && bytes[field.lowerBound] == UInt8(ascii: " ")
            }
        }
        return spaced.count == 1 ? spaced[0] + 1 : nil
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
