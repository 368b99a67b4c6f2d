/// Reads one record exactly, byte by byte, and finds the way on behind broken quotes.
///
/// The fast index hands over each record that has an irregular quote. What a quote was meant to be
/// is decided within `Lookahead`; the reading that gives the record its expected number of fields
/// wins.
package struct RecordReader {
    package enum Outcome: Sendable, Hashable {
        /// The index holds the one record.
        case record
        /// The bytes end before the record does.
        case needsMore
        /// The record has more fields than the index can hold.
        case full
    }

    let separator: UInt8
    /// How many fields a record should have; 0 when that is not known.
    let expectedFields: Int
    /// The breaches of the quote grammar in the record that was read last, in order.
    package internal(set) var faults: [QuoteFault] = []

    package init(separator: UInt8, expectedFields: Int) {
        self.separator = separator
        self.expectedFields = expectedFields
    }

    /// Reads the record at the start of `bytes` and adds it to `index`, unless more bytes are
    /// needed or the index is full.
    ///
    /// `bytes` lies `base` bytes behind the first byte of the index; faults count from `bytes`.
    package mutating func read(
        _ bytes: Span<UInt8>, base: Int, isFinal: Bool, into index: inout RecordIndex
    ) -> Outcome {
        faults.removeAll(keepingCapacity: true)
        let count = index.delimiterCount
        let input = Input(bytes: bytes, isFinal: isFinal)
        let outcome = readFields(input, base: base, into: &index)
        guard outcome == .record else {
            index.truncate(toDelimiters: count)
            return outcome
        }
        index.endRecord()
        return .record
    }

    /// Adds the delimiters of the record.
    private mutating func readFields(
        _ input: borrowing Input, base: Int, into index: inout RecordIndex
    ) -> Outcome {
        let first = index.delimiterCount
        var spanningField: (start: Int, number: Int)?
        var start = 0
        var isAtSeparator = true
        while isAtSeparator {
            start = index.appendSeparators(
                of: input.bytes, from: start, base: base, separator: separator)
            let number = index.delimiterCount - first + 1
            switch field(input, start: start, number: number) {
            case .needsMore:
                return .needsMore
            case .unclosed(let reading):
                return endOnOpeningLine(input, reading, base: base, into: &index)
            case .delimiter(let end, let spansLines):
                if spansLines, spanningField == nil { spanningField = (start, number) }
                guard let delimiter = input.delimiter(at: end) else { return .needsMore }
                guard index.append(delimiter: base + delimiter) else { return .full }
                start = delimiter + 1
                isAtSeparator = input.bytes[delimiter] == separator
            }
        }
        guard let field = spanningField, faults.isEmpty, expectedFields > 1,
            index.delimiterCount - first != expectedFields
        else { return .record }
        // The count is wrong and a field spans lines: its quote may never have been closed.
        let view = input.lookahead(from: field.start)
        switch unclosedReading(view, open: field.start, number: field.number, upTo: start) {
        case .needsMore:
            return .needsMore
        case .fits(let reading):
            index.truncate(toDelimiters: first + field.number - 1)
            return endOnOpeningLine(input, reading, base: base, into: &index)
        case .doesNotFit:
            return .record
        }
    }

    private mutating func field(_ input: borrowing Input, start: Int, number: Int) -> Step {
        start < input.bytes.count && input.bytes[start] == CSVSyntax.quote
            ? quotedField(input, start: start, number: number)
            : unquotedField(input, start: start, number: number)
    }
}

extension RecordReader {
    /// The bytes to read from, and whether the input ends with them.
    struct Input: ~Escapable {
        let bytes: Span<UInt8>
        let isFinal: Bool

        @_lifetime(copy bytes)
        init(bytes: Span<UInt8>, isFinal: Bool) {
            self.bytes = bytes
            self.isFinal = isFinal
        }

        /// What is seen within the look-ahead from `start`: final when nothing more will ever be.
        @_lifetime(copy self)
        func lookahead(from start: Int) -> Input {
            let horizon = start + Lookahead.limitBytes
            guard horizon < bytes.count else {
                return Input(bytes: bytes, isFinal: isFinal || horizon == bytes.count)
            }
            return Input(bytes: bytes.extracting(0..<horizon), isFinal: true)
        }

        /// Whether the end of the line that holds `offset` is seen, or never will be.
        func isLineComplete(at offset: Int) -> Bool {
            isFinal || ByteSet.lineEnds.firstIndex(in: bytes, from: offset) < bytes.count
        }

        /// The start of the line behind the one that ends at `end`; nil where the bytes do not tell.
        func lineStart(behind end: Int) -> Int? {
            guard isFinal || end + 1 < bytes.count else { return nil }
            return PlainLine.next(bytes, end: end)
        }

        /// The delimiter that starts at `end`: the LF of a CRLF; nil where the bytes do not tell.
        func delimiter(at end: Int) -> Int? {
            guard end < bytes.count else { return nil }
            guard bytes[end] == CSVSyntax.carriageReturn else { return end }
            guard end + 1 < bytes.count else { return isFinal ? end : nil }
            return bytes[end + 1] == CSVSyntax.lineFeed ? end + 1 : end
        }
    }

    /// What came of reading one field.
    enum Step {
        /// It ends at this byte: a separator or the first byte of a line end.
        case delimiter(Int, spansLines: Bool)
        /// Its quote is never closed, and the record ends on the line that it opens on.
        case unclosed(UnclosedReading)
        case needsMore
    }

    /// Reads a field that does not start with a quote.
    private mutating func unquotedField(_ input: borrowing Input, start: Int, number: Int) -> Step {
        let stop = ByteSet.delimitersAndQuote(separator).firstIndex(in: input.bytes, from: start)
        guard stop < input.bytes.count else { return .needsMore }
        guard input.bytes[stop] == CSVSyntax.quote else {
            return .delimiter(stop, spansLines: false)
        }
        let quote = stop
        let index = ByteSet.delimiters(separator).firstIndex(in: input.bytes, from: quote)
        guard index < input.bytes.count else { return .needsMore }
        var end = index
        if quote > start, (start..<quote).allSatisfy({ isBlank(input.bytes[$0]) }), mayRecover {
            let view = input.lookahead(from: start)
            guard view.isLineComplete(at: quote) else { return .needsMore }
            end = endOfQuotesBehindSpace(view, quote: quote, number: number) ?? index
        }
        faults.append(
            QuoteFault(kind: .strayQuote, offset: quote, field: number, fieldRange: start..<end))
        return .delimiter(end, spansLines: false)
    }

    /// Where a field ends whose quotes are real, with white space before them: ` "a, b"`.
    private func endOfQuotesBehindSpace(
        _ view: borrowing Input, quote: Int, number: Int
    ) -> Int? {
        guard
            let close = PlainLine.closingQuote(view.bytes, open: quote, separator: separator),
            fits(view.bytes, end: close + 1, number: number)
        else { return nil }
        return close + 1
    }

    /// Readings are weighed for the first few faults of a record only: each looks at the rest of
    /// the line, and a hostile line has a fault every two bytes.
    var mayRecover: Bool { faults.count < 8 }

    /// Reads a field that starts with a quote.
    private mutating func quotedField(_ input: borrowing Input, start: Int, number: Int) -> Step {
        let strict = QuotedField.read(
            input.bytes, from: start, separator: separator, isFinal: input.isFinal,
            limit: Lookahead.limitBytes)
        switch strict.ending {
        case .closed:
            return .delimiter(strict.end, spansLines: strict.spansLines)
        case .needsMore:
            return .needsMore
        case .irregular, .unclosed, .tooFar:
            return recover(input, start: start, number: number, strict: strict)
        }
    }

    /// Whether the record has its expected number of fields when field `number` ends at `end`.
    func fits(_ bytes: Span<UInt8>, end: Int, number: Int) -> Bool {
        guard end < bytes.count, bytes[end] == separator else { return number == expectedFields }
        let rest = PlainLine.read(bytes, from: end + 1, separator: separator)
        return number + rest.fieldCount == expectedFields
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
