/// A delimiter on a line, and what a record has behind it.
struct RecordTail {
    let delimiter: Int
    /// The line end that ends the record.
    let end: Int
    let fieldCount: Int
    /// How many of the fields have broken quotes of their own.
    let faultCount: Int

    init(delimiter: Int, end: Int, fieldCount: Int = 0, faultCount: Int = 0) {
        self.delimiter = delimiter
        self.end = end
        self.fieldCount = fieldCount
        self.faultCount = faultCount
    }
}

extension ExactReader {
    /// Lists the delimiters of a line, from `start` on, which begins a field; false where the bytes do
    /// not tell what is behind them.
    ///
    /// From the last one back, so that what follows a field is known already.
    mutating func readTails(
        _ view: borrowing MarkedBytes, from start: Int, until lineEnd: Int
    ) -> Bool {
        tails.removeAll(keepingCapacity: true)
        view.marks.forEachSeparator(from: start, to: lineEnd) {
            tails.append(RecordTail(delimiter: $0, end: lineEnd))
            return true
        }
        var behind = RecordTail(delimiter: lineEnd, end: lineEnd)
        tails.append(behind)
        for index in tails.indices.dropLast().reversed() {
            let field = tails[index].delimiter + 1
            var isFault = false
            if view.bytes[field] == CSVSyntax.quote {
                if let quote = view.closingQuote(open: field) {
                    var next = index + 1
                    while tails[next].delimiter <= quote { next += 1 }
                    behind = tails[next]
                } else {
                    switch linesTail(view, from: field, behind: lineEnd) {
                    case .needsMore:
                        return false
                    case .whole(let fieldCount, let end):
                        behind = RecordTail(delimiter: field - 1, end: end, fieldCount: fieldCount)
                        tails[index] = behind
                        continue
                    case .none:
                        isFault = true
                    }
                }
            } else {
                isFault = view.mark(from: field) < behind.delimiter
            }
            behind = RecordTail(
                delimiter: field - 1, end: behind.end, fieldCount: behind.fieldCount + 1,
                faultCount: behind.faultCount + (isFault ? 1 : 0))
            tails[index] = behind
        }
        return true
    }

    private enum LinesTail {
        case whole(fieldCount: Int, end: Int)
        case none
        case needsMore
    }

    /// The rest of a record whose next field spans lines.
    private func linesTail(
        _ view: borrowing MarkedBytes, from field: Int, behind lineEnd: Int
    ) -> LinesTail {
        let horizon = min(view.bytes.count, field + Lookahead.limitFollowerBytes)
        switch view.part(until: horizon).strictRecord(from: field) {
        case .whole(let fieldCount, let end):
            return end > lineEnd ? .whole(fieldCount: fieldCount, end: end) : .none
        case .irregular:
            return .none
        case .cut:
            return view.isFinal || horizon < view.bytes.count ? .none : .needsMore
        }
    }
}
