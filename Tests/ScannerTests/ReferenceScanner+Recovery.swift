@testable import Scanner

extension ReferenceScanner {
    /// What a quoted field is that breaks the grammar.
    ///
    /// The first reading that makes sense wins: quotes escaped with a backslash, text behind the
    /// closing quote, a quote that is never closed. Readings are weighed only for the first eight
    /// faults of a record.
    func mended(_ field: OpenField, faults: Int, _ strict: QuotedReading) -> Field {
        let limit = min(bytes.count, field.start + Lookahead.limitBytes)
        let irregular: Int? = if case .irregular(let quote) = strict.ending { quote } else { nil }
        if let irregular, faults >= 8 {
            let end = delimiter(from: irregular + 1, until: bytes.count)
            return textAfter(irregular, endingAt: end)
        }
        if strict.hasBackslashQuote,
            let field = backslashed(field, irregular: irregular, until: limit)
        {
            return field
        }
        let mayOpen =
            irregular.map { bytes[$0 - 1] == separator || isLineEnd(bytes[$0 - 1]) } ?? true
        if !mayOpen, let irregular, let end = lineTextEnd(field, irregular, strict, until: limit) {
            return textAfter(irregular, endingAt: end)
        }
        switch likely(field, upTo: letterEnd(of: strict, at: field.start), irregular, mayOpen) {
        case .unclosed(let broken): return .neverCloses(broken)
        case .textAfter(let end): return textAfter(irregular ?? 0, endingAt: end)
        case .none, .needsMore: break
        }
        if let irregular, let end = lineTextEnd(field, irregular, strict, until: limit) {
            return textAfter(irregular, endingAt: end)
        }
        switch strict.ending {
        case .irregular(let quote):
            return textAfter(quote, endingAt: delimiter(from: quote + 1, until: bytes.count))
        case .tooFar:
            return farField(at: field.start)
        case .closed, .inputEnds:
            return .neverCloses(
                UnclosedReading(
                    field: field, close: plainLine(from: field.start + 1, until: limit)[0],
                    letterEnd: limit))
        }
    }

    /// Whether the quote of a field that spans lines is to be taken for one that is never closed.
    func unclosed(_ spanning: SpanningField) -> UnclosedReading? {
        guard expectedFields > 1 else { return nil }
        for (lines, isStrict) in [(12, true), (1, false)] {
            let reading = reading(
                spanning.field, upTo: spanning.end, nil, lines: lines, isStrict: isStrict)
            if case .unclosed(let broken) = reading { return broken }
        }
        return nil
    }

    /// Where the text behind an irregular quote on the opening line makes the record whole.
    private func lineTextEnd(
        _ field: OpenField, _ irregular: Int, _ strict: QuotedReading, until limit: Int
    ) -> Int? {
        guard !strict.spansLines else { return nil }
        return textEnds(behind: irregular, from: irregular + 1, until: limit).first {
            recordEnd(field, endingAt: $0, until: limit) != nil
        }
    }

    private func likely(
        _ field: OpenField, upTo end: Int, _ irregular: Int?, _ mayOpen: Bool
    ) -> QuoteReading {
        guard expectedFields > 1 || (expectedFields == 1 && mayOpen) else { return .none }
        let strict = reading(field, upTo: end, irregular, lines: 12, isStrict: true)
        guard case .none = strict else { return strict }
        let loose = reading(field, upTo: end, nil, lines: 1, isStrict: false)
        guard case .none = loose else { return loose }
        let limit = min(bytes.count, field.start + Lookahead.limitBytes)
        let ends = plainLine(from: field.start + 1, until: limit)
        let lineEnd = ends[ends.count - 1]
        guard let irregular, mayOpen, lineEnd < irregular,
            recordsFollow(lineEnd, until: limit, isStrict: false)
        else { return .none }
        let surplus = ends.count - 1 - max(0, expectedFields - field.number)
        return .unclosed(
            UnclosedReading(field: field, close: ends[max(0, surplus)], letterEnd: end))
    }

    /// On which line a field ends, and how: the first line where the record has its expected number of
    /// fields then, and others follow.
    private func reading(
        _ field: OpenField, upTo end: Int, _ irregular: Int?, lines: Int, isStrict: Bool
    ) -> QuoteReading {
        let limit = min(bytes.count, field.start + Lookahead.limitBytes)
        let isFar = end - field.start >= Lookahead.limitBytes
        let behind = expectedFields - field.number
        guard behind >= 0 else { return .none }
        var start = field.start + 1
        for line in 0..<lines {
            let ends = plainLine(from: start, until: limit)
            let lineEnd = ends[ends.count - 1]
            if ends.count > behind {
                let close = ends[ends.count - 1 - behind]
                let isHere = line == 0 || close < end
                let suits =
                    !isStrict
                    || suits(from: close + 1, to: lineEnd, until: limit, column: field.number + 1)
                if isHere, suits,
                    isFar
                        ? linesFollow(lineEnd, until: limit)
                        : recordsFollow(lineEnd, until: limit, isStrict: isStrict)
                {
                    return .unclosed(
                        UnclosedReading(field: field, close: close, letterEnd: end))
                }
            }
            if isStrict, hasOpenQuote(from: start, ends) {
                for close in ends.dropLast().prefix(16) where line == 0 || close < end {
                    guard let recordEnd = recordEnd(field, endingAt: close, until: limit),
                        recordEnd > lineEnd,
                        isRight(field, endingAt: close, recordEnd, until: limit)
                    else { continue }
                    return .unclosed(UnclosedReading(field: field, close: close, letterEnd: end))
                }
            }
            if let irregular, line > 0, irregular < lineEnd {
                let from = max(irregular + 1, start)
                for textEnd in textEnds(behind: irregular, from: from, until: limit) {
                    guard let recordEnd = recordEnd(field, endingAt: textEnd, until: limit),
                        isRight(field, endingAt: textEnd, recordEnd, until: limit)
                    else { continue }
                    return .textAfter(end: textEnd)
                }
            }
            let next = lineStart(behind: lineEnd, until: limit)
            guard next < limit, irregular != nil || next < end else { break }
            start = next
        }
        return .none
    }

    /// Whether the values behind a field suit their columns and records follow.
    func isRight(
        _ field: OpenField, endingAt end: Int, _ recordEnd: Int, until limit: Int
    ) -> Bool {
        suits(from: end + 1, to: recordEnd, until: limit, column: field.number + 1)
            && recordsFollow(recordEnd, until: limit, isStrict: true)
    }

    private func linesFollow(_ lineEnd: Int, until limit: Int) -> Bool {
        var last = lineEnd
        var lines = 0
        var records = 0
        while lines < 64 {
            let next = lineStart(behind: last, until: limit)
            guard next < limit else { break }
            let ends = plainLine(from: next, until: limit)
            last = ends[ends.count - 1]
            guard last < limit else { break }
            lines += 1
            if ends.count == expectedFields { records += 1 }
        }
        return lines >= 2 && records * 5 >= lines * 4
    }

    /// Whether at least half of the next four records, as far as 8 KiB hold them, are good ones; in a
    /// strict look the first must not be plainly another. Blank lines do not count.
    private func recordsFollow(_ lineEnd: Int, until limit: Int, isStrict: Bool) -> Bool {
        let horizon = min(limit, lineEnd + 8192)
        var last = lineEnd
        var records = 0
        var good = 0
        while records < 4 {
            let next = lineStart(behind: last, until: limit)
            guard next < horizon else { break }
            guard let (fieldCount, end) = regularRecord(from: next, until: horizon) else { break }
            last = end
            if fieldCount == 1, end == next, expectedFields > 1 { continue }
            records += 1
            let ends = plainLine(from: next, until: horizon)
            let count = fieldCount == 0 ? ends.count : fieldCount
            if count == expectedFields, suits(from: next, to: end, until: horizon, column: 1) {
                good += 1
            } else if isStrict, records == 1, fieldCount > 0 {
                return false
            }
        }
        return good * 2 >= records
    }

    /// The fields of the record at `start` and where it ends; where a quote breaks the grammar 0 and
    /// the end of the line; nil where it does not end before `limit`.
    private func regularRecord(from start: Int, until limit: Int) -> (Int, Int)? {
        func brokenLine() -> (Int, Int)? {
            let end = (start..<limit).first { isLineEnd(bytes[$0]) }
            return end.map { (0, $0) }
        }
        var fieldCount = 0
        var next = start
        while true {
            var end = next
            if next < limit, bytes[next] == quote {
                switch quotedField(at: next, until: limit, reach: .max, escapes: false).ending {
                case .closed(let close): end = close
                case .irregular: return brokenLine()
                default: return nil
                }
            } else {
                while end < limit, bytes[end] != separator, bytes[end] != quote,
                    !isLineEnd(bytes[end])
                { end += 1 }
            }
            guard end < limit else { return nil }
            if bytes[end] == quote { return brokenLine() }
            fieldCount += 1
            if isLineEnd(bytes[end]) { return (fieldCount, end) }
            next = end + 1
        }
    }

    /// Where a field with white space before its quotes ends, if its quotes are real.
    func endBehindSpace(_ field: OpenField, _ stray: Int, faults: Int) -> Int? {
        let limit = min(bytes.count, field.start + Lookahead.limitBytes)
        guard faults < 8, stray > field.start,
            bytes[field.start..<stray].allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
            let close = closingQuote(of: stray, until: limit),
            recordEnd(field, endingAt: close + 1, until: limit) != nil
        else { return nil }
        return close + 1
    }

    private func backslashed(_ field: OpenField, irregular: Int?, until limit: Int) -> Field? {
        let escaped = quotedField(at: field.start, until: limit, escapes: true)
        guard case .closed(let end) = escaped.ending, escaped.hasBackslashQuote else { return nil }
        let isAtBackslash = irregular.map { bytes[$0 - 1] == backslash } ?? false
        guard
            recordEnd(field, endingAt: end, until: limit) != nil
                || (isAtBackslash && !escaped.spansLines)
        else { return nil }
        if isAtBackslash, let irregular {
            return .ends(
                at: end, spansLines: escaped.spansLines, fault: (.backslashEscape, irregular + 1))
        }
        let first = (field.start + 1..<limit - 1).first {
            bytes[$0] == backslash && bytes[$0 + 1] == quote
        }
        return first.map {
            .ends(at: end, spansLines: escaped.spansLines, fault: (.backslashEscape, $0 + 2))
        }
    }

    /// Where text behind an irregular quote may end on the line of `start`: at the next delimiter,
    /// where the quote stands right before `start`, and behind quotes that a delimiter follows.
    private func textEnds(behind irregular: Int, from start: Int, until limit: Int) -> [Int] {
        let first = start == irregular + 1 ? [delimiter(from: start, until: limit)] : []
        var ends: [Int] = []
        var offset = start
        while offset + 1 < limit, !isLineEnd(bytes[offset]) {
            let next = bytes[offset + 1]
            if bytes[offset] == quote, next == separator || isLineEnd(next) {
                ends.append(offset + 1)
            }
            offset += 1
        }
        return first.filter { $0 < limit } + ends.prefix(16 - first.count)
    }

    /// A quote that closes behind the look-ahead is believed.
    private func farField(at start: Int) -> Field {
        let far = quotedField(at: start, until: bytes.count, reach: .max)
        switch far.ending {
        case .closed(let end): return .ends(at: end, spansLines: true, fault: nil)
        case .irregular(let quote):
            return textAfter(quote, endingAt: delimiter(from: quote + 1, until: bytes.count))
        case .inputEnds, .tooFar:
            var lines = 0
            var offset = lineStart(behind: firstLineEnd(from: start), until: bytes.count)
            while offset < bytes.count {
                lines += 1
                offset = lineStart(behind: firstLineEnd(from: offset), until: bytes.count)
            }
            return .ends(
                at: bytes.count - 1, spansLines: true,
                fault: (.open(swallowedLines: lines), start))
        }
    }

    private func firstLineEnd(from start: Int) -> Int {
        bytes[start...].firstIndex(where: isLineEnd) ?? bytes.count
    }

    private func textAfter(_ irregular: Int, endingAt end: Int) -> Field {
        .ends(at: end, spansLines: false, fault: (.textAfterQuote, irregular + 1))
    }
}
