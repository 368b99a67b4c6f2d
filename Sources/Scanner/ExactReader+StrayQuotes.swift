extension ExactReader {
    /// Joins the fields of a record of too many that a stray quote shows to be one value: its opening
    /// quote is missing, or a quote inside it closed it. False where none are.
    ///
    /// The value ends with the quote that a delimiter follows, and begins so many fields before as the
    /// record has too many. All stray quotes must lie in it, and the others suit their columns.
    mutating func joinFields(
        _ input: borrowing Stretch, firstDelimiter: Int, in index: inout RecordIndex
    ) -> Bool {
        let surplus = index.delimiterCount - firstDelimiter - expectedFields
        guard surplus > 0, let first = faults.first, let last = faults.last,
            faults.allSatisfy({ $0.kind == .strayQuote })
        else { return false }
        for fault in faults {
            let start = fault.field - surplus
            guard start >= 1, start <= first.field, last.field <= fault.field,
                input.bytes[fault.fieldRange.upperBound - 1] == CSVSyntax.quote
            else { continue }
            let valueStart = fieldStart(start, firstDelimiter, in: index)
            let end = Int(index.delimiters[index.delimiterCount - 1]) - base
            guard
                suitsBefore(input, until: valueStart),
                suits(
                    input, from: fault.fieldRange.upperBound + 1, until: end, column: start + 1)
            else { continue }
            let firstKept = firstDelimiter + start - 1
            index.removeDelimiters(firstKept..<(firstKept + surplus))
            noteStray(first.offset, field: start, valueStart..<fault.fieldRange.upperBound)
            return true
        }
        return false
    }

    /// Joins a record of a wrong width with the lines behind it where a stray quote on one of them shows
    /// that line ends in a value split it; the delimiter behind that value, whose fields before are left
    /// in the index.
    mutating func joinLines(
        _ input: borrowing Stretch, _ draft: Draft, in index: inout RecordIndex
    ) -> Place {
        // A blank line is no part of a record.
        guard draft.delimiter > 0, faults.allSatisfy({ $0.kind == .strayQuote }) else {
            return .none
        }
        switch splitValue(
            input, index, firstDelimiter: draft.firstDelimiter,
            fieldCount: index.delimiterCount - draft.firstDelimiter, next: draft.start)
        {
        case .needsMore:
            return .needsMore
        case .none:
            return .none
        case .value(let field, let end):
            let first = faults.first { $0.field >= field.number }
            let offset = first?.offset ?? input.quote(from: draft.start)
            index.truncate(toDelimiters: draft.firstDelimiter + field.number - 1)
            noteStray(offset, field: field.number, field.start..<end)
            return .at(end)
        }
    }

    /// A value that line ends split.
    enum SplitValue {
        /// It ends at a delimiter.
        case value(OpenField, end: Int)
        case none
        case needsMore
    }

    /// The value at the end of a record of `fieldCount` fields that a quote in one of the lines from
    /// `next` on ends.
    ///
    /// The record must be whole then, its values suit their columns, and records follow. A line that is
    /// a good record itself ends the search, and so does one with a quote that opens a field and does
    /// not break the grammar on it.
    mutating func splitValue(
        _ input: borrowing Stretch, _ index: borrowing RecordIndex, firstDelimiter: Int,
        fieldCount: Int, next: Int
    ) -> SplitValue {
        let view = input.lookahead(from: next)
        var lineStart = next
        for _ in 0..<Lookahead.limitValueLines {
            let line = view.line(from: lineStart)
            guard line.end < view.bytes.count else { return view.isFinal ? .none : .needsMore }
            if line.fieldCount == expectedFields,
                suits(view, from: lineStart, until: line.end, column: 1)
            {
                return .none
            }
            var cursor = Stretch.LineCursor(lineStart)
            var fieldStart = lineStart
            var isLast = false
            while !isLast {
                isLast = !cursor.next(view)
                let end = cursor.position
                switch splitEnd(view, fieldStart..<end) {
                case .none: return .none
                case .needsMore: break
                case .at:
                    let found = splitValue(
                        view, index, firstDelimiter: firstDelimiter, fieldCount: fieldCount,
                        end: end)
                    if case .none = found { break }
                    return found
                }
                fieldStart = end + 1
            }
            guard let behind = view.lineStart(behind: line.end) else { return .needsMore }
            lineStart = behind
        }
        return .none
    }

    /// Whether a field of a line may be the end of a split value (`.at`), or goes on (`.needsMore`), or
    /// ends the search.
    private func splitEnd(_ view: borrowing Stretch, _ field: Range<Int>) -> Place {
        guard !field.isEmpty else { return .needsMore }
        guard view.bytes[field.lowerBound] == CSVSyntax.quote else {
            return view.bytes[field.upperBound - 1] == CSVSyntax.quote
                ? .at(field.upperBound) : .needsMore
        }
        if view.closingQuote(open: field.lowerBound) != nil { return .needsMore }
        let strict = view.quotedField(at: field.lowerBound, limit: Lookahead.limitBytes)
        return strict.ending == .irregular && !strict.spansLines ? .needsMore : .none
    }

    /// The value that ends at `end`, if the record is whole then.
    private mutating func splitValue(
        _ view: borrowing Stretch, _ index: borrowing RecordIndex, firstDelimiter: Int,
        fieldCount: Int, end: Int
    ) -> SplitValue {
        let isLast = view.bytes[end] != separator
        let line = isLast ? nil : view.line(from: end + 1)
        let number = expectedFields - (line?.fieldCount ?? 0)
        guard number >= 1, number <= fieldCount else { return .none }
        let field = OpenField(
            start: fieldStart(number, firstDelimiter, in: index), number: number)
        guard suitsBefore(view, until: field.start) else { return .none }
        guard let isRight = isRight(view, field, end, line?.end ?? end) else { return .needsMore }
        return isRight ? .value(field, end: end) : .none
    }

    private func fieldStart(
        _ number: Int, _ firstDelimiter: Int, in index: borrowing RecordIndex
    ) -> Int {
        number == 1 ? 0 : Int(index.delimiters[firstDelimiter + number - 2]) + 1 - base
    }

    /// Makes the fault of a value whose quotes do not enclose it the last one.
    private mutating func noteStray(_ offset: Int, field: Int, _ range: Range<Int>) {
        faults.removeAll { $0.field >= field }
        faults.append(
            QuoteFault(kind: .strayQuote, offset: offset, field: field, fieldRange: range))
    }

    /// Whether the fields before one suit their columns.
    private func suitsBefore(_ input: borrowing Stretch, until valueStart: Int) -> Bool {
        guard valueStart > 0 else { return true }
        return suits(input.part(until: valueStart - 1), from: 0, until: valueStart - 1, column: 1)
    }
}
