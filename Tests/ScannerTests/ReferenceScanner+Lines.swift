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

    /// How many of the first four fields of a line that tell anything do not suit their columns, and how
    /// many tell anything; a field that goes on behind the line ends it.
    func fit(from start: Int, to end: Int, until limit: Int, column: Int) -> (
        misfits: Int, telling: Int
    ) {
        guard start <= end else { return (0, 0) }
        var fieldStart = start
        var told: [Bool] = []
        let ends = plainLine(from: start, until: limit)
        let spansLines = ends[ends.count - 1] < end
        for (index, fieldEnd) in ends.enumerated() {
            if spansLines, fieldStart < limit, bytes[fieldStart] == quote,
                closingQuote(of: fieldStart, until: limit) == nil
            {
                break
            }
            let column = column - 1 + index
            if column < columns.count, columns[column] != .text {
                told.append(allows(columns[column], Array(bytes[fieldStart..<fieldEnd])))
            }
            fieldStart = fieldEnd + 1
        }
        let first = told.prefix(4)
        return (first.count { !$0 }, first.count)
    }

    /// Whether a line is a good record by itself.
    func isGoodLine(from start: Int, until limit: Int) -> Bool {
        let ends = plainLine(from: start, until: limit)
        let fit = fit(from: start, to: ends[ends.count - 1], until: limit, column: 1)
        return ends.count == expectedFields && isGood(fit)
    }

    func isGood(_ fit: (misfits: Int, telling: Int)) -> Bool { fit.misfits * 4 <= fit.telling }

    func allows(_ form: ColumnForm, _ field: [UInt8]) -> Bool {
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
