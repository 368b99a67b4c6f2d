import Bytes

/// Tells the records that need a closer look from those that plainly need none.
///
/// It may ask for a look that finds nothing; it never lets a record pass that a rule would report.
package struct RecordTriage: Sendable {
    private static let wordBytes = 8

    /// How many fields a record should have.
    private let expectedFields: Int
    /// What some of the columns are called; a record that repeats the header has the name of one of
    /// them in its place.
    private let names: ComparedNames
    private let separator: UInt8
    /// The last byte of a line end: an LF, or a CR in a file of lone CRs.
    private let lineEnd: UInt8

    /// A triage for records under the given header; `names` is empty where none may be repeated.
    ///
    /// `preferredColumns`, from 0, are those whose values are the least like their names, best first: a
    /// look at these is the quickest.
    package init(
        separator: UInt8, lineEnd: UInt8, expectedFields: Int, names: [[UInt8]],
        preferredColumns: [Int] = []
    ) {
        self.separator = separator
        self.lineEnd = lineEnd
        self.expectedFields = expectedFields
        self.names = ComparedNames(
            names, expectedFields: expectedFields, preferredColumns: preferredColumns)
    }

    /// The first record from `first` on that needs a closer look; `limit` when none before it does.
    ///
    /// Counts what it passes in `passed`. Of the records of a wrong width it passes those whose
    /// width is in `quiet`, where nothing is to be told but their number.
    package func nextNotable(
        in index: borrowing RecordIndex, of bytes: Span<UInt8>, from first: Int, limit: Int,
        quiet: QuietWidths, passed: inout PassedRecords
    ) -> Int {
        let delimiters = index.delimiters
        let ends = index.recordEnds
        precondition(limit <= index.recordCount)
        var tally = (single: 0, pairs: 0)
        var record = first
        // SAFETY: all offsets come from the index, which lies within `bytes`; a field's word is
        // read only where eight bytes are left.
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe delimiters.withUnsafeBufferPointer { delimiters in
                unsafe ends.withUnsafeBufferPointer { ends in
                    var firstDelimiter = first == 0 ? 0 : unsafe Int(ends[first - 1]) + 1
                    let lastWord = bytes.count - 2 * Self.wordBytes
                    while record < limit {
                        let lastDelimiter = unsafe Int(ends[record])
                        let start =
                            firstDelimiter == 0
                            ? 0 : unsafe Int(delimiters[firstDelimiter - 1]) + 1
                        let end = unsafe Int(delimiters[lastDelimiter])
                        let count = lastDelimiter - firstDelimiter + 1
                        guard end <= lastWord,
                            unsafe bytes[end] == lineEnd,
                            unsafe !mayBeEmpty(bytes, start..<end, count),
                            unsafe !names.mayHaveName(
                                bytes, delimiters, firstDelimiter, start, count)
                        else { break }
                        if count == expectedFields {
                            passed.lastWhole = record
                        } else {
                            let next =
                                record + 1 < limit ? unsafe Int(ends[record + 1]) : lastDelimiter
                            guard quiet.contains(count),
                                unsafe !isTelling(
                                    bytes, delimiters, firstDelimiter, start, count,
                                    nextCount: next - lastDelimiter, quiet)
                            else { break }
                            passed.addWrong(count)
                        }
                        if unsafe bytes[end - 1] == 0x0D {
                            tally.pairs &+= 1
                        } else {
                            tally.single &+= 1
                        }
                        firstDelimiter = lastDelimiter + 1
                        record += 1
                    }
                }
            }
        }
        if lineEnd == CSVSyntax.lineFeed {
            passed.endings.lineFeeds += tally.single
            passed.endings.carriageReturnLineFeeds += tally.pairs
        } else {
            passed.endings.carriageReturns += tally.single + tally.pairs
        }
        return record
    }

    /// Whether a record of a wrong width may be something else than that: a comment, totals, part
    /// of a record that line breaks split, or one that other quotes would make whole.
    ///
    /// `nextCount` is the number of fields of the next record, 0 where it is not known.
    @inline(never)
    private func isTelling(
        _ bytes: UnsafeRawBufferPointer, _ delimiters: UnsafeBufferPointer<UInt32>,
        _ firstDelimiter: Int, _ start: Int, _ count: Int, nextCount: Int, _ quiet: QuietWidths
    ) -> Bool {
        let first = unsafe bytes[start]
        guard count > 1, Self.isPlain(first), first != UInt8(ascii: "T"),
            first != UInt8(ascii: "G"), first != UInt8(ascii: "S")
        else { return true }
        guard count > expectedFields else {
            return nextCount <= 1 || count + nextCount - 1 == expectedFields
        }
        var fieldStart = start
        for field in 0..<count {
            if unsafe quiet.isOtherQuote(bytes[fieldStart]) { return true }
            fieldStart = unsafe Int(delimiters[firstDelimiter &+ field]) &+ 1
        }
        return false
    }

    /// Whether a record may repeat the header: false only where it plainly does not.
    package func mayRepeatHeader(
        _ record: RecordSpan, in index: borrowing RecordIndex, of bytes: Span<UInt8>
    ) -> Bool {
        guard !names.isEmpty else { return false }
        guard record.end <= bytes.count - 2 * Self.wordBytes else { return true }
        let delimiters = index.delimiters
        // SAFETY: the record lies in the index and in `bytes`, with eight bytes left behind it.
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe delimiters.withUnsafeBufferPointer { delimiters in
                unsafe names.mayHaveName(
                    bytes, delimiters, record.firstDelimiter, record.start, record.fieldCount)
            }
        }
    }

    /// Whether some field of a record starts with one of three bytes.
    package func hasField(
        startingWith first: UInt8, _ second: UInt8, _ third: UInt8, _ record: RecordSpan,
        in index: borrowing RecordIndex, of bytes: Span<UInt8>
    ) -> Bool {
        let delimiters = index.delimiters
        precondition(record.end < bytes.count)
        // SAFETY: each field starts at or before the record's end, which lies in `bytes`.
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe delimiters.withUnsafeBufferPointer { delimiters in
                var start = record.start
                for field in 0..<record.fieldCount {
                    let byte = unsafe bytes[start]
                    if byte == first || byte == second || byte == third { return true }
                    start = unsafe Int(delimiters[record.firstDelimiter &+ field]) &+ 1
                }
                return false
            }
        }
    }

    /// The record may be a blank line, a client's remark on a line of its own, or have no value.
    @inline(__always)
    private func mayBeEmpty(
        _ bytes: UnsafeRawBufferPointer, _ record: Range<Int>, _ count: Int
    ) -> Bool {
        let first = unsafe bytes[record.lowerBound]
        if count == 1 {
            let last = unsafe bytes[max(record.lowerBound, record.upperBound - 1)]
            return !Self.isPlain(first) || !Self.isPlain(last) || last == UInt8(ascii: "d")
        }
        // A record of empty fields is nothing but separators, or `""` between them.
        return (first == separator || first == CSVSyntax.quote) && record.count <= 3 * count
    }

    /// An ASCII letter or digit.
    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        (byte &- 0x30) < 10 || ((byte | 0x20) &- 0x61) < 26
    }
}
