import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Reports one fault whose offsets count from the absolute offset `base`.
    mutating func report(
        _ fault: QuoteFault, base: Int, record: Int, in view: borrowing InputView
    ) {
        let field = fault.fieldRange.shifted(by: base)
        let place = base + fault.offset
        let range: Range<Int>
        let detail: Detail
        let rule: RuleID
        switch fault.kind {
        case .strayQuote:
            (rule, range) = (StrayQuote.rule.id, place..<(place + 1))
            detail = .numbers(field.lowerBound, field.upperBound)
        case .textAfterQuote:
            (rule, range) = (TextAfterQuote.rule.id, place..<max(place + 1, field.upperBound))
            detail = .numbers(field.lowerBound, field.upperBound)
        case .backslashEscape:
            (rule, range) = (BackslashEscape.rule.id, place..<(place + 1))
            detail = .numbers(field.lowerBound, field.upperBound)
        case .unclosed(let swallowedLines):
            (rule, range) = (UnclosedQuote.rule.id, place..<(place + 1))
            detail = .place(offset: field.upperBound, line: swallowedLines)
        }
        collector.report(
            rule, at: range, record: record, field: groupField(fault.field), detail, in: view)
    }

    /// Reports fields in quotes of a wrong kind; true when they explain a width that is wrong.
    mutating func checkWrongQuotes(
        _ subject: Subject, _ bytes: Span<UInt8>, _ batch: Batch, _ view: borrowing InputView
    ) -> Bool {
        let (first, second, third) = WrongQuote.firstBytes
        if subject.span.fieldCount > form.expectedFields,
            triage.hasField(
                startingWith: first, second, third, subject.span, in: index, of: bytes),
            let (field, range) = form.splitByWrongQuotes(subject.span, bytes, index)
        {
            collector.report(
                WrongQuote.rule.id, at: range.shifted(by: batch.start), record: subject.number,
                field: groupField(field), in: view)
            collector.withhold()
            return true
        }
        guard subject.span.fieldCount == form.expectedFields else { return false }
        guard !plan.wrongQuoteColumns.isEmpty else { return false }
        for column in plan.wrongQuoteColumns.sorted() where column < form.expectedFields {
            let raw = index.field(column + 1, of: subject.span, in: bytes)
            guard WrongQuote.encloses(bytes.extracting(raw)) else { continue }
            collector.report(
                WrongQuote.rule.id, at: raw.shifted(by: batch.start), record: subject.number,
                field: column + 1, in: view)
        }
        return false
    }
}
