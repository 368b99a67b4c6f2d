@testable import Scanner

extension ReferenceScanner {
    /// What a quoted field is that breaks the grammar.
    ///
    /// The first reading that makes sense wins: quotes escaped with a backslash, text behind the
    /// closing quote, a quote that is never closed. Readings are weighed only for the first eight
    /// faults of a record.
    func mended(at start: Int, number: Int, faults: Int, _ strict: QuotedReading) -> Field {
        let limit = min(bytes.count, start + Lookahead.limitBytes)
        let irregular: Int? = if case .irregular(let quote) = strict.ending { quote } else { nil }
        if let irregular, faults >= 8 {
            return textAfter(irregular, endingAt: delimiter(from: irregular + 1, until: limit))
        }
        if strict.hasBackslashQuote,
            let field = backslashed(
                at: start, number: number, irregular: irregular, until: limit)
        {
            return field
        }
        let textEnd = irregular.map { likelyEnd(behind: $0, number: number, until: limit) }
        if let irregular, let textEnd, !strict.spansLines,
            fits(fieldEnd: textEnd, number: number, until: limit)
        {
            return textAfter(irregular, endingAt: textEnd)
        }
        let strictEnd = irregular ?? limit
        if let open = unclosed(at: start, number: number, upTo: strictEnd) {
            return .neverCloses(separatorsInside: open.separatorsInside, lines: open.lines)
        }
        if let irregular, let textEnd { return textAfter(irregular, endingAt: textEnd) }
        guard case .tooFar = strict.ending else {
            return .neverCloses(
                separatorsInside: 0,
                lines: swallowedLines(from: start, to: bytes.count, until: bytes.count))
        }
        return farField(at: start)
    }

    /// The record whose next field opens a quote that is never closed: it ends with the line.
    ///
    /// The first `separatorsInside` separators belong to the value; the next ends it.
    func brokenRecord(_ draft: Draft, separatorsInside: Int, lines: Int) -> ScannedRecord {
        var draft = draft
        let open = draft.next
        var ends = plainLine(from: open + 1, until: bytes.count)
        ends.removeFirst(separatorsInside)
        draft.add(.unclosed(swallowedLines: lines), at: open, fieldEnd: ends[0])
        for end in ends { draft.addField(to: end) }
        return ScannedRecord(
            fields: draft.fields, end: lineEnd(at: ends[ends.count - 1]), faults: draft.faults)
    }

    /// Whether the quote at `open` is to be taken for one that is never closed.
    ///
    /// Its line must hold the expected fields or more, and at least half of the four records behind
    /// it, as far as 8 KiB hold them, must be whole. Where the quote closes too far away, four in
    /// five of up to 64 lines must be records.
    func unclosed(
        at open: Int, number: Int, upTo end: Int
    ) -> (separatorsInside: Int, lines: Int)? {
        guard expectedFields > 1 else { return nil }
        let limit = min(bytes.count, open + Lookahead.limitBytes)
        let ends = plainLine(from: open + 1, until: limit)
        let surplus = number - 1 + ends.count - expectedFields
        guard surplus >= 0, surplus < ends.count else { return nil }
        let isFar = end - open >= Lookahead.limitBytes
        let lineEnd = ends[ends.count - 1]
        guard isFar ? linesFollow(lineEnd, until: limit) : recordsFollow(lineEnd, until: limit)
        else { return nil }
        return (surplus, swallowedLines(from: open, to: min(end, limit), until: limit))
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

    private func recordsFollow(_ lineEnd: Int, until limit: Int) -> Bool {
        let horizon = min(limit, lineEnd + 8192)
        var last = lineEnd
        var records = 0
        var whole = 0
        while records < 4 {
            let next = lineStart(behind: last, until: limit)
            guard next < horizon else { break }
            guard let (fieldCount, end) = regularRecord(from: next, until: horizon) else { break }
            records += 1
            if fieldCount == expectedFields { whole += 1 }
            last = end
        }
        return whole * 2 >= records
    }

    /// The fields of the record at `start` and where it ends; where a quote breaks the grammar 0 and
    /// the end of the line; nil where it does not end before `limit`.
    private func regularRecord(from start: Int, until limit: Int) -> (Int, Int)? {
        var fieldCount = 0
        var next = start
        while true {
            var end = next
            if next < limit, bytes[next] == quote {
                switch quotedField(at: next, until: limit, escapes: false).ending {
                case .closed(let close): end = close
                case .irregular: return (0, delimiterOfLine(from: start))
                default: return nil
                }
            } else {
                while end < limit, bytes[end] != separator, bytes[end] != quote,
                    !isLineEnd(bytes[end])
                { end += 1 }
            }
            guard end < limit else { return nil }
            if bytes[end] == quote { return (0, delimiterOfLine(from: start)) }
            fieldCount += 1
            if isLineEnd(bytes[end]) { return (fieldCount, end) }
            next = end + 1
        }
    }

    private func delimiterOfLine(from start: Int) -> Int {
        bytes[start...].firstIndex(where: isLineEnd) ?? bytes.count
    }

    /// Line ends from `start` to `end` that lines follow.
    private func swallowedLines(from start: Int, to end: Int, until limit: Int) -> Int {
        var count = 0
        var offset = start
        while offset < end {
            guard isLineEnd(bytes[offset]) else {
                offset += 1
                continue
            }
            offset = lineStart(behind: offset, until: limit)
            if offset < limit { count += 1 }
        }
        return count
    }

    /// Where a field with white space before its quotes ends, if its quotes are real.
    func endBehindSpace(_ start: Int, _ stray: Int, number: Int, faults: Int) -> Int? {
        let limit = min(bytes.count, start + Lookahead.limitBytes)
        guard faults < 8, stray > start,
            bytes[start..<stray].allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
            let close = closingQuote(of: stray, until: limit),
            fits(fieldEnd: close + 1, number: number, until: limit)
        else { return nil }
        return close + 1
    }

    private func backslashed(at start: Int, number: Int, irregular: Int?, until limit: Int)
        -> Field?
    {
        let escaped = quotedField(at: start, until: limit, escapes: true)
        guard case .closed(let end) = escaped.ending, escaped.hasBackslashQuote else { return nil }
        let isAtBackslash = irregular.map { bytes[$0 - 1] == backslash } ?? false
        guard
            fits(fieldEnd: end, number: number, until: limit)
                || (isAtBackslash && !escaped.spansLines)
        else { return nil }
        if isAtBackslash, let irregular {
            return .ends(
                at: end, spansLines: escaped.spansLines, fault: (.backslashEscape, irregular + 1))
        }
        let first = (start + 1..<limit - 1).first {
            bytes[$0] == backslash && bytes[$0 + 1] == quote
        }
        return first.map {
            .ends(at: end, spansLines: escaped.spansLines, fault: (.backslashEscape, $0 + 2))
        }
    }

    /// Where text behind an irregular quote ends: at the next delimiter, unless only the next quote
    /// on the line that a delimiter follows makes the record whole.
    private func likelyEnd(behind irregular: Int, number: Int, until limit: Int) -> Int {
        let end = delimiter(from: irregular + 1, until: limit)
        if fits(fieldEnd: end, number: number, until: limit) { return end }
        var offset = irregular + 1
        while offset + 1 < limit, !isLineEnd(bytes[offset]) {
            let next = bytes[offset + 1]
            if bytes[offset] == quote, next == separator || isLineEnd(next) {
                return fits(fieldEnd: offset + 1, number: number, until: limit) ? offset + 1 : end
            }
            offset += 1
        }
        return end
    }

    /// A quote that closes behind the look-ahead is believed.
    private func farField(at start: Int) -> Field {
        let far = quotedField(at: start, until: bytes.count, reach: .max)
        switch far.ending {
        case .closed(let end): return .ends(at: end, spansLines: true, fault: nil)
        case .irregular(let quote):
            return textAfter(quote, endingAt: delimiter(from: quote + 1, until: bytes.count))
        case .inputEnds, .tooFar:
            let lines = swallowedLines(from: start, to: bytes.count, until: bytes.count)
            return .ends(
                at: bytes.count - 1, spansLines: true,
                fault: (.unclosed(swallowedLines: lines), start))
        }
    }

    private func textAfter(_ irregular: Int, endingAt end: Int) -> Field {
        .ends(at: end, spansLines: false, fault: (.textAfterQuote, irregular + 1))
    }
}

extension ReferenceScanner {
    /// Whether the record has its number of fields if field `number` ends at `fieldEnd`.
    private func fits(fieldEnd: Int, number: Int, until limit: Int) -> Bool {
        guard fieldEnd < limit, bytes[fieldEnd] == separator else {
            return number == expectedFields
        }
        return number + plainLine(from: fieldEnd + 1, until: limit).count == expectedFields
    }

    /// Where the fields end of one physical line, on which a quote counts only if it closes there.
    private func plainLine(from start: Int, until limit: Int) -> [Int] {
        var ends: [Int] = []
        var next = start
        repeat {
            let isQuoted = next < limit && bytes[next] == quote
            let close = isQuoted ? closingQuote(of: next, until: limit) : nil
            ends.append(delimiter(from: close.map { $0 + 1 } ?? next, until: limit))
            next = ends[ends.count - 1] + 1
        } while next <= limit && bytes[next - 1] == separator
        return ends
    }

    /// The quote on the same line that closes the field which `open` opens.
    private func closingQuote(of open: Int, until limit: Int) -> Int? {
        var offset = open + 1
        while offset < limit, !isLineEnd(bytes[offset]) {
            if bytes[offset] == quote {
                guard offset + 1 < limit else { return offset }
                let next = bytes[offset + 1]
                if next == separator || isLineEnd(next) { return offset }
                guard next == quote else { return nil }
                offset += 1
            }
            offset += 1
        }
        return nil
    }

    private func lineStart(behind end: Int, until limit: Int) -> Int {
        guard end < limit else { return limit }
        let isPair = bytes[end] == 0x0D && end + 1 < limit && bytes[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }
}
