/// A delimiter on a line, and what a record has behind it.
struct RecordTail {
    let delimiter: Int
    /// The line end that ends the record.
    var end: Int
    var fieldCount = 0
    /// How many of the fields have broken quotes of their own.
    var faultCount = 0
}

extension ExactReader {
    /// Lists the delimiters of a line, from `start` on, which begins a field; false where the bytes do
    /// not tell what is behind them.
    ///
    /// From the last one back, so that what follows a field is known already.
    mutating func readTails(
        _ view: borrowing Stretch, from start: Int, until lineEnd: Int
    ) -> Bool {
        tails.removeAll(keepingCapacity: true)
        view.marks.forEachSeparator(from: start, to: lineEnd) {
            tails.append(RecordTail(delimiter: $0, end: lineEnd))
            return true
        }
        tails.append(RecordTail(delimiter: lineEnd, end: lineEnd))
        for index in tails.indices.dropLast().reversed() {
            let field = tails[index].delimiter + 1
            var next = index + 1
            var faults = 0
            if view.bytes[field] == CSVSyntax.quote {
                if let quote = view.closingQuote(open: field) {
                    while tails[next].delimiter <= quote { next += 1 }
                } else {
                    switch linesTail(view, from: field, behind: lineEnd) {
                    case .needsMore:
                        return false
                    case .whole(let fieldCount, let end):
                        tails[index].fieldCount = fieldCount
                        tails[index].end = end
                        continue
                    case .none:
                        faults = 1
                    }
                }
            } else if view.mark(from: field) < tails[next].delimiter {
                faults = 1
            }
            tails[index].end = tails[next].end
            tails[index].fieldCount = tails[next].fieldCount + 1
            tails[index].faultCount = tails[next].faultCount + faults
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
        _ view: borrowing Stretch, from field: Int, behind lineEnd: Int
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
