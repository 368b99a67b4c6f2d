extension ExactReader {
    /// Looks for the field of a record whose quotes are broken, which ends at a delimiter from `start`
    /// on, where a field or a line begins.
    ///
    /// So many fields stand behind a delimiter, so the number of the field before it is known, and with
    /// it where it starts: `starts` has that of each field of the record, as far as it was read. The
    /// first `settled` of them stay as they are. Of all readings the first wins that nothing speaks
    /// against, otherwise the one with the least doubt on the first few lines that have one.
    mutating func search(
        _ view: borrowing MarkedBytes, from start: Int, settled: Int, _ evidence: MendingEvidence
    ) -> MendingSearch {
        guard let lastStart = starts.last, settled < starts.count else { return .none }
        let first = max(settled, starts.count - Lookahead.limitJoined) + 1
        var best: Mending?
        var lineStart = start
        // By the letter the fields before the last one may have swallowed lines.
        var linesBehind = 0
        for _ in 0..<Lookahead.limitLines where linesBehind < Lookahead.limitValueLines {
            let lineEnd = view.lineEnd(from: lineStart)
            guard lineEnd < view.bytes.count else {
                if !view.isFinal { return .needsMore }
                break
            }
            if linesBehind > 0 || evidence == .lineBehind, !forms.isEmpty || evidence.mustBeSure,
                isGoodLine(view, from: lineStart)
            {
                break
            }
            // What a line behind the record ends has its closing quote there.
            if evidence != .lineBehind || view.quoteOrLineEnd(from: lineStart) < lineEnd {
                guard readTails(view, from: lineStart, until: lineEnd) else { return .needsMore }
                switch likeliest(view, from: first, evidence, isOnRecord: linesBehind == 0) {
                case .needsMore: return .needsMore
                case .none: break
                case .found(let mending):
                    if mending.doubt < best?.doubt ?? .max { best = mending }
                }
            }
            if let best, best.isLikely || linesBehind >= Lookahead.limitDoubtfulLines { break }
            if lineEnd >= lastStart { linesBehind += 1 }
            guard let next = view.lineStart(behind: lineEnd) else { return .needsMore }
            lineStart = next
        }
        return best.map { .found($0) } ?? .none
    }

    /// Where the search for a broken field begins that ends the record at the last of `starts`: at the
    /// first field with quotes that is not settled, since its quotes may be those that are broken.
    func firstQuoted(_ view: borrowing MarkedBytes, settled: Int, doubt: Int?) -> Int {
        var start = starts[starts.count - 1]
        for index in settled..<starts.count where view.hasQuote(at: starts[index]) {
            start = starts[index]
            break
        }
        return min(start, doubt ?? start)
    }

    /// The likeliest reading in which a field of the record, from number `first` on, ends on the line of
    /// the tails.
    private mutating func likeliest(
        _ view: borrowing MarkedBytes, from first: Int, _ evidence: MendingEvidence,
        isOnRecord: Bool
    ) -> MendingSearch {
        var best: Mending?
        for index in tails.indices {
            let number = expectedFields - tails[index].fieldCount
            guard number >= first, number <= starts.count,
                starts[number - 1] < tails[index].delimiter
            else { continue }
            switch weighed(view, tails[index], number, evidence, isOnRecord: isOnRecord) {
            case .needsMore: return .needsMore
            case .none: break
            case .found(let mending):
                if mending.doubt == 0 { return .found(mending) }
                if mending.doubt < best?.doubt ?? .max { best = mending }
            }
        }
        return best.map { .found($0) } ?? .none
    }

    /// The reading in which a field ends before a tail.
    private mutating func weighed(
        _ view: borrowing MarkedBytes, _ tail: RecordTail, _ number: Int,
        _ evidence: MendingEvidence, isOnRecord: Bool
    ) -> MendingSearch {
        let range = starts[number - 1]..<tail.delimiter
        guard let flaw = view.flaw(of: range), flaw.cost <= Lookahead.limitQuoteCost else {
            return .none
        }
        let isSimple = flaw.cost == 1 && tail.faultCount == 0
        let fit = fit(view, before: number) + fit(view, tail, column: number + 1)
        guard isSimple && fit.isGood || !evidence.mustBeSure else { return .none }
        guard
            let following = following(view, tail.end, byLines: evidence == .farQuote)
        else { return .needsMore }
        switch following {
        case .good: break
        case .flawed:
            // That quote may be the other one of a field that opens here.
            if evidence.mustBeSure, view.mayOpenAtEnd(of: range) { return .none }
        case .broken:
            if evidence.mustBeSure { return .none }
        case .none:
            // The next record may have a fault of its own.
            guard isOnRecord, fit.isGood, tail.faultCount == 0, !evidence.mustBeSure else {
                return .none
            }
        }
        let isFitting = forms.suit(view, range, column: number)
        return .found(
            Mending(
                OpenField(start: range.lowerBound, number: number), end: range.upperBound, flaw,
                following, misfits: fit.misfits + (isFitting ? 0 : 1), faults: tail.faultCount))
    }

    /// How the fields before a number suit their columns.
    @inline(__always)
    private func fit(_ view: borrowing MarkedBytes, before number: Int) -> ColumnFit {
        var fit = ColumnFit()
        guard !forms.isEmpty else { return fit }
        for index in 0..<min(number - 1, forms.all.count) where !fit.isSettled {
            fit.add(
                forms.all[index], view.bytes.extracting(starts[index]..<(starts[index + 1] - 1)))
        }
        return fit
    }

    /// How the fields of a tail suit the columns from one on.
    @inline(__always)
    private func fit(_ view: borrowing MarkedBytes, _ tail: RecordTail, column: Int) -> ColumnFit {
        guard tail.fieldCount > 0 else { return ColumnFit() }
        return forms.fit(view, from: tail.delimiter + 1, until: tail.end, column: column)
    }

    /// Whether a line is a good record by itself.
    mutating func isGoodLine(_ view: borrowing MarkedBytes, from start: Int) -> Bool {
        swap(&nextLine, &lineBefore)
        nextLine.read(view, from: start, base: base)
        return nextLine.fieldCount == expectedFields
            && nextLine.fit(0..<expectedFields, forms, in: view.bytes, at: start).isGood
    }
}
