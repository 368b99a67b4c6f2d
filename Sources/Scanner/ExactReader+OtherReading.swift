extension ExactReader {
    /// Another reading of a record whose quotes keep to the grammar, or are stray ones: its width is
    /// wrong, or the line behind it is no record.
    ///
    /// The next record starts at `next`; `doubt` is where the first field starts that has a stray quote
    /// or spans lines. The starts of the record's fields are in `starts`.
    mutating func otherReading(
        _ input: borrowing MarkedBytes, fieldCount: Int, next: Int, doubt: Int?
    ) -> MendingSearch {
        guard expectedFields > 1, !CSVSyntax.isLineEnd(input.bytes[starts[0]]) else {
            return .none
        }
        guard fieldCount == expectedFields else {
            let start = doubt ?? next
            return search(
                input.lookahead(from: start), from: start, settled: 0,
                doubt == nil ? .lineBehind : .wrongWidth)
        }
        let view = input.lookahead(from: next)
        swap(&starts, &nextStarts)
        let isWhole = mayBeRecord(view, at: next)
        swap(&starts, &nextStarts)
        guard let isWhole else { return .needsMore }
        return isWhole ? .none : search(view, from: next, settled: 0, .lineBehind)
    }

    /// Whether the line at `start` is a good record, or the record has its expected number of fields, or a
    /// likely reading of its own that gives them; nil where the bytes do not tell.
    private mutating func mayBeRecord(_ view: borrowing MarkedBytes, at start: Int) -> Bool? {
        guard view.isLineComplete(at: start) else { return nil }
        guard start < view.bytes.count, !isGoodLine(view, from: start) else { return true }
        let horizon = min(view.bytes.count, start + Lookahead.limitFollowerBytes)
        let search: MendingSearch
        switch readByLetter(view.part(until: horizon), at: start) {
        case .whole(let fieldCount, let next, let doubt):
            guard fieldCount != expectedFields,
                !CSVSyntax.isLineEnd(view.bytes[start])
            else { return true }
            search = self.search(
                view, from: doubt ?? next, settled: 0, doubt == nil ? .lineBehind : .wrongWidth)
        case .cut where !view.isFinal && horizon == view.bytes.count:
            return nil
        case .broken(let doubt), .cut(let doubt):
            let start = firstQuoted(view, settled: 0, doubt: doubt)
            search = self.search(view, from: start, settled: 0, .brokenQuote)
        }
        switch search {
        case .needsMore: return nil
        case .none: return false
        case .found(let mending): return mending.isLikely
        }
    }

    /// A record by the letter of the grammar, where stray quotes stand for themselves.
    enum LetterRecord {
        /// The next record starts at `next`.
        case whole(fieldCount: Int, next: Int, doubt: Int?)
        /// A quote breaks the grammar.
        case broken(doubt: Int)
        /// The bytes end before the record does.
        case cut(doubt: Int)
    }

    /// Reads the record at `start`, and puts the starts of its fields into `starts`.
    mutating func readByLetter(_ view: borrowing MarkedBytes, at start: Int) -> LetterRecord {
        starts.removeAll(keepingCapacity: true)
        var doubt: Int?
        var start = start
        while true {
            starts.append(start)
            var end = view.mark(from: start)
            if end < view.bytes.count, view.bytes[end] == CSVSyntax.quote {
                if end == start {
                    let field = view.quotedField(at: start, limit: Lookahead.limitBytes)
                    switch field.ending {
                    case .closed: break
                    case .irregular: return .broken(doubt: doubt ?? start)
                    case .unclosed, .tooFar, .needsMore: return .cut(doubt: doubt ?? start)
                    }
                    if field.spansLines, doubt == nil { doubt = start }
                    end = field.end
                } else {
                    if doubt == nil { doubt = start }
                    end = view.delimiter(from: end)
                }
            }
            guard end < view.bytes.count, let last = view.lastByte(ofDelimiterAt: end) else {
                return .cut(doubt: doubt ?? start)
            }
            start = last + 1
            guard view.bytes[last] == separator else {
                return .whole(fieldCount: starts.count, next: start, doubt: doubt)
            }
        }
    }
}
