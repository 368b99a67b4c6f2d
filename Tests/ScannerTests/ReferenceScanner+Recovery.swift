@testable import Scanner

extension ReferenceScanner {
    /// What a quoted field is that breaks the grammar.
    ///
    /// The first that makes sense wins: quotes escaped with a backslash, one broken field that makes the
    /// record whole, text behind the closing quote. Only the first eight faults of a record are weighed.
    func mended(_ field: OpenField, in draft: Draft, _ strict: QuotedReading) -> Field {
        let limit = min(bytes.count, field.start + Lookahead.limitBytes)
        let irregular: Int? = if case .irregular(let quote) = strict.ending { quote } else { nil }
        if let irregular, draft.faults.count >= 8 { return textAfter(irregular) }
        if strict.hasBackslashQuote,
            let field = backslashed(field, irregular: irregular, until: limit)
        {
            return field
        }
        let mayOpen =
            irregular.map { bytes[$0 - 1] == separator || isLineEnd(bytes[$0 - 1]) } ?? true
        var isFar = false
        if case .tooFar = strict.ending { isFar = true }
        let starts = draft.fields.map(\.lowerBound) + [field.start]
        if expectedFields > 1 || (expectedFields == 1 && mayOpen),
            let reading = search(
                starts, from: firstQuoted(starts, settled: draft.settled, draft.doubt, limit),
                settled: draft.settled, .broken(isFar: isFar))
        {
            return .mended(reading)
        }
        let firstEnd = (field.start..<limit).first { isLineEnd(bytes[$0]) } ?? limit
        switch strict.ending {
        case .irregular(let quote):
            if mayOpen, expectedFields > 0, firstEnd < quote,
                recordsFollow(firstEnd, until: limit) != .none
            {
                return unclosedLine(field, until: limit)
            }
            return textAfter(quote)
        case .tooFar:
            return farField(at: field.start)
        case .closed, .inputEnds:
            return unclosedLine(field, until: limit)
        }
    }

    /// The field ends on its own line, where the expected number of fields stands behind it.
    private func unclosedLine(_ field: OpenField, until limit: Int) -> Field {
        let ends = plainLine(from: field.start + 1, until: limit)
        let surplus = ends.count - 1 - max(0, expectedFields - field.number)
        return .mended(Reading(field: field, end: ends[max(0, surplus)], kind: .unclosed))
    }

    func linesFollow(_ lineEnd: Int, until limit: Int) -> Bool {
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

    /// What stands behind a line: at least half of the next four records, as far as 8 KiB hold them, must
    /// be good ones, and the first not plainly another. Blank lines do not count.
    func recordsFollow(_ lineEnd: Int, until limit: Int) -> FollowingRecords {
        let horizon = min(limit, lineEnd + 8192)
        var last = lineEnd
        var kinds: [FollowerMemory.Kind] = []
        while kinds.count < 4 {
            let next = lineStart(behind: last, until: limit)
            guard next < horizon else { break }
            guard let (fieldCount, end) = regularRecord(from: next, until: horizon) else { break }
            last = end
            if fieldCount == 1, end == next, expectedFields > 1 { continue }
            let ends = plainLine(from: next, until: horizon)
            let count = fieldCount == 0 ? ends.count : fieldCount
            let isGood =
                count == expectedFields
                && self.isGood(fit(from: next, to: end, until: horizon, column: 1))
            switch (isGood, fieldCount) {
            case (true, 0): kinds.append(.flawed)
            case (true, _): kinds.append(.good)
            case (false, 0): kinds.append(.broken)
            case (false, _): kinds.append(.bad)
            }
        }
        let good = kinds.count { $0 == .good || $0 == .flawed }
        guard kinds.first != .bad, good * 2 >= kinds.count else { return .none }
        switch kinds.first {
        case .flawed: return .flawed
        case .broken: return .broken
        default: return .good
        }
    }

    /// The fields of the record at `start` and where it ends; where a quote breaks the grammar 0 and
    /// the end of the line; nil where it does not end before `limit`.
    func regularRecord(from start: Int, until limit: Int) -> (Int, Int)? {
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
                at: end, isDoubtful: escaped.spansLines, fault: (.backslashEscape, irregular + 1))
        }
        let first = (field.start + 1..<limit - 1).first {
            bytes[$0] == backslash && bytes[$0 + 1] == quote
        }
        return first.map {
            .ends(at: end, isDoubtful: escaped.spansLines, fault: (.backslashEscape, $0 + 2))
        }
    }

    /// A quote that closes behind the look-ahead is believed.
    private func farField(at start: Int) -> Field {
        let far = quotedField(at: start, until: bytes.count, reach: .max)
        switch far.ending {
        case .closed(let end): return .ends(at: end, isDoubtful: true, fault: nil)
        case .irregular(let quote):
            return textAfter(quote)
        case .inputEnds, .tooFar:
            var lines = 0
            var offset = lineStart(behind: firstLineEnd(from: start), until: bytes.count)
            while offset < bytes.count {
                lines += 1
                offset = lineStart(behind: firstLineEnd(from: offset), until: bytes.count)
            }
            return .ends(
                at: bytes.count - 1, isDoubtful: true,
                fault: (.open(swallowedLines: lines), start))
        }
    }

    private func firstLineEnd(from start: Int) -> Int {
        bytes[start...].firstIndex(where: isLineEnd) ?? bytes.count
    }

    private func textAfter(_ irregular: Int) -> Field {
        .ends(
            at: delimiter(from: irregular + 1, until: bytes.count), isDoubtful: false,
            fault: (.textAfterQuote, irregular + 1))
    }
}
