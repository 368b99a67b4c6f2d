import Bytes
import Diagnostics
import Rules
import Scanner

extension CSVPass {
    /// Reports one fault whose offsets count from the absolute offset `base`.
    mutating func report(
        _ fault: QuoteFault, base: Int, record: Int, in view: borrowing InputView
    ) {
        let place = base + fault.offset
        let rule: RuleID
        var end = place + 1
        var reach: Int?
        switch fault.kind {
        case .strayQuote:
            rule = StrayQuote.rule.id
        case .textAfterQuote:
            rule = TextAfterQuote.rule.id
            end = max(end, base + fault.fieldRange.upperBound)
        case .backslashEscape:
            rule = BackslashEscape.rule.id
        case .unclosed(let letterEnd):
            rule = UnclosedQuote.rule.id
            reach = base + letterEnd
        case .open:
            rule = UnclosedQuote.rule.id
        }
        guard collector.wants(rule, field: groupField(fault.field), record: record) else { return }
        collector.keep(
            collector.occurrence(
                rule, at: place..<end, record: record, field: groupField(fault.field),
                detail(fault, base: base, in: view), reaching: reach, in: view))
    }

    /// Where the damaged field lies; for one that is never closed where it should, and the lines that
    /// it swallows.
    private func detail(
        _ fault: QuoteFault, base: Int, in view: borrowing InputView
    ) -> Detail {
        let field = fault.fieldRange.shifted(by: base)
        switch fault.kind {
        case .strayQuote, .textAfterQuote, .backslashEscape:
            return .numbers(field.lowerBound, field.upperBound)
        case .unclosed(let letterEnd):
            let behind = view.slice(field.upperBound..<max(field.upperBound, base + letterEnd))
            return .place(offset: field.upperBound, line: SwallowedLines.count(behind))
        case .open(let lines):
            return .place(offset: field.upperBound, line: lines)
        }
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
            if !settings.showsCascade { collector.withhold() }
            return !settings.showsCascade
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
