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
    func record(at start: Int) -> ScannedRecord {
        if expectedFields < 2, let record = strictRecord(at: start) { return record }
        var draft = Draft(start: start)
        while true {
            let field = OpenField(start: draft.next, number: draft.fields.count + 1)
            var next: Int
            switch self.field(field, in: draft) {
            case .ends(let end, let isDoubtful, let fault):
                if let fault { draft.add(fault.kind, at: fault.offset, fieldEnd: end) }
                if isDoubtful, draft.doubt == nil { draft.doubt = field.start }
                next = end
            case .mended(let mending):
                draft.take(mending, letterEnd: letterEnd(of: mending.field.start))
                next = mending.end
            }
            while true {
                draft.addField(to: next)
                if bytes[next] == separator { break }
                draft.next = lineEnd(at: next) + 1
                guard draft.settled == 0, let mending = otherReading(of: draft) else {
                    return ScannedRecord(
                        fields: draft.fields, end: draft.next - 1, faults: draft.faults)
                }
                draft.take(mending, letterEnd: letterEnd(of: mending.field.start))
                next = mending.end
            }
        }
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
        case ends(at: Int, isDoubtful: Bool, fault: (kind: QuoteFault.Kind, offset: Int)?)
        /// Its quotes, or those of one before it, are broken.
        case mended(Reading)
    }

    private func field(_ field: OpenField, in draft: Draft) -> Field {
        let start = field.start
        guard bytes[start] == quote else {
            let plainEnd = delimiter(from: start, until: bytes.count)
            guard let stray = (start..<plainEnd).first(where: { bytes[$0] == quote }) else {
                return .ends(at: plainEnd, isDoubtful: false, fault: nil)
            }
            let end = endBehindSpace(field, stray, faults: draft.faults.count) ?? plainEnd
            return .ends(at: end, isDoubtful: true, fault: (.strayQuote, stray))
        }
        let strict = quotedField(at: start, until: bytes.count)
        if case .closed(let end) = strict.ending {
            return .ends(at: end, isDoubtful: strict.spansLines, fault: nil)
        }
        return mended(field, in: draft, strict)
    }

    /// Behind the last byte of the field that `open` opens, by the letter.
    private func letterEnd(of open: Int) -> Int {
        switch quotedField(at: open, until: bytes.count).ending {
        case .irregular(let quote): quote + 1
        case .closed(let end): end
        case .inputEnds, .tooFar: min(bytes.count, open + Lookahead.limitBytes)
        }
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
        /// The start of the first field with a stray quote or a line end.
        var doubt: Int?
        /// The number of the last field that was mended.
        private(set) var settled = 0

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

        /// Takes back a field and all behind it, and notes its fault.
        mutating func take(_ mending: Reading, letterEnd: Int) {
            let number = mending.field.number
            next = mending.field.start
            fields.removeLast(max(0, fields.count - number + 1))
            faults.removeAll { $0.field >= number }
            settled = number
            doubt = nil
            switch mending.kind {
            case .unclosed:
                add(.unclosed(letterEnd: letterEnd - start), at: next, fieldEnd: mending.end)
            case .textAfterQuote(let quote):
                add(.textAfterQuote, at: quote + 1, fieldEnd: mending.end)
            case .strayQuote(let quote):
                add(.strayQuote, at: quote, fieldEnd: mending.end)
            }
        }
    }
}
