import Bytes
import Diagnostics

/// Copies a file from its start on, with edits applied.
struct EditedCopy: ~Copyable {
    private static let chunkBytes = 256 << 10

    private var reader: DescriptorReader
    private var window = InputWindow(capacityBytes: EditedCopy.chunkBytes)
    private let path: Path
    /// Absolute offset of the next byte of the file.
    private var position = 0
    /// How many edits were applied.
    private(set) var edits = 0

    /// Reads the file at a path from its start.
    init(_ reader: consuming DescriptorReader, path: Path) {
        self.reader = reader
        self.path = path
    }

    /// Copies on up to an absolute offset, which is at most the file's size.
    ///
    /// The edits ascend, do not overlap, and lie between where it is and there.
    mutating func copy(
        to end: Int, applying edits: [Edit], into result: inout ResultFile
    ) throws(ResultError) {
        for edit in edits {
            let start = min(edit.range.lowerBound, end)
            precondition(start >= position)
            try copy(to: start, into: &result)
            try result.append(edit.text.span)
            try skip(to: min(edit.range.upperBound, end))
        }
        self.edits += edits.count
        try copy(to: end, into: &result)
    }

    private mutating func copy(
        to end: Int, into result: inout ResultFile
    ) throws(ResultError) {
        while position < end {
            let count = try available(upTo: end)
            try result.append(window.bytes.extracting(0..<count))
            advance(count)
        }
    }

    private mutating func skip(to end: Int) throws(ResultError) {
        while position < end { advance(try available(upTo: end)) }
    }

    private mutating func advance(_ count: Int) {
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
