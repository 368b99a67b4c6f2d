/// The reading in which a quoted field is never closed and its record ends on the same line.
struct UnclosedReading {
    /// The opening quote.
    let open: Int
    /// From 1.
    let field: Int
    /// Separators that belong to the value, before the one where the quote should close.
    let separatorsInside: Int
    /// Lines that the open quote swallows if it is believed.
    let swallowedLines: Int
}

extension RecordReader {
    enum Verdict {
        case fits(UnclosedReading)
        case doesNotFit
        case needsMore
    }

    /// Decides what an irregular quoted field was meant to be.
    mutating func recover(
        _ input: borrowing Input, start: Int, number: Int, strict: QuotedField
    ) -> Step {
        let view = input.lookahead(from: start)
        let bytes = view.bytes
        let isIrregular = strict.ending == .irregular
        // Every reading looks at the rest of a line: wait until the line is there.
        if isIrregular, !view.isLineComplete(at: strict.end) { return .needsMore }
        guard mayRecover || !isIrregular else {
            let end = textEnd(bytes, behind: strict.end)
            return textAfterQuote(start: start, number: number, quote: strict.end, end: end)
        }
        if let step = backslashReading(view, start: start, number: number, strict: strict) {
            return step
        }
        let (textEnd, isFitting) =
            isIrregular
            ? likelyTextEnd(bytes, behind: strict.end, number: number) : (strict.end, false)
        if isFitting, !strict.spansLines {
            return textAfterQuote(start: start, number: number, quote: strict.end, end: textEnd)
        }
        switch unclosedReading(view, open: start, number: number, upTo: strict.end) {
        case .needsMore:
            return .needsMore
        case .fits(let reading):
            return .unclosed(reading)
        case .doesNotFit:
            break
        }
        switch strict.ending {
        case .irregular:
            return textAfterQuote(start: start, number: number, quote: strict.end, end: textEnd)
        case .unclosed:
            return .unclosed(
                UnclosedReading(
                    open: start, field: number, separatorsInside: 0,
                    swallowedLines: lineEnds(bytes, from: start, to: strict.end)))
        case .closed, .tooFar, .needsMore:
            return farQuotedField(input, start: start, number: number)
        }
    }

    /// Reads `\"` as an escaped quote, where that closes the field properly.
    private mutating func backslashReading(
        _ view: borrowing Input, start: Int, number: Int, strict: QuotedField
    ) -> Step? {
        guard strict.hasBackslashQuote else { return nil }
        let escaped = QuotedField.read(
            view.bytes, from: start, separator: separator, isFinal: view.isFinal,
            limit: Lookahead.limitBytes, escapesWithBackslash: true)
        if escaped.ending == .needsMore { return .needsMore }
        guard escaped.ending == .closed, escaped.hasBackslashQuote else { return nil }
        guard view.isLineComplete(at: escaped.end) else { return .needsMore }
        let isAtBackslash =
            strict.ending == .irregular && view.bytes[strict.end - 1] == UInt8(ascii: "\\")
        guard
            fits(view.bytes, end: escaped.end, number: number)
                || (isAtBackslash && !escaped.spansLines)
        else { return nil }
        let refused =
            isAtBackslash ? strict.end + 1 : firstBackslashQuote(view.bytes, from: start) + 2
        faults.append(
            QuoteFault(
                kind: .backslashEscape, offset: refused, field: number,
                fieldRange: start..<escaped.end))
        return .delimiter(escaped.end, spansLines: escaped.spansLines)
    }

    /// Whether `read` may take a record, whose quotes are regular and whose width is wrong, for
    /// another one than the index has: false only where it plainly would not.
    ///
    /// The index counts from the start of `bytes`. `isFinal` says that the input ends with them.
    package func mayReadOtherwise(
        _ record: RecordSpan, of index: borrowing RecordIndex, in bytes: Span<UInt8>, isFinal: Bool
    ) -> Bool {
        guard record.end - record.start < Lookahead.limitBytes else { return true }
        for number in 1...record.fieldCount {
            let field = index.field(number, of: record, in: bytes)
            guard
                ByteSet.lineEnds.firstIndex(in: bytes, from: field.lowerBound) < field.upperBound
            else { continue }
            let view = Input(bytes: bytes, isFinal: isFinal).lookahead(from: field.lowerBound)
            let verdict = unclosedReading(
                view, open: field.lowerBound, number: number, upTo: record.end + 1)
            guard case .doesNotFit = verdict else { return true }
            return false
        }
        return false
    }

    /// Judges the reading in which the quote at `open` is never closed.
    ///
    /// The opening line must hold at least the expected fields, and the lines behind it must look
    /// like records too.
    func unclosedReading(
        _ view: borrowing Input, open: Int, number: Int, upTo end: Int
    ) -> Verdict {
        guard expectedFields > 1 else { return .doesNotFit }
        let bytes = view.bytes
        guard view.isLineComplete(at: open) else { return .needsMore }
        let line = PlainLine.read(bytes, from: open + 1, separator: separator)
        let surplus = number - 1 + line.fieldCount - expectedFields
        guard surplus >= 0, surplus < line.fieldCount else { return .doesNotFit }
        let isFar = end - open >= Lookahead.limitBytes
        guard
            let isFollowed =
                isFar ? isFollowedByLines(view, line.end) : isFollowedByRecords(view, line.end)
        else { return .needsMore }
        guard isFollowed else { return .doesNotFit }
        return .fits(
            UnclosedReading(
                open: open, field: number, separatorsInside: surplus,
                swallowedLines: lineEnds(bytes, from: open, to: min(end, bytes.count))))
    }

    /// Whether at least half of the next few records behind a line are whole; nil where the bytes do
    /// not tell.
    private func isFollowedByRecords(_ view: borrowing Input, _ lineEnd: Int) -> Bool? {
        let bytes = view.bytes
        let horizon = min(bytes.count, lineEnd + Lookahead.limitFollowerBytes)
        let isHorizonKnown = view.isFinal || horizon < bytes.count
        let seen = bytes.extracting(0..<horizon)
        var previous = lineEnd
        var records = 0
        var fitting = 0
        while records < Lookahead.limitFollowers {
            guard let next = view.lineStart(behind: previous) else { return nil }
            guard next < horizon else {
                if !isHorizonKnown { return nil }
                break
            }
            let record = RegularRecord.read(seen, from: next, separator: separator)
            if case .cut = record {
                if !isHorizonKnown { return nil }
                break
            }
            records += 1
            if case .whole(let fieldCount, let end) = record {
                if fieldCount == expectedFields { fitting += 1 }
                previous = end
            } else {
                previous = ByteSet.lineEnds.firstIndex(in: bytes, from: next)
            }
            // The records that are left cannot turn the majority: do not read them.
            if fitting * 2 >= Lookahead.limitFollowers { return true }
            if (records - fitting) * 2 > Lookahead.limitFollowers { return false }
        }
        return fitting * 2 >= records
    }

    /// Whether four in five of many lines behind a line are records; nil where the bytes do not
    /// tell.
    private func isFollowedByLines(_ view: borrowing Input, _ lineEnd: Int) -> Bool? {
        let bytes = view.bytes
        var previous = lineEnd
        var lines = 0
        var fitting = 0
        while lines < Lookahead.limitLines {
            guard let next = view.lineStart(behind: previous) else { return nil }
            guard next < bytes.count || view.isFinal else { return nil }
            guard next < bytes.count else { break }
            let line = PlainLine.read(bytes, from: next, separator: separator)
            guard line.end < bytes.count else {
                if !view.isFinal { return nil }
                break
            }
            lines += 1
            if line.fieldCount == expectedFields { fitting += 1 }
            previous = line.end
        }
        return lines >= 2 && fitting * 5 >= lines * 4
    }

    /// Ends the record on the line on which the unclosed field opens.
    mutating func endOnOpeningLine(
        _ input: borrowing Input, _ reading: UnclosedReading, base: Int,
        into index: inout RecordIndex
    ) -> Outcome {
        let bytes = input.bytes
        var cursor = PlainLine.Cursor(position: reading.open + 1, separator: separator)
        var skipped = 0
        var close: Int?
        while cursor.nextDelimiter(bytes) {
            if skipped < reading.separatorsInside {
                skipped += 1
                continue
            }
            if close == nil { close = cursor.position }
            guard index.append(delimiter: base + cursor.position) else { return .full }
        }
        faults.append(
            QuoteFault(
                kind: .unclosed(swallowedLines: reading.swallowedLines), offset: reading.open,
                field: reading.field, fieldRange: reading.open..<(close ?? cursor.position)))
        guard let end = input.delimiter(at: cursor.position) else { return .needsMore }
        return index.append(delimiter: base + end) ? .record : .full
    }

    private mutating func textAfterQuote(start: Int, number: Int, quote: Int, end: Int) -> Step {
        faults.append(
            QuoteFault(
                kind: .textAfterQuote, offset: quote + 1, field: number, fieldRange: start..<end))
        return .delimiter(end, spansLines: false)
    }

    /// Takes a quote as real that is not closed within the look-ahead.
    private mutating func farQuotedField(
        _ input: borrowing Input, start: Int, number: Int
    ) -> Step {
        let bytes = input.bytes
        let field = QuotedField.read(
            bytes, from: start, separator: separator, isFinal: input.isFinal, limit: .max / 2)
        switch field.ending {
        case .closed:
            return .delimiter(field.end, spansLines: true)
        case .irregular:
            let end = textEnd(bytes, behind: field.end)
            guard end < bytes.count else { return .needsMore }
            return textAfterQuote(start: start, number: number, quote: field.end, end: end)
        case .unclosed:
            faults.append(
                QuoteFault(
                    kind: .unclosed(swallowedLines: lineEnds(bytes, from: start, to: field.end)),
                    offset: start, field: number, fieldRange: start..<(bytes.count - 1)))
            return .delimiter(bytes.count - 1, spansLines: true)
        case .tooFar, .needsMore:
            return .needsMore
        }
    }

    /// The next delimiter behind an irregular quote.
    private func textEnd(_ bytes: Span<UInt8>, behind quote: Int) -> Int {
        ByteSet.delimiters(separator).firstIndex(in: bytes, from: quote + 1)
    }

    /// Where the text behind an irregular quote ends: behind a later quote on the line that closes
    /// properly, if that makes the record whole, else at the next delimiter.
    private func likelyTextEnd(
        _ bytes: Span<UInt8>, behind quote: Int, number: Int
    ) -> (end: Int, isFitting: Bool) {
        let end = textEnd(bytes, behind: quote)
        if fits(bytes, end: end, number: number) { return (end, true) }
        guard let inner = innerQuoteEnd(bytes, behind: quote),
            fits(bytes, end: inner, number: number)
        else { return (end, false) }
        return (inner, true)
    }

    /// Behind the next quote on the line that a delimiter follows.
    private func innerQuoteEnd(_ bytes: Span<UInt8>, behind quote: Int) -> Int? {
        var index = quote + 1
        while index + 1 < bytes.count, !CSVSyntax.isLineEnd(bytes[index]) {
            let next = bytes[index + 1]
            if bytes[index] == CSVSyntax.quote, next == separator || CSVSyntax.isLineEnd(next) {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    private func firstBackslashQuote(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while bytes[index] != UInt8(ascii: "\\") || bytes[index + 1] != CSVSyntax.quote {
            index += 1
        }
        return index
    }

    /// How many lines end between two offsets; the line end that ends the bytes is no more swallowed
    /// than the line before it.
    private func lineEnds(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var count = 0
        var index = ByteSet.lineEnds.firstIndex(in: bytes, from: start)
        while index < end {
            index = PlainLine.next(bytes, end: index)
            if index < bytes.count { count += 1 }
            index = ByteSet.lineEnds.firstIndex(in: bytes, from: index)
        }
        return count
    }
}
