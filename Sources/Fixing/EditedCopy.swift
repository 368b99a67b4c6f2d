import Bytes
import Diagnostics

/// Copies a file from its start on, with edits applied.
struct EditedCopy: ~Copyable {
    private static let chunkBytes = 256 << 10

    private var reader: DescriptorReader
    private var window = InputWindow(capacityBytes: EditedCopy.chunkBytes)
    private let path: Path
    private let sizeBytes: Int
    /// Absolute offset of the next byte of the file.
    private(set) var position = 0
    /// Whether anything else than the file's own bytes was written, or some were left out.
    private(set) var hasEdits = false
    /// Where all edits are noted; nil where nobody asks.
    private let journal: EditJournal?
    /// Whether `position` starts a line: what is not text before the first one does not count.
    private var isAtLineStart = true

    /// Reads the file at a path, which has so many bytes, from its start.
    init(
        _ reader: consuming DescriptorReader, path: Path, sizeBytes: Int, journal: EditJournal?
    ) {
        self.reader = reader
        self.path = path
        self.sizeBytes = sizeBytes
        self.journal = journal
    }

    /// Copies on up to an absolute range and writes a text in its place; what of the range lies
    /// behind the end of the file is not there. Traps where the range begins before `position`.
    mutating func replace(
        _ range: Range<Int>, with text: Span<UInt8>, into result: inout ResultFile
    ) throws(ResultError) {
        precondition(range.lowerBound >= position)
        try copy(to: range.lowerBound, into: &result)
        try result.append(text)
        let end = min(range.upperBound, sizeBytes)
        let beganLine = isAtLineStart
        while position < end { advance(try available(upTo: end)) }
        hasEdits = true
        guard let journal else { return }
        let takesLines = text.isEmpty && beganLine && isAtLineStart
        // A byte order mark stands before the first line.
        if range.lowerBound == 0, text.isEmpty { isAtLineStart = true }
        try journal.add(
            EditJournal.Entry(
                range: range.lowerBound..<max(range.lowerBound, end), count: text.count,
                takesLines: takesLines))
    }

    /// Copies on up to an absolute offset, or to the end of the file.
    mutating func copy(to end: Int, into result: inout ResultFile) throws(ResultError) {
        let end = min(end, sizeBytes)
        while position < end {
            let count = try available(upTo: end)
            try result.append(window.bytes.extracting(0..<count))
            advance(count)
        }
    }

    /// Goes on behind bytes that are in memory; at least one.
    private mutating func advance(_ count: Int) {
        if journal != nil {
            let last = window.bytes[count - 1]
            isAtLineStart = last == 0x0A || last == 0x0D
        }
        position += count
        window.discard(before: position)
    }

    /// How many bytes before an absolute offset are in memory: at least one.
    private mutating func available(upTo end: Int) throws(ResultError) -> Int {
        if window.count == 0 {
            try ResultError.reading { () throws(ReadError) in
                try window.fill(Self.chunkBytes, from: &reader)
            }
            guard window.count > 0 else {
                throw .unreadable(.changedWhileRead(path: path))
            }
        }
        return min(window.count, end - position)
    }
}
