/// How a quoted field ends, read strictly or with backslashes as escapes.
struct QuotedField {
    enum Ending: Equatable {
        /// The closing quote is followed by a delimiter, which stands at `end`.
        case closed
        /// The quote at `end` is followed by something else.
        case irregular
        /// The input ends.
        case unclosed
        /// Further than the look-ahead goes.
        case tooFar
        /// The bytes that are there do not tell.
        case needsMore
    }

    let ending: Ending
    let end: Int
    /// A line end lies inside the quotes.
    let spansLines: Bool
    /// Some quote inside follows a backslash.
    let hasBackslashQuote: Bool

    /// Behind the last byte of the field by the letter of the grammar.
    var letterEnd: Int { ending == .irregular ? end + 1 : end }

    /// The same of bytes that begin elsewhere.
    func moved(by distance: Int) -> QuotedField {
        QuotedField(
            ending: ending, end: end + distance, spansLines: spansLines,
            hasBackslashQuote: hasBackslashQuote)
    }
}

extension MarkedBytes {
    /// Reads the field whose opening quote is at `open`, at most `limit` bytes of it.
    ///
    /// With `escapesWithBackslash` a quote behind an odd number of backslashes stands for itself.
    func quotedField(
        at open: Int, limit: Int, escapesWithBackslash: Bool = false
    ) -> QuotedField {
        var hasBackslashQuote = false
        let reach = min(bytes.count, open + limit)
        func field(_ ending: QuotedField.Ending, at end: Int) -> QuotedField {
            QuotedField(
                ending: ending, end: end, spansLines: lineEnd(from: open + 1) < min(end, reach),
                hasBackslashQuote: hasBackslashQuote)
        }
        var place = quote(from: open + 1)
        while place < reach {
            if isBehindBackslash(place, open: open) {
                hasBackslashQuote = true
                if escapesWithBackslash, backslashes(before: place, open: open) % 2 == 1 {
                    place = quote(from: place + 1)
                    continue
                }
            }
            guard place + 1 < bytes.count else {
                return field(isFinal ? .closed : .needsMore, at: place + 1)
            }
            if bytes[place + 1] == CSVSyntax.quote {
                place = quote(from: place + 2)
            } else if isDelimited(at: place + 1) {
                return field(.closed, at: place + 1)
            } else {
                return field(.irregular, at: place)
            }
        }
        return field(
            bytes.count >= open + limit ? .tooFar : isFinal ? .unclosed : .needsMore, at: reach)
    }

    private func isBehindBackslash(_ quote: Int, open: Int) -> Bool {
        quote - 1 > open && bytes[quote - 1] == UInt8(ascii: "\\")
    }

    /// How many backslashes stand before a quote of the field that `open` opens.
    private func backslashes(before quote: Int, open: Int) -> Int {
        var start = quote
        while start - 1 > open, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return quote - start
    }
}
