extension ExactReader {
    /// Reads the record at the start of `input` in one go where its line has the expected number of
    /// fields, one of which has broken quotes, and no other reading can have less against it.
    ///
    /// Where that is not so, or the bytes do not tell, it is nil, and the record is read field by field.
    mutating func readLine(
        _ input: borrowing MarkedBytes, into index: inout RecordIndex
    ) -> RecordReader.Outcome? {
        takeLine(input)
        guard line.brokenCount == 1, let broken = line.broken, isWholeLine(input),
            let last = input.lastByte(ofDelimiterAt: line.end)
        else { return nil }
        if broken.quote > broken.range.lowerBound {
            guard isStray(input, broken), isFollowedByGoodRecord(input) else { return nil }
            note(.strayQuote, at: broken.quote, broken)
        } else {
            guard mend(input, broken) else { return nil }
        }
        guard index.append(delimiters: line.ends, base: base) else { return .full }
        index.moveLastDelimiter(to: base + last)
        return .record
    }

    /// Reads the line at the start of `input`, unless it was read before as one behind another record.
    private mutating func takeLine(_ input: borrowing MarkedBytes) {
        if lineBefore.isLine(at: base) {
            swap(&line, &lineBefore)
        } else if nextLine.isLine(at: base) {
            swap(&line, &nextLine)
        } else {
            line.read(input, from: 0, base: base)
        }
    }

    /// Whether the line at the start of `input` is a record with stray quotes at most, which no other
    /// reading can turn into another one; false where that is not plain.
    mutating func isPlainRecord(_ input: borrowing MarkedBytes) -> Bool {
        takeLine(input)
        guard line.brokenCount <= 1, isWholeLine(input) else { return false }
        if let broken = line.broken, !isStray(input, broken) { return false }
        return isFollowedByGoodRecord(input)
    }

    /// Whether the line is a record of the expected width, near enough for all that is looked at behind.
    private func isWholeLine(_ input: borrowing MarkedBytes) -> Bool {
        line.fieldCount == expectedFields && expectedFields > 1
            && line.end < input.bytes.count
            && line.end + Lookahead.limitFollowerBytes < Lookahead.limitBytes
    }

    /// Whether a quote stands within a field, with more than white space before it.
    private func isStray(_ input: borrowing MarkedBytes, _ broken: LineReading.Broken) -> Bool {
        (broken.range.lowerBound..<broken.quote).contains {
            input.bytes[$0] != 0x20 && input.bytes[$0] != 0x09
        }
    }

    private mutating func isFollowedByGoodRecord(_ input: borrowing MarkedBytes) -> Bool {
        guard let next = input.lineStart(behind: line.end), next < input.bytes.count else {
            return false
        }
        let horizon = min(input.bytes.count, line.end + Lookahead.limitFollowerBytes)
        return follower(input.part(until: horizon), at: next).isRecord
    }

    /// Notes the fault of a quoted field that one or two quotes mend; false where anything else speaks
    /// against that reading.
    ///
    /// Any other reading of the line leaves two fields with broken quotes at least: this one, and what is
    /// cut off the one that ends elsewhere.
    private mutating func mend(_ input: borrowing MarkedBytes, _ broken: LineReading.Broken) -> Bool
    {
        let strict =
            line.irregular ?? input.quotedField(at: broken.quote, limit: Lookahead.limitBytes)
        guard strict.ending == .irregular else { return false }
        guard !strict.hasBackslashQuote else { return unescape(input, broken, strict) }
        guard let flaw = input.flaw(of: broken.range), flaw.cost <= 2,
            forms.suit(input, broken.range, column: broken.index + 1),
            line.fit(0..<broken.index, forms, in: input.bytes, at: 0).misfits == 0,
            line.fit((broken.index + 1)..<expectedFields, forms, in: input.bytes, at: 0)
                .misfits == 0,
            following(input, line.end, byLines: false)?.areRecords == true
        else { return false }
        switch flaw.kind {
        case .unclosed:
            note(.unclosed(letterEnd: strict.letterEnd), at: broken.quote, broken)
        case .textAfterQuote(let quote):
            note(.textAfterQuote, at: quote + 1, broken)
        case .strayQuote(let quote):
            note(.strayQuote, at: quote, broken)
        }
        return true
    }

    private mutating func note(
        _ kind: QuoteFault.Kind, at offset: Int, _ broken: LineReading.Broken
    ) {
        faults.append(
            QuoteFault(
                kind: kind, offset: offset, field: broken.index + 1, fieldRange: broken.range))
    }

    /// The same for a field whose quotes are escaped with backslashes.
    private mutating func unescape(
        _ input: borrowing MarkedBytes, _ broken: LineReading.Broken, _ strict: QuotedField
    ) -> Bool {
        let escaped = input.quotedField(
            at: broken.quote, limit: Lookahead.limitBytes, escapesWithBackslash: true)
        guard escaped.ending == .closed, escaped.end == broken.range.upperBound,
            isFollowedByGoodRecord(input)
        else { return false }
        note(.backslashEscape, at: refusedQuote(input, broken.quote, strict), broken)
        return true
    }
}
