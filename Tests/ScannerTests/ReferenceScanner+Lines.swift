@testable import Scanner

extension ReferenceScanner {
    /// Where the record ends if a field of it ends at `fieldEnd` and it has its number of fields then.
    func recordEnd(_ field: OpenField, endingAt fieldEnd: Int, until limit: Int) -> Int? {
        guard fieldEnd < limit, bytes[fieldEnd] == separator else {
            return field.number == expectedFields ? fieldEnd : nil
        }
        let ends = plainLine(from: fieldEnd + 1, until: limit)
        if field.number + ends.count == expectedFields { return ends[ends.count - 1] }
        guard field.number + ends.count < expectedFields else { return nil }
        // Quoted fields behind it may have line ends.
        var next = fieldEnd + 1
        let horizon = min(limit, fieldEnd + 8192)
        for _ in 0..<(expectedFields - field.number) {
            guard bytes[next - 1] == separator else { return nil }
            var end = next
            if next < horizon, bytes[next] == quote {
                guard
                    case .closed(let close) = quotedField(at: next, until: horizon, reach: .max)
                        .ending
                else { return nil }
                end = close
            } else {
                end = delimiter(from: next, until: horizon)
                if bytes[next..<end].contains(quote) { return nil }
            }
            guard end < horizon else { return nil }
            next = end + 1
        }
        return isLineEnd(bytes[next - 1]) ? next - 1 : nil
    }

    /// Whether of the first four fields of a line that tell anything three suit their columns.
    func suits(from start: Int, to end: Int, until limit: Int, column: Int) -> Bool {
        guard start <= end else { return true }
        var fieldStart = start
        var told: [Bool] = []
        for (index, fieldEnd) in plainLine(from: start, until: limit).enumerated() {
            let column = column - 1 + index
            if column < columns.count, columns[column] != .text {
                told.append(allows(columns[column], Array(bytes[fieldStart..<fieldEnd])))
            }
            fieldStart = fieldEnd + 1
        }
        let first = told.prefix(4)
        let misfits = first.count { !$0 }
        return misfits == 0 || (misfits == 1 && first.count == 4)
    }

    private func allows(_ form: ColumnForm, _ field: [UInt8]) -> Bool {
        let text = field.drop { $0 == quote || $0 == 0x20 }
        guard let first = text.first else { return true }
        let isDigit = (0x30...0x39).contains(first)
        switch form {
        case .text: return true
        case .number: return field.count <= 64 && (isDigit || Array("+-.$".utf8).contains(first))
        case .boolean:
            let isWord = Array("fntyFNTY".utf8).contains(first) && field.count <= 8
            return field.count <= 64 && (isDigit || isWord)
        }
    }

    /// Makes one value of fields too many where a stray quote closes them.
    func joinFields(_ draft: inout Draft) -> Bool {
        let surplus = draft.fields.count - expectedFields
        guard surplus > 0, let first = draft.faults.first, let last = draft.faults.last,
            draft.faults.allSatisfy({ $0.kind == .strayQuote })
        else { return false }
        for fault in draft.faults {
            let start = fault.field - surplus
            let end = draft.start + fault.fieldRange.upperBound
            guard start >= 1, start <= first.field, last.field <= fault.field,
                bytes[end - 1] == quote
            else { continue }
            let recordEnd = draft.next - 1
            guard suitsBefore(draft.fields[start - 1].lowerBound, in: draft),
                suits(from: end + 1, to: recordEnd, until: bytes.count, column: start + 1)
            else { continue }
            draft.join(start...fault.field)
            return true
        }
        return false
    }

    /// Makes one value of the end of a record and of lines behind it where a stray quote on one of them
    /// ends the value; returns where.
    ///
    /// A line that is a good record ends the search, and a quote that opens a field whose quotes keep
    /// to the grammar on the line.
    func joinLines(_ draft: inout Draft) -> Int? {
        guard draft.faults.allSatisfy({ $0.kind == .strayQuote }),
            draft.fields.count > 1 || !draft.fields[0].isEmpty
        else { return nil }
        let limit = min(bytes.count, draft.next + Lookahead.limitBytes)
        var start = draft.next
        for _ in 0..<12 {
            let ends = plainLine(from: start, until: limit)
            guard let lineEnd = ends.last, lineEnd < limit else { return nil }
            if ends.count == expectedFields,
                suits(from: start, to: lineEnd, until: limit, column: 1)
            {
                return nil
            }
            var fieldStart = start
            for end in ends {
                if fieldStart < end, bytes[fieldStart] == quote {
                    if closingQuote(of: fieldStart, until: limit) == nil {
                        let strict = quotedField(at: fieldStart, until: limit)
                        guard case .irregular = strict.ending, !strict.spansLines else {
                            return nil
                        }
                    }
                } else if fieldStart < end, bytes[end - 1] == quote,
                    let number = splitNumber(endingAt: end, draft, until: limit)
                {
                    let next = draft.next
                    let first = bytes[next...].firstIndex(of: quote)
                    draft.join(from: number, to: end, quote: first ?? next)
                    return end
                }
                fieldStart = end + 1
            }
            start = lineStart(behind: lineEnd, until: limit)
        }
        return nil
    }

    /// The number of the field that a split value is which ends at `end`; nil where the record is not
    /// whole then.
    private func splitNumber(endingAt end: Int, _ draft: Draft, until limit: Int) -> Int? {
        let isLast = bytes[end] != separator
        let behind = isLast ? [] : plainLine(from: end + 1, until: limit)
        let number = expectedFields - behind.count
        guard number >= 1, number <= draft.fields.count else { return nil }
        let field = OpenField(start: draft.fields[number - 1].lowerBound, number: number)
        guard suitsBefore(field.start, in: draft),
            isRight(field, endingAt: end, behind.last ?? end, until: limit)
        else { return nil }
        return number
    }

    private func suitsBefore(_ valueStart: Int, in draft: Draft) -> Bool {
        valueStart == draft.start
            || suits(from: draft.start, to: valueStart - 1, until: valueStart - 1, column: 1)
    }

    /// Whether a field of a line starts with a quote that does not close on it.
    func hasOpenQuote(from start: Int, _ ends: [Int]) -> Bool {
        var fieldStart = start
        for end in ends {
            if fieldStart < end, bytes[fieldStart] == quote,
                closingQuote(of: fieldStart, until: ends[ends.count - 1]) == nil
            {
                return true
            }
            fieldStart = end + 1
        }
        return false
    }

    /// Where the fields end of one physical line, on which a quote counts only if it closes there.
    func plainLine(from start: Int, until limit: Int) -> [Int] {
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
    func closingQuote(of open: Int, until limit: Int) -> Int? {
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

    func lineStart(behind end: Int, until limit: Int) -> Int {
        guard end < limit else { return limit }
        let isPair = bytes[end] == 0x0D && end + 1 < limit && bytes[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }
}
