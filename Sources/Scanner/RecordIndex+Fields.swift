/// What the index tells of its records and their fields.
extension RecordIndex {
    /// The record with the given index, from 0.
    package func record(_ index: Int) -> RecordSpan {
        let ends = recordEnds
        let delimiters = delimiters
        let first = index == 0 ? 0 : Int(ends[index - 1]) + 1
        let last = Int(ends[index])
        return RecordSpan(
            start: first == 0 ? 0 : Int(delimiters[first - 1]) + 1, end: Int(delimiters[last]),
            firstDelimiter: first, fieldCount: last - first + 1)
    }

    /// Whether a record from one on, from 0, has another number of fields.
    package func hasOtherWidth(than fieldCount: Int, from first: Int) -> Bool {
        let ends = recordEnds
        var last = first == 0 ? -1 : Int(ends[first - 1])
        for record in first..<recordCount {
            guard Int(ends[record]) == last + fieldCount else { return true }
            last += fieldCount
        }
        return false
    }

    /// The bytes of a record without its line end.
    package func content(of record: RecordSpan, in bytes: Span<UInt8>) -> Range<Int> {
        record.start..<contentEnd(record, in: bytes)
    }

    /// Whether a line end lies inside a record.
    package func spansLines(_ record: RecordSpan, in bytes: Span<UInt8>) -> Bool {
        let content = content(of: record, in: bytes)
        return ByteSet.lineEnds.firstIndex(in: bytes, from: content.lowerBound) < content.upperBound
    }

    /// The raw bytes of a field, from 1, quotes and all, without the line end.
    package func field(_ number: Int, of record: RecordSpan, in bytes: Span<UInt8>) -> Range<Int> {
        let delimiter = record.firstDelimiter + number - 1
        let start = number == 1 ? record.start : Int(delimiters[delimiter - 1]) + 1
        let end =
            number == record.fieldCount
            ? contentEnd(record, in: bytes) : Int(delimiters[delimiter])
        return start..<max(start, end)
    }

    /// The content of a field, from 1: without the quotes round it.
    package func fieldContent(
        _ number: Int, of record: RecordSpan, in bytes: Span<UInt8>
    ) -> Range<Int> {
        let raw = field(number, of: record, in: bytes)
        guard raw.count >= 2, bytes[raw.lowerBound] == CSVSyntax.quote,
            bytes[raw.upperBound - 1] == CSVSyntax.quote
        else { return raw }
        return (raw.lowerBound + 1)..<(raw.upperBound - 1)
    }

    /// The content of a column, from 0, of the record with the given index, from 0.
    package func content(
        ofColumn column: Int, ofRecord index: Int, in bytes: Span<UInt8>
    ) -> Range<Int> {
        let delimiters = delimiters
        let ends = recordEnds
        let place = (index == 0 ? 0 : Int(ends[index - 1]) + 1) + column
        let last = Int(ends[index])
        precondition(place <= last)
        let start = place == 0 ? 0 : Int(delimiters[place - 1]) + 1
        var end = Int(delimiters[place])
        guard end > start else { return start..<start }
        if place == last, bytes[end - 1] == CSVSyntax.carriageReturn,
            bytes[end] == CSVSyntax.lineFeed
        {
            end -= 1
        }
        guard end - start >= 2, bytes[start] == CSVSyntax.quote,
            bytes[end - 1] == CSVSyntax.quote
        else { return start..<end }
        return (start + 1)..<(end - 1)
    }

    /// The number, from 1, of the field of a record that holds a byte.
    package func fieldNumber(at offset: Int, of record: RecordSpan) -> Int {
        var low = record.firstDelimiter
        var high = low + record.fieldCount - 1
        while low < high {
            let middle = (low + high) / 2
            if Int(delimiters[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low - record.firstDelimiter + 1
    }

    /// The index of the record that holds a byte; `from` is known not to lie behind it.
    package func recordIndex(at offset: Int, from: Int) -> Int {
        var low = from
        // It is this one or the next one nearly always.
        while low < from + 2, low + 1 < recordCount, end(low) < offset { low += 1 }
        guard low + 1 < recordCount, end(low) < offset else { return low }
        var step = 1
        while low + step < recordCount, end(low + step - 1) < offset {
            low += step
            step *= 2
        }
        var high = min(low + step, recordCount - 1)
        while low < high {
            let middle = (low + high) / 2
            if end(middle) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The record that has the `stray`-th stray quote, from 0; `from` is known not to lie behind it.
    package func recordIndex(ofStray stray: Int, from: Int) -> Int {
        recordIndex(at: Int(strayQuotes[stray]), from: from)
    }

    /// The fault of the `stray`-th stray quote, from 0, which lies in a record. Offsets count from the
    /// record's start.
    package func strayFault(
        _ stray: Int, of span: RecordSpan, in bytes: Span<UInt8>
    ) -> QuoteFault {
        let offset = Int(strayQuotes[stray])
        let field = fieldNumber(at: offset, of: span)
        let range = self.field(field, of: span, in: bytes)
        return QuoteFault(
            kind: .strayQuote, offset: offset - span.start, field: field,
            fieldRange: (range.lowerBound - span.start)..<(range.upperBound - span.start))
    }

    /// Whether the field of a record with the `stray`-th stray quote, from 0, ends with a quote. Where no
    /// line end stands in quotes, only there can a value end that began in a record before it: all
    /// other quotes before a delimiter make an even number with those of their field.
    package func mayClose(stray: Int, of span: RecordSpan, in bytes: Span<UInt8>) -> Bool {
        let number = fieldNumber(at: Int(strayQuotes[stray]), of: span)
        return bytes[field(number, of: span, in: bytes).upperBound - 1] == CSVSyntax.quote
    }

    /// Whether a value may end in a record that began before it, at quotes that open a field by the
    /// grammar: a delimiter stands behind them.
    package func mayCloseByOpening(
        _ record: RecordSpan, _ separator: UInt8, in bytes: Span<UInt8>
    ) -> Bool {
        let delimiters = delimiters
        var start = record.start
        for place in record.firstDelimiter..<record.firstDelimiter + record.fieldCount {
            var end = start
            while bytes[end] == CSVSyntax.quote { end += 1 }
            // An even number of them is an empty field.
            let isOpening = (end - start) % 2 == 1
            if isOpening, bytes[end] == separator || CSVSyntax.isLineEnd(bytes[end]) { return true }
            start = Int(delimiters[place]) + 1
        }
        return false
    }

    /// The first record from one on, from 0, in which a line end lies; nil where there is none.
    package func nextOfSeveralLines(from first: Int, in bytes: Span<UInt8>) -> Int? {
        guard first < recordCount else { return nil }
        let blocks = quotedBlocks
        var low = 0
        var high = blocks.count
        let start = record(first).start
        while low < high {
            let middle = (low + high) / 2
            if Int(blocks[middle]) + 64 <= start { low = middle + 1 } else { high = middle }
        }
        var next = first
        for block in low..<blocks.count {
            let start = Int(blocks[block])
            next = recordIndex(at: start, from: next)
            while next < recordCount, record(next).start < start + 64 {
                if spansLines(record(next), in: bytes) { return next }
                next += 1
            }
            guard next < recordCount else { return nil }
        }
        guard mayHaveMoreQuotedBlocks else { return nil }
        return (next..<recordCount).first { spansLines(record($0), in: bytes) }
    }

    /// Whether the fast index found a stray quote in a record.
    package func hasStrayQuote(_ record: RecordSpan) -> Bool {
        let strays = strayQuotes
        var low = 0
        var high = strays.count
        while low < high {
            let middle = (low + high) / 2
            if Int(strays[middle]) < record.start { low = middle + 1 } else { high = middle }
        }
        return low < strays.count && Int(strays[low]) < record.end
    }

    private func end(_ index: Int) -> Int { Int(delimiters[Int(recordEnds[index])]) }

    private func contentEnd(_ record: RecordSpan, in bytes: Span<UInt8>) -> Int {
        let isPair =
            record.end > record.start && bytes[record.end] == CSVSyntax.lineFeed
            && bytes[record.end - 1] == CSVSyntax.carriageReturn
        return isPair ? record.end - 1 : record.end
    }
}
