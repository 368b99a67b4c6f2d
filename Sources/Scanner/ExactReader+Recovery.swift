extension ExactReader {
    /// Decides what an irregular quoted field was meant to be.
    mutating func recover(
        _ input: borrowing MarkedBytes, _ field: OpenField, _ strict: QuotedField, _ draft: Draft,
        _ index: borrowing RecordIndex
    ) -> Step {
        let view = input.lookahead(from: field.start)
        let isIrregular = strict.ending == .irregular
        // Every reading looks at the rest of a line: wait until the line is there.
        if isIrregular, !view.isLineComplete(at: strict.end) { return .needsMore }
        guard mayRecover || !isIrregular else {
            return textAfterQuote(input, field, quote: strict.end)
        }
        if let step = backslashReading(view, field, strict) { return step }
        let mayOpen = !isIrregular || view.isDelimited(at: strict.end - 1)
        if expectedFields > 1 || (expectedFields == 1 && mayOpen) {
            listStarts(index, from: draft.firstDelimiter, count: field.number)
            let start = firstQuoted(input, settled: draft.settled, doubt: draft.doubt)
            switch search(
                input.lookahead(from: start), from: start, settled: draft.settled,
                strict.ending == .tooFar ? .farQuote : .brokenQuote)
            {
            case .needsMore: return .needsMore
            case .found(let mending): return .mended(mending)
            case .none: break
            }
        }
        return brokenOff(input, view, field, strict, mayOpen: mayOpen)
    }

    /// What a field is that no reading makes the record whole with.
    private mutating func brokenOff(
        _ input: borrowing MarkedBytes, _ view: borrowing MarkedBytes, _ field: OpenField,
        _ strict: QuotedField, mayOpen: Bool
    ) -> Step {
        switch strict.ending {
        case .irregular:
            let lineEnd = view.lineEnd(from: field.start)
            if mayOpen, expectedFields > 0, lineEnd < strict.end {
                guard let following = following(view, lineEnd, byLines: false) else {
                    return .needsMore
                }
                if following != .none { return unclosedLine(view, field) }
            }
            return textAfterQuote(input, field, quote: strict.end)
        case .unclosed:
            return unclosedLine(view, field)
        case .closed, .tooFar, .needsMore:
            return farQuotedField(input, field)
        }
    }

    /// The reading that ends a field on its own line, before as many fields as the record should have
    /// behind it.
    private func unclosedLine(_ view: borrowing MarkedBytes, _ field: OpenField) -> Step {
        let line = view.line(from: field.start + 1)
        let behind = min(line.fieldCount - 1, max(0, expectedFields - field.number))
        var cursor = MarkedBytes.LineCursor(field.start + 1)
        for _ in 0..<(line.fieldCount - behind) { _ = cursor.next(view) }
        return .mended(
            Mending(
                field, end: cursor.position, FieldFlaw(kind: .unclosed, cost: 1), .none))
    }
}

extension ExactReader {
    /// Reads `\"` as an escaped quote, where that closes the field properly.
    private mutating func backslashReading(
        _ view: borrowing MarkedBytes, _ field: OpenField, _ strict: QuotedField
    ) -> Step? {
        guard strict.hasBackslashQuote else { return nil }
        let escaped = view.quotedField(
            at: field.start, limit: Lookahead.limitBytes, escapesWithBackslash: true)
        if escaped.ending == .needsMore { return .needsMore }
        guard escaped.ending == .closed, escaped.hasBackslashQuote else { return nil }
        guard view.isLineComplete(at: escaped.end) else { return .needsMore }
        let isAtBackslash = isBackslashRefused(view, strict)
        switch recordEnd(view, fieldEnd: escaped.end, number: field.number) {
        case .needsMore: return .needsMore
        case .at: break
        case .none: guard isAtBackslash, !escaped.spansLines else { return nil }
        }
        note(.backslashEscape, at: refusedQuote(view, field.start, strict), field, end: escaped.end)
        return .delimiter(escaped.end, isDoubtful: escaped.spansLines)
    }

    private func isBackslashRefused(_ view: borrowing MarkedBytes, _ strict: QuotedField) -> Bool {
        strict.ending == .irregular && view.bytes[strict.end - 1] == UInt8(ascii: "\\")
    }

    /// The first byte that the grammar refuses of a field from `start` on whose quotes are escaped with
    /// backslashes.
    func refusedQuote(_ view: borrowing MarkedBytes, _ start: Int, _ strict: QuotedField) -> Int {
        isBackslashRefused(view, strict)
            ? strict.end + 1 : firstBackslashQuote(view.bytes, from: start) + 2
    }

    private func firstBackslashQuote(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while bytes[index] != UInt8(ascii: "\\") || bytes[index + 1] != CSVSyntax.quote {
            index += 1
        }
        return index
    }

    /// Ends the field at the next delimiter.
    private mutating func textAfterQuote(
        _ input: borrowing MarkedBytes, _ field: OpenField, quote: Int
    ) -> Step {
        let end = input.delimiter(from: quote + 1)
        guard end < input.bytes.count else { return .needsMore }
        note(.textAfterQuote, at: quote + 1, field, end: end)
        return .delimiter(end, isDoubtful: false)
    }

    /// Takes a quote as real that is not closed within the look-ahead.
    private mutating func farQuotedField(_ input: borrowing MarkedBytes, _ field: OpenField) -> Step
    {
        let far = input.quotedField(at: field.start, limit: .max / 2)
        switch far.ending {
        case .closed:
            return .delimiter(far.end, isDoubtful: true)
        case .irregular:
            return textAfterQuote(input, field, quote: far.end)
        case .unclosed:
            let end = input.bytes.count - 1
            let lines = SwallowedLines.count(input.bytes.extracting(field.start..<far.end))
            note(.open(swallowedLines: lines), at: field.start, field, end: end)
            return .delimiter(end, isDoubtful: true)
        case .tooFar, .needsMore:
            return .needsMore
        }
    }
}
