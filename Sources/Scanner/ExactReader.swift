/// The state machine of `RecordReader`, over bytes whose structure is marked.
struct ExactReader {
    let separator: UInt8
    /// How many fields a record should have; 0 when that is not known.
    let expectedFields: Int
    let forms: ColumnForms
    var faults: [QuoteFault] = []
    /// What was found of records behind damaged ones, whose places count from the index's start.
    var followers = FollowerMemory()
    /// How far behind the index's start the bytes lie that are read.
    var base = 0
    /// Where the fields start of the record that is looked at.
    var starts: [Int] = []
    /// Those of the record behind it.
    var nextStarts: [Int] = []
    /// The delimiters of the line that is looked at.
    var tails: [RecordTail] = []
    /// The line of the record that is read.
    var line: LineReading
    /// The line behind it that was read last.
    var nextLine: LineReading
    /// The one that was read before that: often that of the next record.
    var lineBefore: LineReading

    init(separator: UInt8, expectedFields: Int, columns: [ColumnForm]) {
        self.separator = separator
        self.expectedFields = expectedFields
        forms = ColumnForms(columns)
        line = LineReading(fieldCount: expectedFields)
        nextLine = line
        lineBefore = line
    }

    /// Forgets what it has seen of bytes: another index is begun.
    mutating func restart() {
        followers.removeAll()
        line.forget()
        nextLine.forget()
        lineBefore.forget()
    }

    /// Adds the delimiters of the record at the start of `input`.
    mutating func read(
        _ input: borrowing MarkedBytes, base: Int, into index: inout RecordIndex
    ) -> RecordReader.Outcome {
        faults.removeAll(keepingCapacity: true)
        self.base = base
        if let outcome = readLine(input, into: &index) { return outcome }
        var draft = Draft(firstDelimiter: index.delimiterCount)
        while true {
            let start = appendSeparators(input, from: draft.start, into: &index)
            let field = OpenField(start: start, number: draft.fieldCount(in: index) + 1)
            switch step(input, field, draft, index) {
            case .needsMore:
                return .needsMore
            case .mended(let mending):
                take(mending, of: input, &draft, in: &index)
            case .delimiter(let end, let isDoubtful):
                draft.delimiter = end
                if isDoubtful, draft.doubt == nil { draft.doubt = start }
            }
            if let outcome = endField(input, &draft, into: &index) { return outcome }
        }
    }

    /// Adds the delimiter that was found; nil where another field follows.
    private mutating func endField(
        _ input: borrowing MarkedBytes, _ draft: inout Draft, into index: inout RecordIndex
    ) -> RecordReader.Outcome? {
        while true {
            guard let last = input.lastByte(ofDelimiterAt: draft.delimiter) else {
                return .needsMore
            }
            guard index.append(delimiter: base + last) else { return .full }
            draft.start = last + 1
            guard input.bytes[last] != separator else { return nil }
            guard draft.settled == 0 else { return .record }
            listStarts(index, from: draft.firstDelimiter, count: draft.fieldCount(in: index))
            switch otherReading(
                input, fieldCount: draft.fieldCount(in: index), next: draft.start,
                doubt: draft.doubt)
            {
            case .needsMore: return .needsMore
            case .none: return .record
            case .found(let mending): take(mending, of: input, &draft, in: &index)
            }
        }
    }

    /// Notes the fault of a field, cuts the index back to the fields before it, and goes to where it
    /// ends.
    private mutating func take(
        _ mending: Mending, of input: borrowing MarkedBytes, _ draft: inout Draft,
        in index: inout RecordIndex
    ) {
        let field = mending.field
        index.truncate(toDelimiters: draft.firstDelimiter + field.number - 1)
        if !faults.isEmpty { faults.removeAll { $0.field >= field.number } }
        switch mending.flaw.kind {
        case .unclosed:
            let strict = input.quotedField(at: field.start, limit: Lookahead.limitBytes)
            note(.unclosed(letterEnd: strict.letterEnd), at: field.start, field, end: mending.end)
        case .textAfterQuote(let quote):
            note(.textAfterQuote, at: quote + 1, field, end: mending.end)
        case .strayQuote(let quote):
            note(.strayQuote, at: quote, field, end: mending.end)
        }
        draft.delimiter = mending.end
        draft.settled = field.number
        draft.doubt = nil
    }

    /// Adds a fault.
    mutating func note(_ kind: QuoteFault.Kind, at offset: Int, _ field: OpenField, end: Int) {
        faults.append(
            QuoteFault(
                kind: kind, offset: offset, field: field.number, fieldRange: field.start..<end))
    }

    /// Puts the starts of the first `count` fields of a record of the index into `starts`.
    mutating func listStarts(
        _ index: borrowing RecordIndex, from firstDelimiter: Int, count: Int
    ) {
        starts.removeAll(keepingCapacity: true)
        for delimiter in firstDelimiter..<firstDelimiter + count {
            starts.append(delimiter == 0 ? -base : Int(index.delimiters[delimiter - 1]) + 1 - base)
        }
    }

    /// Adds the separators behind fields without quotes, from `start` on, which begins a field;
    /// returns where the field begins that it stopped in. Stops early when the index is full.
    ///
    /// In place, as are others that change nothing: a call would copy the whole reader.
    @inline(__always)
    private func appendSeparators(
        _ input: borrowing MarkedBytes, from start: Int, into index: inout RecordIndex
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

    /// Reads one field.
    private mutating func step(
        _ input: borrowing MarkedBytes, _ field: OpenField, _ draft: Draft,
        _ index: borrowing RecordIndex
    ) -> Step {
        guard field.start < input.bytes.count, input.bytes[field.start] == CSVSyntax.quote else {
            return unquotedField(input, field)
        }
        let strict = input.quotedField(at: field.start, limit: Lookahead.limitBytes)
        switch strict.ending {
        case .closed:
            return .delimiter(strict.end, isDoubtful: strict.spansLines)
        case .needsMore:
            return .needsMore
        case .irregular, .unclosed, .tooFar:
            return recover(input, field, strict, draft, index)
        }
    }

    /// Reads a field that does not start with a quote.
    private mutating func unquotedField(_ input: borrowing MarkedBytes, _ field: OpenField) -> Step
    {
        let bytes = input.bytes
        let quote = input.mark(from: field.start)
        guard quote < bytes.count else { return .needsMore }
        guard bytes[quote] == CSVSyntax.quote else { return .delimiter(quote, isDoubtful: false) }
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
        note(.strayQuote, at: quote, field, end: end)
        return .delimiter(end, isDoubtful: true)
    }

    /// Where a field ends whose quotes are real, with white space before them: ` "a, b"`.
    @inline(__always)
    private func endOfQuotesBehindSpace(
        _ view: borrowing MarkedBytes, quote: Int, number: Int
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
    @inline(__always)
    var mayRecover: Bool { faults.count < 8 }
}

extension ExactReader {
    /// What came of reading one field.
    enum Step {
        /// It ends at this byte: a separator or the first byte of a line end. It is doubtful where it
        /// has a stray quote or spans lines.
        case delimiter(Int, isDoubtful: Bool)
        /// The quotes of a field, this one or one before it, are broken.
        case mended(Mending)
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
    @inline(__always)
    func recordEnd(_ view: borrowing MarkedBytes, fieldEnd: Int, number: Int) -> Place {
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

/// A record while it is read.
struct Draft {
    let firstDelimiter: Int
    /// Where the next field starts.
    var start = 0
    /// Where the last one ended.
    var delimiter = 0
    /// The start of the first field that may be broken though its quotes keep to the grammar.
    var doubt: Int?
    /// The number of the last field that was mended; 0 where none was.
    var settled = 0

    init(firstDelimiter: Int) { self.firstDelimiter = firstDelimiter }

    /// How many fields are in the index.
    func fieldCount(in index: borrowing RecordIndex) -> Int {
        index.delimiterCount - firstDelimiter
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
