/// One physical line that is read as a record of its own.
///
/// Quotes that open and close a field on the line are honoured; all others stand for themselves.
struct LineReading {
    /// A field whose quotes are broken.
    struct Broken {
        /// From 0.
        let index: Int
        let range: Range<Int>
        /// Its first quote.
        let quote: Int
    }

    private(set) var start = 0
    /// What ends each field: separators, and then the line's end or the end of the bytes.
    private(set) var delimiters: [Int] = []
    /// The first field with broken quotes.
    private(set) var broken: Broken?
    /// How many fields have broken quotes.
    private(set) var brokenCount = 0

    var fieldCount: Int { delimiters.count }
    /// The first byte of the line's end, or the end of the bytes.
    var end: Int { delimiters[delimiters.count - 1] }

    /// The raw bytes of a field, from 0.
    func range(of index: Int) -> Range<Int> {
        (index == 0 ? start : delimiters[index - 1] + 1)..<delimiters[index]
    }

    /// Reads the line that begins at `start`.
    ///
    /// From quote to quote, so that all the fields between them are seen at once.
    mutating func read(_ input: borrowing MarkedBytes, from start: Int) {
        self.start = start
        delimiters.removeAll(keepingCapacity: true)
        broken = nil
        brokenCount = 0
        var fieldStart = start
        var place = start
        while true {
            let stop = input.quoteOrLineEnd(from: place)
            input.marks.forEachSeparator(from: min(place, stop), to: stop) { separator in
                delimiters.append(separator)
                fieldStart = separator + 1
                return true
            }
            guard stop < input.bytes.count, input.bytes[stop] == CSVSyntax.quote else {
                delimiters.append(stop)
                return
            }
            if stop == fieldStart, let close = input.closingQuote(open: stop) {
                place = close + 1
            } else {
                place = input.delimiter(from: stop + 1)
                if brokenCount == 0 {
                    broken = Broken(index: fieldCount, range: fieldStart..<place, quote: stop)
                }
                brokenCount += 1
            }
        }
    }

    /// The record at the start of the line, read strictly; nil where it goes on behind the line.
    func strictRecord(_ input: borrowing MarkedBytes) -> MarkedBytes.StrictRecord? {
        guard let broken else {
            return end < input.bytes.count ? .whole(fieldCount: fieldCount, end: end) : .cut
        }
        guard broken.quote == broken.range.lowerBound else {
            return .irregular(quote: broken.quote)
        }
        let field = input.quotedField(at: broken.quote, limit: input.bytes.count)
        return field.ending == .irregular ? .irregular(quote: field.end) : nil
    }
}
