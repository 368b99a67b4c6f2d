extension ExactReader {
    /// Decides what an irregular quoted field was meant to be.
    mutating func recover(
        _ input: borrowing Stretch, _ field: OpenField, _ strict: QuotedField
    ) -> Step {
        let view = input.lookahead(from: field.start)
        let isIrregular = strict.ending == .irregular
        // Every reading looks at the rest of a line: wait until the line is there.
        if isIrregular, !view.isLineComplete(at: strict.end) { return .needsMore }
        guard mayRecover || !isIrregular else {
            return textAfterQuote(input, field, quote: strict.end)
        }
        if let step = backslashReading(view, field, strict) { return step }
        switch weighedReading(view, field, strict) {
        case .needsMore: return .needsMore
        case .unclosed(let reading): return .unclosed(reading)
        case .textAfter(let end): return textAfterQuote(field, quote: strict.end, end: end)
        case .none: break
        }
        switch strict.ending {
        case .irregular:
            return textAfterQuote(input, field, quote: strict.end)
        case .unclosed:
            var cursor = Stretch.LineCursor(field.start + 1)
            _ = cursor.next(view)
            return .unclosed(
                UnclosedReading(field: field, close: cursor.position, letterEnd: strict.end))
        case .closed, .tooFar, .needsMore:
            return farQuotedField(input, field)
        }
    }

    /// The reading that fits. A quote where a field begins is first taken for one that opens the next.
    private mutating func weighedReading(
        _ view: borrowing Stretch, _ field: OpenField, _ strict: QuotedField
    ) -> QuoteReading {
        let quote = strict.ending == .irregular ? strict.end : nil
        let mayOpen = quote.map { isOpening(view, $0) } ?? true
        for isOnLine in mayOpen ? [false, true] : [true, false] {
            if !isOnLine {
                let reading = likelyReading(
                    view, field, upTo: strict.letterEnd, quote: quote, mayOpen: mayOpen)
                guard case .none = reading else { return reading }
            } else if let quote, !strict.spansLines {
                switch textEnd(view, field, from: quote + 1, quote: quote) {
                case .needsMore: return .needsMore
                case .at(let end): return .textAfter(end: end)
                case .none: break
                }
            }
        }
        return .none
    }

    /// Weighs the readings of a field whose quote is irregular or far away, line by line.
    ///
    /// Read by the letter the field ends at `end`, behind the irregular `quote`, if one ends it.
    private mutating func likelyReading(
        _ view: borrowing Stretch, _ field: OpenField, upTo end: Int, quote: Int?, mayOpen: Bool
    ) -> QuoteReading {
        guard expectedFields > 0 else { return .none }
        guard expectedFields > 1 || mayOpen else { return .none }
        let strict = reading(
            view, field, upTo: end, quote: quote, lines: Lookahead.limitValueLines, isStrict: true)
        guard case .none = strict else { return strict }
        let loose = reading(view, field, upTo: end, quote: nil, lines: 1, isStrict: false)
        guard case .none = loose else { return loose }
        guard let quote, mayOpen, view.lineEnd(from: field.start) < quote else { return .none }
        return openingLine(view, field, upTo: end)
    }

    /// Judges the reading in which the quote of a field that spans lines is never closed.
    mutating func unclosedReading(
        _ input: borrowing Stretch, _ spanning: SpanningField
    ) -> QuoteReading {
        guard expectedFields > 1 else { return .none }
        let view = input.lookahead(from: spanning.field.start)
        let strict = reading(
            view, spanning.field, upTo: spanning.end, quote: nil,
            lines: Lookahead.limitValueLines, isStrict: true)
        guard case .none = strict else { return strict }
        return reading(
            view, spanning.field, upTo: spanning.end, quote: nil, lines: 1, isStrict: false)
    }

    /// The first line on which the field may end, and how.
    ///
    /// The record must have its expected number of fields then, and records must follow. A strict look
    /// holds the values behind the field and the records against the columns too.
    private mutating func reading(
        _ view: borrowing Stretch, _ field: OpenField, upTo end: Int, quote: Int?, lines: Int,
        isStrict: Bool
    ) -> QuoteReading {
        let rest = expectedFields - field.number
        guard rest >= 0 else { return .none }
        let isFar = end - field.start >= Lookahead.limitBytes
        var lineStart = field.start + 1
        for lineNumber in 0..<lines {
            let line = view.line(from: lineStart)
            guard line.end < view.bytes.count || view.isFinal else { return .needsMore }
            let close = close(view, line, from: lineStart, fieldsBehind: rest)
            if let close, lineNumber == 0 || close < end,
                !isStrict || suits(view, from: close + 1, until: line.end, column: field.number + 1)
            {
                guard
                    let isFollowed = isFollowed(
                        view, line.end, byLines: isFar, isStrict: isStrict)
                else { return .needsMore }
                if isFollowed {
                    return .unclosed(UnclosedReading(field: field, close: close, letterEnd: end))
                }
            }
            if isStrict, line.hasOpenQuote {
                switch closeBeforeLines(
                    view, field, line, from: lineStart, before: lineNumber == 0 ? .max : end)
                {
                case .needsMore: return .needsMore
                case .at(let close):
                    return .unclosed(UnclosedReading(field: field, close: close, letterEnd: end))
                case .none: break
                }
            }
            if let quote, lineNumber > 0, quote < line.end {
                let behind = max(quote + 1, lineStart)
                let text = textEnd(view, field, from: behind, quote: quote, isFollowed: true)
                switch text {
                case .needsMore: return .needsMore
                case .at(let end): return .textAfter(end: end)
                case .none: break
                }
            }
            guard let next = view.lineStart(behind: line.end) else { return .needsMore }
            guard quote != nil || next < end else { break }
            guard next < view.bytes.count else {
                if !view.isFinal { return .needsMore }
                break
            }
            lineStart = next
        }
        return .none
    }

    /// The delimiter on a line, before `end`, behind which the rest of the record follows with fields
    /// that span lines.
    private mutating func closeBeforeLines(
        _ view: borrowing Stretch, _ field: OpenField, _ line: Stretch.Line, from start: Int,
        before end: Int
    ) -> Place {
        var cursor = Stretch.LineCursor(start)
        for _ in 0..<Lookahead.limitCloses {
            guard cursor.next(view), cursor.position < end else { return .none }
            switch recordEnd(view, fieldEnd: cursor.position, number: field.number) {
            case .needsMore: return .needsMore
            case .none: break
            case .at(let recordEnd):
                guard recordEnd > line.end else { continue }
                guard let isRight = isRight(view, field, cursor.position, recordEnd) else {
                    return .needsMore
                }
                if isRight { return .at(cursor.position) }
            }
        }
        return .none
    }

    /// The reading that ends the field on its own line, where records follow, whatever its width.
    private mutating func openingLine(
        _ view: borrowing Stretch, _ field: OpenField, upTo end: Int
    ) -> QuoteReading {
        let line = view.line(from: field.start + 1)
        guard let isFollowed = isFollowed(view, line.end, byLines: false, isStrict: false) else {
            return .needsMore
        }
        guard isFollowed else { return .none }
        let behind = min(line.fieldCount - 1, max(0, expectedFields - field.number))
        let close = close(view, line, from: field.start + 1, fieldsBehind: behind)
        return .unclosed(UnclosedReading(field: field, close: close ?? line.end, letterEnd: end))
    }

    /// The delimiter on a line that so many fields stand behind; nil where it has fewer.
    private func close(
        _ view: borrowing Stretch, _ line: Stretch.Line, from start: Int, fieldsBehind: Int
    ) -> Int? {
        guard line.fieldCount > fieldsBehind else { return nil }
        guard fieldsBehind > 0 else { return line.end }
        var cursor = Stretch.LineCursor(start)
        for _ in 0..<(line.fieldCount - fieldsBehind) { _ = cursor.next(view) }
        return cursor.position
    }

    /// Whether an irregular quote stands where a field begins: it may well open one.
    private func isOpening(_ view: borrowing Stretch, _ quote: Int) -> Bool {
        view.isDelimited(at: quote - 1)
    }

    /// Where the text behind an irregular quote ends, if that makes the record whole: at the first
    /// delimiter from `start` on, or behind a later quote on that line which closes properly.
    private mutating func textEnd(
        _ view: borrowing Stretch, _ field: OpenField, from start: Int, quote: Int,
        isFollowed: Bool = false
    ) -> Place {
        var tries = 0
        // The first delimiter ends the field whatever stands before it, if the quote is on its line.
        var end: Int? = start == quote + 1 ? view.delimiter(from: start) : nil
        var place = view.quoteOrLineEnd(from: start)
        while true {
            if let end, end < view.bytes.count {
                switch recordEnd(view, fieldEnd: end, number: field.number) {
                case .needsMore: return .needsMore
                case .none: break
                case .at(let recordEnd):
                    guard isFollowed else { return .at(end) }
                    guard let isRight = isRight(view, field, end, recordEnd) else {
                        return .needsMore
                    }
                    if isRight { return .at(end) }
                }
                tries += 1
            }
            while place + 1 < view.bytes.count, !isClosing(view, place) {
                if CSVSyntax.isLineEnd(view.bytes[place]) { return .none }
                place = view.quoteOrLineEnd(from: place + 1)
            }
            guard place + 1 < view.bytes.count, tries < Lookahead.limitCloses else { return .none }
            end = place + 1
            place = view.quoteOrLineEnd(from: place + 1)
        }
    }

    private func isClosing(_ view: borrowing Stretch, _ place: Int) -> Bool {
        view.bytes[place] == CSVSyntax.quote && view.isDelimited(at: place + 1)
    }

    /// Whether the values behind a field suit their columns and records follow; nil where the bytes do
    /// not tell.
    mutating func isRight(
        _ view: borrowing Stretch, _ field: OpenField, _ end: Int, _ recordEnd: Int
    ) -> Bool? {
        guard suits(view, from: end + 1, until: recordEnd, column: field.number + 1) else {
            return false
        }
        return isFollowed(view, recordEnd, byLines: false, isStrict: true)
    }
}

extension ExactReader {
    /// Reads `\"` as an escaped quote, where that closes the field properly.
    private mutating func backslashReading(
        _ view: borrowing Stretch, _ field: OpenField, _ strict: QuotedField
    ) -> Step? {
        guard strict.hasBackslashQuote else { return nil }
        let escaped = view.quotedField(
            at: field.start, limit: Lookahead.limitBytes, escapesWithBackslash: true)
        if escaped.ending == .needsMore { return .needsMore }
        guard escaped.ending == .closed, escaped.hasBackslashQuote else { return nil }
        guard view.isLineComplete(at: escaped.end) else { return .needsMore }
        let isAtBackslash =
            strict.ending == .irregular && view.bytes[strict.end - 1] == UInt8(ascii: "\\")
        switch recordEnd(view, fieldEnd: escaped.end, number: field.number) {
        case .needsMore: return .needsMore
        case .at: break
        case .none: guard isAtBackslash, !escaped.spansLines else { return nil }
        }
        let refused =
            isAtBackslash ? strict.end + 1 : firstBackslashQuote(view.bytes, from: field.start) + 2
        faults.append(
            QuoteFault(
                kind: .backslashEscape, offset: refused, field: field.number,
                fieldRange: field.start..<escaped.end))
        return .delimiter(escaped.end, spansLines: escaped.spansLines)
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
        _ input: borrowing Stretch, _ field: OpenField, quote: Int
    ) -> Step {
        let end = input.delimiter(from: quote + 1)
        guard end < input.bytes.count else { return .needsMore }
        return textAfterQuote(field, quote: quote, end: end)
    }

    private mutating func textAfterQuote(_ field: OpenField, quote: Int, end: Int) -> Step {
        faults.append(
            QuoteFault(
                kind: .textAfterQuote, offset: quote + 1, field: field.number,
                fieldRange: field.start..<end))
        return .delimiter(end, spansLines: false)
    }

    /// Takes a quote as real that is not closed within the look-ahead.
    private mutating func farQuotedField(_ input: borrowing Stretch, _ field: OpenField) -> Step {
        let far = input.quotedField(at: field.start, limit: .max / 2)
        switch far.ending {
        case .closed:
            return .delimiter(far.end, spansLines: true)
        case .irregular:
            return textAfterQuote(input, field, quote: far.end)
        case .unclosed:
            let end = input.bytes.count - 1
            let lines = SwallowedLines.count(input.bytes.extracting(field.start..<far.end))
            faults.append(
                QuoteFault(
                    kind: .open(swallowedLines: lines), offset: field.start, field: field.number,
                    fieldRange: field.start..<end))
            return .delimiter(end, spansLines: true)
        case .tooFar, .needsMore:
            return .needsMore
        }
    }
}
