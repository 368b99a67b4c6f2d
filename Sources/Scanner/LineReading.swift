/// One physical line that is read as a record of its own.
///
/// Quotes that open and close a field on the line are honoured; all others stand for themselves. All
/// places in it count from the first byte of the line.
struct LineReading {
    /// A field whose quotes are broken.
    struct Broken {
        /// From 0.
        let index: Int
        let range: Range<Int>
        /// Its first quote.
        let quote: Int
    }

    /// Where the line begins, counted from the start of the index; nil where no line is known to its end.
    private var start: Int?
    /// What ends each field, as far as there is room: separators, and then the line's end or the end of
    /// the bytes.
    private var delimiters: [UInt32]
    private(set) var fieldCount = 0
    /// The first byte of the line's end, or the end of the bytes.
    private(set) var end = 0
    /// The first field with broken quotes.
    private(set) var broken: Broken?
    /// How many fields have broken quotes.
    private(set) var brokenCount = 0
    /// How that field is read by the letter, where that breaks the grammar and was asked for.
    private(set) var irregular: QuotedField?
    /// Which of the first 64 telling columns were looked at, a bit each.
    private var looked: UInt64 = 0
    /// Those of them that a field does not suit.
    private var misfits: UInt64 = 0

    /// A line of which the delimiters of so many fields are of interest.
    init(fieldCount: Int) {
        delimiters = [UInt32](repeating: 0, count: fieldCount)
    }

    /// The raw bytes of a field, from 0.
    func range(of index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(delimiters[index - 1]) + 1)..<Int(delimiters[index])
    }

    /// What ends each field of a line with as many as are of interest.
    var ends: Span<UInt32> {
        @_lifetime(borrow self)
        get { delimiters.span }
    }

    /// Whether it is the line that begins so far from the start of the index.
    func isLine(at start: Int) -> Bool { self.start == start }

    /// Forgets where the line is: another index is begun.
    mutating func forget() { start = nil }

    /// Reads the line that begins at `first`, where the bytes lie `base` behind the start of the index.
    ///
    /// From quote to quote, so that all the fields between them are seen at once.
    mutating func read(_ input: borrowing MarkedBytes, from first: Int, base: Int) {
        var places = delimiters.mutableSpan
        var count = 0
        var fieldStart = first
        var firstBroken: Broken?
        var broken = 0
        let bytes = input.bytes
        let end = input.marks.walk(from: first, limit: bytes.count) { separator in
            if count < places.count {
                places[count] = UInt32(truncatingIfNeeded: separator &- first)
            }
            count &+= 1
            fieldStart = separator &+ 1
        } other: { place in
            guard bytes[place] == CSVSyntax.quote else { return nil }
            if place == fieldStart, let close = input.closingQuote(open: place) { return close + 1 }
            let delimiter = input.delimiter(from: place + 1)
            if broken == 0 {
                firstBroken = Broken(
                    index: count, range: (fieldStart - first)..<(delimiter - first),
                    quote: place - first)
            }
            broken += 1
            return delimiter
        }
        if count < places.count { places[count] = UInt32(end - first) }
        self.broken = firstBroken
        brokenCount = broken
        irregular = nil
        looked = 0
        misfits = 0
        fieldCount = count + 1
        self.end = end - first
        start = end < bytes.count ? base + first : nil
    }

    /// The record at the start of the line, which begins at `first`, read strictly; nil where it goes on
    /// behind the line.
    mutating func strictRecord(
        _ input: borrowing MarkedBytes, at first: Int
    ) -> MarkedBytes.StrictRecord? {
        guard let broken else {
            return first + end < input.bytes.count
                ? .whole(fieldCount: fieldCount, end: first + end) : .cut
        }
        guard broken.quote == broken.range.lowerBound else {
            return .irregular(quote: first + broken.quote)
        }
        let field = input.quotedField(at: first + broken.quote, limit: input.bytes.count)
        guard field.ending == .irregular else { return nil }
        irregular = field.moved(by: -first)
        return .irregular(quote: field.end)
    }

    /// How fields, from 0, suit the columns of the same numbers; the line begins at `first`.
    mutating func fit(
        _ fields: Range<Int>, _ forms: ColumnForms, in bytes: Span<UInt8>, at first: Int
    ) -> ColumnFit {
        var fit = ColumnFit()
        for number in forms.telling(in: fields) {
            fit.add(isMisfit: isMisfit(number, forms, in: bytes, at: first))
            if fit.isSettled { break }
        }
        return fit
    }

    /// Whether the field of a telling column, the one of a number from 0, does not suit it.
    private mutating func isMisfit(
        _ number: Int, _ forms: ColumnForms, in bytes: Span<UInt8>, at first: Int
    ) -> Bool {
        let bit = UInt64(1) << UInt64(number)
        if looked & bit != 0 { return misfits & bit != 0 }
        let column = forms.telling[number]
        let range = range(of: column.index)
        let field = bytes.extracting((first + range.lowerBound)..<(first + range.upperBound))
        let isMisfit = !column.form.allows(field)
        looked |= bit
        if isMisfit { misfits |= bit }
        return isMisfit
    }
}
