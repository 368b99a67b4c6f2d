/// The state machine of `RecordReader`, over bytes whose structure is marked.
struct ExactReader {
    let separator: UInt8
    /// How many fields a record should have; 0 when that is not known.
    let expectedFields: Int
    let columns: [ColumnForm]
    /// Whether the columns tell anything.
    let hasForms: Bool
    var faults: [QuoteFault] = []
    /// What was found of records behind damaged ones, whose places count from the index's start.
    var followers = FollowerMemory()
    /// How far behind the index's start the bytes lie that are read.
    var base = 0

    init(separator: UInt8, expectedFields: Int, columns: [ColumnForm]) {
        self.separator = separator
        self.expectedFields = expectedFields
        self.columns = columns
        hasForms = columns.contains { $0 != .text }
    }

    /// Adds the delimiters of the record at the start of `input`.
    mutating func read(
        _ input: borrowing Stretch, base: Int, into index: inout RecordIndex
    ) -> RecordReader.Outcome {
        faults.removeAll(keepingCapacity: true)
        self.base = base
        var draft = Draft(firstDelimiter: index.delimiterCount)
        while true {
            let start = appendSeparators(input, from: draft.start, into: &index)
            let field = OpenField(
                start: start, number: index.delimiterCount - draft.firstDelimiter + 1)
            switch step(input, field, behind: draft.spanning) {
            case .needsMore:
                return .needsMore
            case .unclosed(let reading):
                draft.delimiter = take(reading, draft, in: &index)
                draft.spanning = nil
            case .delimiter(let end, let spansLines):
                draft.delimiter = end
                if spansLines, draft.spanning == nil {
                    draft.spanning = SpanningField(field: field, end: end)
                }
            }
            if let outcome = endField(input, &draft, into: &index) { return outcome }
        }
    }

    /// Adds the delimiter that was found; nil where another field follows.
    private mutating func endField(
        _ input: borrowing Stretch, _ draft: inout Draft, into index: inout RecordIndex
    ) -> RecordReader.Outcome? {
        while true {
            guard let last = input.lastByte(ofDelimiterAt: draft.delimiter) else {
                return .needsMore
            }
            guard index.append(delimiter: base + last) else { return .full }
            draft.start = last + 1
            guard input.bytes[last] != separator else { return nil }
            guard index.delimiterCount - draft.firstDelimiter != expectedFields,
                expectedFields > 1
            else { return .record }
            switch settleWidth(input, draft, in: &index) {
            case .needsMore: return .needsMore
            case .none: return .record
            case .at(let delimiter):
                draft.delimiter = delimiter
                draft.spanning = nil
            }
        }
    }

    /// Looks for what else a record may be that has another number of fields than it should have: the
    /// delimiter where its next field ends, once the index is cut back to those before.
    private mutating func settleWidth(
        _ input: borrowing Stretch, _ draft: Draft, in index: inout RecordIndex
    ) -> Place {
        let spanning = draft.spanning
        if let first = faults.first, first.field < spanning?.field.number ?? .max,
            joinFields(input, firstDelimiter: draft.firstDelimiter, in: &index)
        {
            return .none
        }
        if let spanning {
            // A field spans lines: its quote may never have been closed.
            switch unclosedReading(input, spanning) {
            case .needsMore: return .needsMore
            case .unclosed(let reading): return .at(take(reading, draft, in: &index))
            case .none, .textAfter: break
            }
        }
        if joinFields(input, firstDelimiter: draft.firstDelimiter, in: &index) { return .none }
        return joinLines(input, draft, in: &index)
    }

    /// Notes the fault of a quote that is never closed, cuts the index back to the fields before it,
    /// and returns where it should close.
    private mutating func take(
        _ reading: UnclosedReading, _ draft: Draft, in index: inout RecordIndex
    ) -> Int {
        let field = reading.field
        index.truncate(toDelimiters: draft.firstDelimiter + field.number - 1)
        if !faults.isEmpty { faults.removeAll { $0.field >= field.number } }
        faults.append(
            QuoteFault(
                kind: .unclosed(letterEnd: reading.letterEnd), offset: field.start,
                field: field.number, fieldRange: field.start..<reading.close))
        return reading.close
    }

    /// Adds the separators behind fields without quotes, from `start` on, which begins a field;
    /// returns where the field begins that it stopped in. Stops early when the index is full.
    private func appendSeparators(
        _ input: borrowing Stretch, from start: Int, into index: inout RecordIndex
    ) -> Int {
        guard start < input.bytes.count else { return start }
        var fieldStart = start
        input.marks.forEachSeparator(from: start, to: input.quoteOrLineEnd(from: start)) { place in
            guard index.append(delimiter: base + place) else { return false }
            fieldStart = place + 1
            return true
        }
        return fieldStart
    }

    /// Reads one field, behind the first one of the record that spans lines.
    private mutating func step(
        _ input: borrowing Stretch, _ field: OpenField, behind spanning: SpanningField?
    ) -> Step {
        guard field.start < input.bytes.count, input.bytes[field.start] == CSVSyntax.quote else {
            return unquotedField(input, field)
        }
        let strict = input.quotedField(at: field.start, limit: Lookahead.limitBytes)
        switch strict.ending {
        case .closed:
            return .delimiter(strict.end, spansLines: strict.spansLines)
        case .needsMore:
            return .needsMore
        case .irregular, .unclosed, .tooFar:
            break
        }
        if let spanning {
            // A quote that is never closed puts those behind it out of step.
            switch unclosedReading(input, spanning) {
            case .needsMore: return .needsMore
            case .unclosed(let reading): return .unclosed(reading)
            case .none, .textAfter: break
            }
        }
        return recover(input, field, strict)
    }

    /// Reads a field that does not start with a quote.
    private mutating func unquotedField(_ input: borrowing Stretch, _ field: OpenField) -> Step {
        let bytes = input.bytes
        let quote = input.mark(from: field.start)
        guard quote < bytes.count else { return .needsMore }
        guard bytes[quote] == CSVSyntax.quote else { return .delimiter(quote, spansLines: false) }
        var end = input.delimiter(from: quote + 1)
        guard end < bytes.count else { return .needsMore }
        if quote > field.start, (field.start..<quote).allSatisfy({ isBlank(bytes[$0]) }),
            mayRecover
        {
            let view = input.lookahead(from: field.start)
            guard view.isLineComplete(at: quote) else { return .needsMore }
            switch endOfQuotesBehindSpace(view, quote: quote, number: field.number) {
            case .needsMore: return .needsMore
            case .none: break
            case .at(let close): end = close
            }
        }
        faults.append(
            QuoteFault(
                kind: .strayQuote, offset: quote, field: field.number,
                fieldRange: field.start..<end))
        return .delimiter(end, spansLines: false)
    }

    /// Where a field ends whose quotes are real, with white space before them: ` "a, b"`.
    private func endOfQuotesBehindSpace(
        _ view: borrowing Stretch, quote: Int, number: Int
    ) -> Place {
        guard let close = view.closingQuote(open: quote) else { return .none }
        switch recordEnd(view, fieldEnd: close + 1, number: number) {
        case .at: return .at(close + 1)
        case .none: return .none
        case .needsMore: return .needsMore
        }
    }

    /// Readings are weighed for the first few faults of a record only: each looks at the rest of
    /// the line, and a hostile line has a fault every two bytes.
    var mayRecover: Bool { faults.count < 8 }
}

extension ExactReader {
    /// What came of reading one field.
    enum Step {
        /// It ends at this byte: a separator or the first byte of a line end.
        case delimiter(Int, spansLines: Bool)
        /// Its quote, or one before it, is never closed.
        case unclosed(UnclosedReading)
        case needsMore
    }

    /// A place that is looked for.
    enum Place {
        case at(Int)
        case none
        case needsMore
    }

    /// Where the record ends whose field `number` ends at `fieldEnd`, if it has its expected number
    /// of fields then.
    func recordEnd(_ view: borrowing Stretch, fieldEnd: Int, number: Int) -> Place {
        guard fieldEnd < view.bytes.count, view.bytes[fieldEnd] == separator else {
            return number == expectedFields ? .at(fieldEnd) : .none
        }
        let line = view.line(from: fieldEnd + 1)
        if number + line.fieldCount == expectedFields { return .at(line.end) }
        guard line.hasOpenQuote, line.fieldCount + number < expectedFields else { return .none }
        // A field behind may have line ends of its own.
        let horizon = min(view.bytes.count, fieldEnd + Lookahead.limitFollowerBytes)
        switch view.part(until: horizon).strictRecord(from: fieldEnd + 1) {
        case .whole(let fieldCount, let end):
            return number + fieldCount == expectedFields ? .at(end) : .none
        case .irregular:
            return .none
        case .cut:
            return view.isFinal || horizon < view.bytes.count ? .none : .needsMore
        }
    }
}

/// A field while it is read: where it starts, and its number from 1.
struct OpenField {
    let start: Int
    let number: Int
}

/// A quoted field that spans lines and closes properly before a delimiter.
struct SpanningField {
    let field: OpenField
    /// The delimiter.
    let end: Int
}

/// A record while it is read.
struct Draft {
    let firstDelimiter: Int
    /// Where the next field starts.
    var start = 0
    /// Where the last one ended.
    var delimiter = 0
    /// The first field that spans lines.
    var spanning: SpanningField?

    init(firstDelimiter: Int) { self.firstDelimiter = firstDelimiter }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
