@testable import Scanner

/// The slow twin of the scanner: the written rules over a whole input, byte by byte.
///
/// A record is what RFC 4180 §2 says as long as its quotes keep to the grammar. What is made of
/// quotes that do not is in `ReferenceScanner+Recovery.swift`. All offsets are absolute.
struct ReferenceScanner {
    /// The input, which ends with a line end.
    let bytes: [UInt8]
    let separator: UInt8
    /// How many fields a record should have; 0 when that is not known.
    let expectedFields: Int
    var columns: [ColumnForm] = []

    /// All records of an input; one without a line end at its end is read as if it had an LF.
    static func records(
        of bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), expectedFields: Int,
        columns: [ColumnForm] = []
    ) -> [ScannedRecord] {
        guard let last = bytes.last else { return [] }
        let isEnded = last == 0x0A || last == 0x0D
        let scanner = ReferenceScanner(
            bytes: bytes + (isEnded ? [] : [0x0A]), separator: separator,
            expectedFields: expectedFields, columns: columns)
        var records: [ScannedRecord] = []
        var next = 0
        while next < scanner.bytes.count {
            let record = scanner.record(at: next)
            records.append(record)
            next = record.end + 1
        }
        return records
    }

    /// The record that starts at `start`.
    ///
    /// Where all quotes keep to the grammar, a right number of fields settles it.
    func record(at start: Int) -> ScannedRecord {
        if let record = strictRecord(at: start),
            record.fields.count == expectedFields || expectedFields < 2
        {
            return record
        }
        var draft = Draft(start: start)
        var spanning: SpanningField?
        while true {
            let field = OpenField(start: draft.next, number: draft.fields.count + 1)
            var next: Int
            switch self.field(field, faults: draft.faults.count, behind: spanning) {
            case .ends(let end, let spansLines, let fault):
                if let fault { draft.add(fault.kind, at: fault.offset, fieldEnd: end) }
                if spansLines, spanning == nil { spanning = SpanningField(field: field, end: end) }
                next = end
            case .neverCloses(let broken):
                draft.takeBack(broken)
                (next, spanning) = (broken.close, nil)
            }
            while true {
                draft.addField(to: next)
                if bytes[next] == separator { break }
                draft.next = lineEnd(at: next) + 1
                guard let end = settledEnd(of: &draft, spanning) else {
                    return ScannedRecord(
                        fields: draft.fields, end: draft.next - 1, faults: draft.faults)
                }
                (next, spanning) = (end, nil)
            }
        }
    }

    /// What becomes of a record that ends before `draft.next`: nil where that is its end, otherwise where
    /// the next of its fields ends.
    private func settledEnd(of draft: inout Draft, _ spanning: SpanningField?) -> Int? {
        guard expectedFields > 1, draft.fields.count != expectedFields else { return nil }
        if let first = draft.faults.first, first.field < spanning?.field.number ?? .max,
            joinFields(&draft)
        {
            return nil
        }
        if let spanning, let broken = unclosed(spanning) {
            draft.takeBack(broken)
            return broken.close
        }
        return joinFields(&draft) ? nil : joinLines(&draft)
    }

    /// The record as the grammar has it; nil where a quote breaks it.
    private func strictRecord(at start: Int) -> ScannedRecord? {
        var draft = Draft(start: start)
        while true {
            var end = delimiter(from: draft.next, until: bytes.count)
            if bytes[draft.next] == quote {
                let reading = quotedField(at: draft.next, until: bytes.count, reach: .max)
                guard case .closed(let close) = reading.ending, close < bytes.count else {
                    return nil
                }
                end = close
            } else if bytes[draft.next..<end].contains(quote) {
                return nil
            }
            draft.addField(to: end)
            guard bytes[end] == separator else {
                return ScannedRecord(fields: draft.fields, end: lineEnd(at: end), faults: [])
            }
        }
    }

    /// What one field is.
    enum Field {
        /// `end` is its separator, or the first byte of the line end.
        case ends(at: Int, spansLines: Bool, fault: (kind: QuoteFault.Kind, offset: Int)?)
        /// Its quote, or one before it, is never closed.
        case neverCloses(UnclosedReading)
    }

    private func field(
        _ field: OpenField, faults: Int, behind spanning: SpanningField?
    ) -> Field {
        let start = field.start
        guard bytes[start] == quote else {
            let plainEnd = delimiter(from: start, until: bytes.count)
            guard let stray = (start..<plainEnd).first(where: { bytes[$0] == quote }) else {
                return .ends(at: plainEnd, spansLines: false, fault: nil)
            }
            let end = endBehindSpace(field, stray, faults: faults) ?? plainEnd
            return .ends(at: end, spansLines: false, fault: (.strayQuote, stray))
        }
        let strict = quotedField(at: start, until: bytes.count)
        if case .closed(let end) = strict.ending {
            return .ends(at: end, spansLines: strict.spansLines, fault: nil)
        }
        if let spanning, let broken = unclosed(spanning) { return .neverCloses(broken) }
        return mended(field, faults: faults, strict)
    }

    /// Behind the last byte of a field that is not closed, by the letter.
    func letterEnd(of field: QuotedReading, at open: Int) -> Int {
        if case .irregular(let quote) = field.ending { return quote + 1 }
        return min(bytes.count, open + Lookahead.limitBytes)
    }
}

extension ReferenceScanner {
    /// A quoted field as the grammar has it, or with backslashes that escape.
    struct QuotedReading {
        enum Ending {
            /// A closing quote stands before this byte, which is a delimiter or the end.
            case closed(end: Int)
            /// The quote at this offset should close, but no delimiter follows.
            case irregular(quote: Int)
            case inputEnds
            case tooFar
        }

        let ending: Ending
        let spansLines: Bool
        /// A quote stands behind a backslash.
        let hasBackslashQuote: Bool
    }

    /// Reads the quoted field that `open` opens, at most `reach` bytes of it.
    ///
    /// No byte at or behind `limit` is seen.
    func quotedField(
        at open: Int, until limit: Int, reach: Int = Lookahead.limitBytes, escapes: Bool = false
    ) -> QuotedReading {
        var spansLines = false
        var hasBackslashQuote = false
        var offset = open + 1
        func reading(_ ending: QuotedReading.Ending) -> QuotedReading {
            QuotedReading(
                ending: ending, spansLines: spansLines, hasBackslashQuote: hasBackslashQuote)
        }
        while offset < limit, offset - open < reach {
            let next = offset + 1 < limit ? bytes[offset + 1] : nil
            if bytes[offset] == backslash, escapes {
                if next == quote { hasBackslashQuote = true }
                offset += next == quote || next == backslash ? 2 : 1
            } else if bytes[offset] != quote {
                if isLineEnd(bytes[offset]) { spansLines = true }
                offset += 1
            } else {
                if offset - 1 > open, bytes[offset - 1] == backslash { hasBackslashQuote = true }
                if next != quote {
                    let isClosed = next.map { $0 == separator || isLineEnd($0) } ?? true
                    return reading(
                        isClosed ? .closed(end: offset + 1) : .irregular(quote: offset))
                }
                offset += 2
            }
        }
        return reading(limit - open >= reach ? .tooFar : .inputEnds)
    }

    /// The next separator or line end; `limit` where none is before it.
    func delimiter(from start: Int, until limit: Int) -> Int {
        var offset = start
        while offset < limit, bytes[offset] != separator, !isLineEnd(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The byte that ends the record whose line end starts at `offset`.
    func lineEnd(at offset: Int) -> Int {
        let isPair =
            bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        return isPair ? offset + 1 : offset
    }

    var quote: UInt8 { UInt8(ascii: "\"") }
    var backslash: UInt8 { UInt8(ascii: "\\") }

    func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension ReferenceScanner {
    /// A record while it is read.
    struct Draft {
        let start: Int
        /// Where the next field starts.
        var next: Int
        private(set) var fields: [Range<Int>] = []
        private(set) var faults: [QuoteFault] = []

        init(start: Int) {
            self.start = start
            next = start
        }

        mutating func addField(to end: Int) {
            fields.append(next..<end)
            next = end + 1
        }

        /// Notes a fault of the field that starts at `next`.
        mutating func add(_ kind: QuoteFault.Kind, at offset: Int, fieldEnd: Int) {
            faults.append(
                QuoteFault(
                    kind: kind, offset: offset - start, field: fields.count + 1,
                    fieldRange: (next - start)..<(fieldEnd - start)))
        }

        /// Takes back a field whose quote is never closed and all behind it, and notes the fault.
        mutating func takeBack(_ broken: UnclosedReading) {
            cut(from: broken.field.number, at: broken.field.start)
            add(
                .unclosed(letterEnd: broken.letterEnd - start), at: broken.field.start,
                fieldEnd: broken.close)
        }

        /// Takes back a field, with its number from 1, and all behind it.
        private mutating func cut(from number: Int, at offset: Int) {
            next = offset
            fields.removeLast(max(0, fields.count - number + 1))
            faults.removeAll { $0.field >= number }
        }

        /// Makes fields, by their numbers, one value with one stray quote.
        mutating func join(_ numbers: ClosedRange<Int>) {
            let first = fields[numbers.lowerBound - 1]
            let value = first.lowerBound..<fields[numbers.upperBound - 1].upperBound
            fields.replaceSubrange(numbers.lowerBound - 1...numbers.upperBound - 1, with: [value])
            faults = [
                QuoteFault(
                    kind: .strayQuote, offset: faults[0].offset, field: numbers.lowerBound,
                    fieldRange: (value.lowerBound - start)..<(value.upperBound - start))
            ]
        }

        /// Makes all from a field on, by its number, one value that ends at `end`.
        mutating func join(from number: Int, to end: Int, quote: Int) {
            let known = faults.first { $0.field >= number }
            cut(from: number, at: fields[number - 1].lowerBound)
            add(.strayQuote, at: known.map { start + $0.offset } ?? quote, fieldEnd: end)
        }
    }
}
