/// What is wrong with the quotes of bytes that are taken for one field.
struct FieldFlaw {
    enum Kind {
        /// Its quote is never closed.
        case unclosed
        /// It goes on behind the quote at an offset, which closes it by the letter.
        case textAfterQuote(Int)
        /// It does not start with a quote, and has one at an offset.
        case strayQuote(Int)
    }

    let kind: Kind
    /// How many quotes have to be put in or taken out until RFC 4180 §2 allows the field.
    let cost: Int
}

extension MarkedBytes {
    /// What is wrong with the quotes of a field; nil where there is nothing.
    func flaw(of field: Range<Int>) -> FieldFlaw? {
        guard !field.isEmpty else { return nil }
        let isOpened = bytes[field.lowerBound] == CSVSyntax.quote
        let quote = isOpened ? closingQuote(of: field) : nil
        if isOpened, let flaw = simpleFlaw(of: field, closedBy: quote) { return flaw }
        let isClosed = bytes[field.upperBound - 1] == CSVSyntax.quote
        let isPlain = delimiter(from: field.lowerBound) >= field.upperBound
        guard isOpened || isClosed || isPlain, let runs = QuoteRuns(self, in: field) else {
            return nil
        }
        guard isOpened else {
            let cost = min(
                isClosed ? 1 + runs.oddWithoutLast : .max,
                isPlain ? 2 - runs.count % 2 : .max)
            return FieldFlaw(kind: .strayQuote(runs.first.lowerBound), cost: cost)
        }
        let unclosed = 1 + runs.oddWithoutFirst
        var cost = unclosed
        if isClosed, field.count > 1 {
            guard runs.oddWithoutBoth > 0 else { return nil }
            cost = min(cost, runs.oddWithoutBoth, 1 + runs.oddWithoutLast)
        }
        guard cost < unclosed, let quote else { return FieldFlaw(kind: .unclosed, cost: cost) }
        return FieldFlaw(kind: .textAfterQuote(quote), cost: cost)
    }

    /// What is wrong with a field that a quote opens, where it has no other, or where plain text alone stands
    /// behind the one that closes it by the letter; nil where there is more to it.
    private func simpleFlaw(of field: Range<Int>, closedBy quote: Int?) -> FieldFlaw? {
        let place = quote ?? field.lowerBound
        guard marks.quote(from: place + 1, limit: field.upperBound) == field.upperBound else {
            return nil
        }
        guard let quote else { return FieldFlaw(kind: .unclosed, cost: 1) }
        guard delimiter(from: quote + 1) >= field.upperBound else { return nil }
        return FieldFlaw(kind: .textAfterQuote(quote), cost: 1)
    }

    /// Whether the quotes that end a field stand behind a delimiter, so that they may open the next one.
    func mayOpenAtEnd(of field: Range<Int>) -> Bool {
        var start = field.upperBound
        while start > field.lowerBound, bytes[start - 1] == CSVSyntax.quote { start -= 1 }
        return start < field.upperBound && start > field.lowerBound && isDelimited(at: start - 1)
    }

    /// The quote that closes a field by the letter, though the field goes on.
    private func closingQuote(of field: Range<Int>) -> Int? {
        var place = marks.quote(from: field.lowerBound + 1, limit: field.upperBound)
        while place + 1 < field.upperBound {
            guard bytes[place + 1] == CSVSyntax.quote else { return place }
            place = marks.quote(from: place + 2, limit: field.upperBound)
        }
        return nil
    }
}

/// The quotes of a field in runs: one of even length is made of escaped quotes.
private struct QuoteRuns {
    private(set) var first: Range<Int>
    private(set) var last: Range<Int>
    /// The number of quotes.
    private(set) var count = 0
    /// The number of runs of odd length.
    private var odd = 0

    /// Nil where a field has no quote.
    init?(_ input: borrowing MarkedBytes, in field: Range<Int>) {
        func quote(from offset: Int) -> Int {
            input.marks.quote(from: offset, limit: field.upperBound)
        }
        var place = quote(from: field.lowerBound)
        guard place < field.upperBound else { return nil }
        first = place..<place
        last = first
        while place < field.upperBound {
            var end = place + 1
            while end < field.upperBound, input.bytes[end] == CSVSyntax.quote { end += 1 }
            last = place..<end
            if count == 0 { first = last }
            count += last.count
            odd += last.count % 2
            place = quote(from: end)
        }
    }

    /// The runs of odd length that are left where the quote at the start opens the field.
    var oddWithoutFirst: Int { odd + Self.change(first) }
    /// Where the quote at the end closes it.
    var oddWithoutLast: Int { odd + Self.change(last) }
    var oddWithoutBoth: Int { first == last ? odd : odd + Self.change(first) + Self.change(last) }

    private static func change(_ run: Range<Int>) -> Int { run.count % 2 == 1 ? -1 : 1 }
}
