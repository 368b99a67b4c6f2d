import Bytes

/// Leads offsets in the result of a round back to those in the file before it.
///
/// It is asked in ascending order; where both are asked, for `end(of:)` before `start(of:)`.
final class OffsetMap {
    private static let capacityBytes = 64 << 10
    /// The most bytes of an entry.
    private static let entryBytes = 30

    private let journal: EditJournal
    private var reader: DescriptorReader
    private var window = InputWindow(capacityBytes: OffsetMap.capacityBytes)
    /// What was read of the journal, and how much of it is taken in.
    private var bytes: [UInt8] = []
    private var taken = 0
    /// Where the last edit that was read ends, before the round.
    private var readEnd = 0
    /// Edits that were read and not passed, in order.
    private var ahead: [EditJournal.Entry] = []
    /// Behind the last edit that was passed: absolute offsets before the round and after it.
    private var before = 0
    private var after = 0

    init(_ journal: EditJournal, path: Path) {
        self.journal = journal
        reader = journal.reader(path)
    }

    /// Where that ended which ends at an offset.
    func end(of offset: Int) throws(ResultError) -> Int {
        while let entry = try next(0), start(of: entry) < offset { pass(entry) }
        return before + max(0, offset - after)
    }

    /// Where that began which begins at an offset: behind the lines that were taken out before it.
    func start(of offset: Int) throws(ResultError) -> Int {
        let end = try end(of: offset)
        var count = 0
        var taken = 0
        while let entry = try next(count), entry.count == 0,
            start(of: entry) - taken == offset
        {
            count += 1
            taken += entry.range.count
            guard entry.takesLines else { continue }
            for entry in ahead.prefix(count) { pass(entry) }
            count = 0
            taken = 0
        }
        return max(end, before + max(0, offset - after))
    }

    /// The edit so many behind the next one; nil where there is none.
    private func next(_ number: Int) throws(ResultError) -> EditJournal.Entry? {
        while ahead.count <= number {
            guard let entry = try read() else { return nil }
            ahead.append(entry)
        }
        return ahead[number]
    }

    /// Where an edit that was not passed begins after the round, if no other lies before it.
    private func start(of entry: EditJournal.Entry) -> Int {
        after + entry.range.lowerBound - before
    }

    /// Goes behind the first edit ahead.
    private func pass(_ entry: EditJournal.Entry) {
        after = start(of: entry) + entry.count
        before = entry.range.upperBound
        ahead.removeFirst()
    }

    private func read() throws(ResultError) -> EditJournal.Entry? {
        if bytes.count - taken < Self.entryBytes, !window.isAtEnd {
            try ResultError.reading { () throws(ReadError) in try window.fill(from: &reader) }
            bytes = bytes[taken...] + [UInt8](copying: window.bytes)
            taken = 0
            window.discard(before: window.endOffset)
        }
        guard taken < bytes.count else { return nil }
        let start = readEnd + number()
        let length = number()
        readEnd = start + length >> 1
        return EditJournal.Entry(
            range: start..<readEnd, count: number(), takesLines: length & 1 == 1)
    }

    /// The next number of the journal, which was written whole.
    private func number() -> Int {
        var number = 0
        var shift = 0
        while true {
            let byte = bytes[taken]
            taken += 1
            number |= Int(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 { return number }
        }
    }
}
