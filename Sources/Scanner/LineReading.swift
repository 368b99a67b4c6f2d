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
    mutating func read(_ stretch: borrowing Stretch, from start: Int) {
        self.start = start
        delimiters.removeAll(keepingCapacity: true)
        broken = nil
        brokenCount = 0
        var fieldStart = start
        var place = start
        while true {
            let stop = stretch.quoteOrLineEnd(from: place)
            stretch.marks.forEachSeparator(from: min(place, stop), to: stop) { separator in
                delimiters.append(separator)
                fieldStart = separator + 1
                return true
            }
            guard stop < stretch.bytes.count, stretch.bytes[stop] == CSVSyntax.quote else {
                delimiters.append(stop)
                return
            }
            if stop == fieldStart, let close = stretch.closingQuote(open: stop) {
                place = close + 1
            } else {
                place = stretch.delimiter(from: stop + 1)
                if brokenCount == 0 {
                    broken = Broken(index: fieldCount, range: fieldStart..<place, quote: stop)
                }
                brokenCount += 1
            }
        }
    }

    /// The record at the start of the line, read strictly; nil where it goes on behind the line.
    func strictRecord(_ stretch: borrowing Stretch) -> Stretch.StrictRecord? {
        guard let broken else {
            return end < stretch.bytes.count ? .whole(fieldCount: fieldCount, end: end) : .cut
        }
        guard broken.quote == broken.range.lowerBound else {
            return .irregular(quote: broken.quote)
        }
        let field = stretch.quotedField(at: broken.quote, limit: stretch.bytes.count)
        return field.ending == .irregular ? .irregular(quote: field.end) : nil
    }
}
