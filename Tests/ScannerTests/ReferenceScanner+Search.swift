@testable import Scanner

extension ReferenceScanner {
    /// A reading in which one field of a record has broken quotes.
    struct Reading {
        let field: OpenField
        let end: Int
        let kind: FieldFlaw.Kind
        var doubt = 0
        /// Good records follow, and all values suit their columns.
        var isLikely = false
    }

    enum Evidence: Equatable {
        case broken(isFar: Bool)
        case wrongWidth
        case lineBehind
    }

    /// The other reading of a record whose quotes keep to the grammar, or are stray.
    func otherReading(of draft: Draft) -> Reading? {
        guard expectedFields > 1, !isLineEnd(bytes[draft.start]) else { return nil }
        let starts = draft.fields.map(\.lowerBound)
        if starts.count != expectedFields {
            return search(
                starts, from: draft.doubt ?? draft.next, settled: 0,
                draft.doubt == nil ? .lineBehind : .wrongWidth)
        }
        let limit = min(bytes.count, draft.next + Lookahead.limitBytes)
        return mayBeRecord(at: draft.next, until: limit)
            ? nil : search(starts, from: draft.next, settled: 0, .lineBehind)
    }

    private func mayBeRecord(at start: Int, until limit: Int) -> Bool {
        guard start < limit, !isGoodLine(from: start, until: limit) else { return true }
        let horizon = min(limit, start + 8192)
        var starts: [Int] = []
        var doubt: Int?
        var next = start
        repeat {
            starts.append(next)
            var end = delimiter(from: min(next, horizon), until: horizon)
            var isBroken = false
            if next < horizon, bytes[next] == quote {
                let field = quotedField(at: next, until: horizon)
                if case .closed(let close) = field.ending { end = close } else { isBroken = true }
                if !isBroken, field.spansLines, doubt == nil { doubt = next }
            } else if next < horizon, bytes[next..<end].contains(quote), doubt == nil {
                doubt = next
            }
            if isBroken || end >= horizon {
                let from = firstQuoted(starts, settled: 0, doubt, limit)
                let reading = search(
                    starts, from: from, settled: 0, .broken(isFar: false), until: limit)
                return reading?.isLikely ?? false
            }
            next = lineStart(behind: end, until: horizon)
            if bytes[end] == separator { next = end + 1 }
        } while bytes[next - 1] == separator
        if starts.count == expectedFields || isLineEnd(bytes[start]) { return true }
        let reading = search(
            starts, from: doubt ?? next, settled: 0, doubt == nil ? .lineBehind : .wrongWidth,
            until: limit)
        return reading?.isLikely ?? false
    }

    /// The first field with quotes that is not settled, or the one that is doubtful before it.
    func firstQuoted(_ starts: [Int], settled: Int, _ doubt: Int?, _ limit: Int) -> Int {
        let quoted = starts.dropFirst(settled).first { $0 < limit && bytes[$0] == quote }
        let start = quoted ?? starts[starts.count - 1]
        return min(start, doubt ?? start)
    }

    /// Tries each delimiter from `start` on as the end of the broken field, line by line.
    func search(
        _ starts: [Int], from start: Int, settled: Int, _ evidence: Evidence, until end: Int? = nil
    ) -> Reading? {
        let limit = end ?? min(bytes.count, start + Lookahead.limitBytes)
        var isSure = true
        if case .broken = evidence { isSure = false }
        let numbers = (1...starts.count).filter { $0 > settled && $0 > starts.count - 64 }
        var best: Reading?
        var lineStart = start
        var linesBehind = 0
        for _ in 0..<64 where linesBehind < 12 {
            guard
                let lineEnd = (lineStart..<max(lineStart, limit)).first(where: {
                    isLineEnd(bytes[$0])
                })
            else { break }
            let mayEnd = isSure || columns.contains { $0 != .text }
            if linesBehind > 0 || evidence == .lineBehind, mayEnd,
                isGoodLine(from: lineStart, until: limit)
            {
                break
            }
            let ends = (lineStart...lineEnd).filter { bytes[$0] == separator || $0 == lineEnd }
            for end in ends {
                let tail = tail(behind: end, lineEnd: lineEnd, until: limit)
                let number = expectedFields - tail.fieldCount
                guard numbers.contains(number), starts[number - 1] < end,
                    let reading = weighed(
                        starts, number, end, tail, evidence, isOnRecord: linesBehind == 0,
                        until: limit)
                else { continue }
                if reading.doubt < best?.doubt ?? .max { best = reading }
            }
            if let best, best.isLikely || linesBehind >= 3 { break }
            if lineEnd >= starts[starts.count - 1] { linesBehind += 1 }
            lineStart = self.lineStart(behind: lineEnd, until: limit)
        }
        return best
    }

    /// The fields behind a delimiter, read by the grammar as far as they keep to it.
    private func tail(
        behind end: Int, lineEnd: Int, until limit: Int
    ) -> (fieldCount: Int, end: Int, faults: Int) {
        var count = 0
        var faults = 0
        var next = end
        while next < lineEnd {
            let start = next + 1
            count += 1
            next = delimiter(from: start, until: limit)
            if bytes[start] == quote {
                if let close = closingQuote(of: start, until: limit) {
                    next = close + 1
                } else if let rest = strictTail(from: start, until: min(limit, start + 8192)),
                    rest.end > lineEnd
                {
                    return (count - 1 + rest.fieldCount, rest.end, faults)
                } else {
                    faults += 1
                }
            } else if bytes[start..<next].contains(quote) {
                faults += 1
            }
        }
        return (count, lineEnd, faults)
    }

    private func strictTail(from start: Int, until limit: Int) -> (fieldCount: Int, end: Int)? {
        guard let (fieldCount, end) = regularRecord(from: start, until: limit), fieldCount > 0
        else {
            return nil
        }
        return (fieldCount, end)
    }

    private func weighed(
        _ starts: [Int], _ number: Int, _ end: Int,
        _ tail: (fieldCount: Int, end: Int, faults: Int), _ evidence: Evidence,
        isOnRecord: Bool, until limit: Int
    ) -> Reading? {
        let start = starts[number - 1]
        guard let (cost, kind) = flaw(Array(bytes[start..<end]), at: start), cost <= 4 else {
            return nil
        }
        var told: [Bool] = []
        for index in 0..<min(number - 1, columns.count) where columns[index] != .text {
            told.append(allows(columns[index], Array(bytes[starts[index]..<starts[index + 1] - 1])))
        }
        let before = told.prefix(4)
        var fit =
            tail.fieldCount > 0
            ? fit(from: end + 1, to: tail.end, until: limit, column: number + 1)
            : (misfits: 0, telling: 0)
        fit.misfits += before.count { !$0 }
        fit.telling += before.count
        var isFar = false
        switch evidence {
        case .broken(let far): isFar = far
        case .wrongWidth, .lineBehind:
            guard cost == 1, tail.faults == 0, isGood(fit) else { return nil }
        }
        let following =
            isFar
            ? linesFollow(tail.end, until: limit) ? FollowingRecords.good : .none
            : recordsFollow(tail.end, until: limit)
        if case .broken = evidence {
            if following == .none, !isOnRecord || !isGood(fit) || tail.faults > 0 { return nil }
        } else if following == .flawed, mayOpen(atEndOf: Array(bytes[start..<end])) {
            return nil
        } else if !following.areRecords {
            return nil
        }
        var misfits = fit.misfits
        if number <= columns.count, columns[number - 1] != .text {
            let field = Array(bytes[start..<end])
            let isOne = !field.contains { $0 == separator || isLineEnd($0) }
            if !isOne || !allows(columns[number - 1], field) { misfits += 1 }
        }
        return Reading(
            field: OpenField(start: start, number: number), end: end, kind: kind,
            doubt: (following.areRecords ? 0 : 2) + 2 * misfits + tail.faults + cost - 1,
            isLikely: following.areRecords && misfits == 0)
    }

    /// Whether the last quotes of a field stand behind a delimiter, and may open another one.
    private func mayOpen(atEndOf field: [UInt8]) -> Bool {
        let text = Array(field.reversed().drop { $0 == quote })
        guard text.count < field.count, let last = text.first else { return false }
        return last == separator || isLineEnd(last)
    }

    /// How many quotes must be put in or taken out until a field keeps to the grammar, at least; nil
    /// where it does, or where no number would help.
    private func flaw(_ field: [UInt8], at start: Int) -> (cost: Int, kind: FieldFlaw.Kind)? {
        guard let first = field.firstIndex(of: quote) else { return nil }
        let isPlain = !field.contains { $0 == separator || isLineEnd($0) }
        let isClosed = field.last == quote
        guard field[0] == quote else {
            var costs: [Int] = []
            if isClosed { costs.append(1 + oddRuns(field.dropLast())) }
            if isPlain { costs.append(field.count { $0 == quote } % 2 == 1 ? 1 : 2) }
            return costs.min().map { ($0, .strayQuote(start + first)) }
        }
        let unclosed = 1 + oddRuns(field.dropFirst())
        var costs = [unclosed]
        if isClosed, field.count > 1 {
            let inside = oddRuns(field.dropFirst().dropLast())
            if inside == 0 { return nil }
            costs += [inside, 1 + oddRuns(field.dropLast())]
        }
        var offset = 1
        while offset + 1 < field.count, field[offset] != quote || field[offset + 1] == quote {
            offset += field[offset] == quote ? 2 : 1
        }
        let close = offset + 1 < field.count ? offset : nil
        let cost = costs.min() ?? unclosed
        if let close, cost > 1 {
            let behind = field[(close + 1)...]
            if !behind.contains(where: { $0 == quote || $0 == separator || isLineEnd($0) }) {
                return (1, .textAfterQuote(start + close))
            }
        }
        guard cost < unclosed, let close else { return (cost, .unclosed) }
        return (cost, .textAfterQuote(start + close))
    }

    private func oddRuns(_ text: ArraySlice<UInt8>) -> Int {
        text.split { $0 != quote }.count { $0.count % 2 == 1 }
    }
}
