/// Bytes that records are read from, with the marks of what gives them structure.
struct MarkedBytes: ~Escapable {
    let bytes: Span<UInt8>
    let marks: StructureMarks
    let separator: UInt8
    /// The input ends with the bytes, or nothing behind them will ever be seen.
    let isFinal: Bool

    @_lifetime(copy bytes, copy marks)
    init(bytes: Span<UInt8>, marks: StructureMarks, separator: UInt8, isFinal: Bool) {
        self.bytes = bytes
        self.marks = marks
        self.separator = separator
        self.isFinal = isFinal
    }

    /// What is seen within the look-ahead from `start`: final when nothing more will ever be.
    @_lifetime(copy self)
    func lookahead(from start: Int) -> MarkedBytes {
        let horizon = start + Lookahead.limitBytes
        guard horizon < bytes.count else {
            return MarkedBytes(
                bytes: bytes, marks: marks, separator: separator,
                isFinal: isFinal || horizon == bytes.count)
        }
        return part(until: horizon)
    }

    /// The bytes before `end`, as if the input ended there.
    @_lifetime(copy self)
    func part(until end: Int) -> MarkedBytes {
        MarkedBytes(
            bytes: bytes.extracting(0..<end), marks: marks, separator: separator, isFinal: true)
    }
}

extension MarkedBytes {
    /// The first quote, separator or line end from `offset` on; the end of the bytes where none is, as
    /// with the others.
    @inline(__always)
    func mark(from offset: Int) -> Int { marks.any(from: offset, limit: bytes.count) }

    /// The first separator or line end.
    @inline(__always)
    func delimiter(from offset: Int) -> Int { marks.delimiter(from: offset, limit: bytes.count) }

    /// The first byte of a line end.
    @inline(__always)
    func lineEnd(from offset: Int) -> Int { marks.lineEnd(from: offset, limit: bytes.count) }

    @inline(__always)
    func quote(from offset: Int) -> Int { marks.quote(from: offset, limit: bytes.count) }

    @inline(__always)
    func quoteOrLineEnd(from offset: Int) -> Int {
        marks.quoteOrLineEnd(from: offset, limit: bytes.count)
    }

    /// Whether a quote stands at `offset`, which may be the end of the bytes.
    func hasQuote(at offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] == CSVSyntax.quote
    }

    /// Whether the end of the line that holds `offset` is seen, or never will be.
    func isLineComplete(at offset: Int) -> Bool { isFinal || lineEnd(from: offset) < bytes.count }

    /// The start of the line behind the one that ends at `end`; nil where the bytes do not tell.
    func lineStart(behind end: Int) -> Int? {
        guard isFinal || end + 1 < bytes.count else { return nil }
        return PlainLine.next(bytes, end: end)
    }

    /// The byte that ends a field which ends at `end`: the LF of a CRLF; nil where the bytes do not
    /// tell.
    func lastByte(ofDelimiterAt end: Int) -> Int? {
        guard end < bytes.count else { return nil }
        guard bytes[end] == CSVSyntax.carriageReturn else { return end }
        guard end + 1 < bytes.count else { return isFinal ? end : nil }
        return bytes[end + 1] == CSVSyntax.lineFeed ? end + 1 : end
    }

    /// Whether a delimiter stands at `offset`, or the bytes end there.
    func isDelimited(at offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        return bytes[offset] == separator || CSVSyntax.isLineEnd(bytes[offset])
    }

    /// The quote on the same line that properly closes the field which `open` opens.
    func closingQuote(open: Int) -> Int? {
        var place = quoteOrLineEnd(from: open + 1)
        while place < bytes.count, bytes[place] == CSVSyntax.quote {
            if isDelimited(at: place + 1) { return place }
            guard bytes[place + 1] == CSVSyntax.quote else { return nil }
            place = quoteOrLineEnd(from: place + 2)
        }
        return nil
    }
}

extension MarkedBytes {
    /// Goes from one delimiter to the next of a line, or of the rest of one, that is taken for a
    /// record of its own.
    ///
    /// Quotes that open and close on the line are honoured; all others stand for themselves.
    struct LineCursor {
        /// The start of a field before `next`, its delimiter afterwards.
        private(set) var position: Int
        private var isAtDelimiter = false

        init(_ start: Int) { position = start }

        /// Moves to the delimiter of the next field; false when that ends the line or the bytes.
        mutating func next(_ input: borrowing MarkedBytes) -> Bool {
            if isAtDelimiter { position += 1 }
            isAtDelimiter = true
            let bytes = input.bytes
            if position < bytes.count, bytes[position] == CSVSyntax.quote {
                if let close = input.closingQuote(open: position) { position = close + 1 }
            }
            position = input.delimiter(from: position)
            return position < bytes.count && bytes[position] == input.separator
        }
    }

    /// One physical line, or the rest of one, read as a record of its own.
    struct Line {
        /// The byte that ends the line, or the end of the bytes.
        let end: Int
        let fieldCount: Int
        let hasOpenQuote: Bool
    }

    /// Reads the line from `start` on, which is taken for the start of a field.
    func line(from start: Int) -> Line {
        var fieldCount = 1
        var hasOpenQuote = false
        let end = forEachOpenStretch(of: start, &hasOpenQuote) { from, to in
            fieldCount += marks.separators(from: from, to: to)
        }
        return Line(end: end, fieldCount: fieldCount, hasOpenQuote: hasOpenQuote)
    }

    /// Hands on the stretches of a line whose separators end fields; returns where the line ends.
    ///
    /// From quote to quote, so that all the fields between them are seen at once.
    @inline(__always)
    func forEachOpenStretch(
        of start: Int, _ hasOpenQuote: inout Bool, _ take: (_ from: Int, _ to: Int) -> Void
    ) -> Int {
        let end = lineEnd(from: start)
        var place = start
        while place < end {
            let quote = quoteOrLineEnd(from: place)
            take(place, quote)
            guard quote < end else { break }
            let isOpen = quote == start || bytes[quote - 1] == separator
            let close = isOpen ? closingQuote(open: quote) : nil
            if isOpen, close == nil { hasOpenQuote = true }
            // Other quotes of the field stand for themselves.
            place = close.map { $0 + 1 } ?? delimiter(from: quote + 1)
        }
        return end
    }

    /// A record read strictly by the grammar, to see whether one stands where it is expected.
    enum StrictRecord {
        /// The record ends at the line end at `end`.
        case whole(fieldCount: Int, end: Int)
        /// The quote at this offset breaks the grammar.
        case irregular(quote: Int)
        /// The bytes end before the record does.
        case cut
    }

    /// Reads the record, or the rest of one, that starts with the field at `start`.
    func strictRecord(from start: Int) -> StrictRecord {
        var fieldStart = start
        var fieldCount = 1
        while true {
            var end = fieldStart
            if end < bytes.count, bytes[end] == CSVSyntax.quote {
                let field = quotedField(at: end, limit: bytes.count)
                switch field.ending {
                case .closed: end = field.end
                case .irregular: return .irregular(quote: field.end)
                case .unclosed, .tooFar, .needsMore: return .cut
                }
            } else {
                end = mark(from: end)
            }
            guard end < bytes.count else { return .cut }
            if bytes[end] == CSVSyntax.quote { return .irregular(quote: end) }
            guard bytes[end] == separator else { return .whole(fieldCount: fieldCount, end: end) }
            fieldCount += 1
            fieldStart = end + 1
        }
    }
}
