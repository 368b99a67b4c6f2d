import Bytes
import Scanner

/// Copies records out of a file as they stand there, in their order.
struct OriginalRecords: ~Copyable {
    private static let chunkBytes = 256 << 10

    private var reader: DescriptorReader
    /// What is read, so that it stays.
    private let file: ResultFile?
    private var window = InputWindow(capacityBytes: OriginalRecords.chunkBytes)
    private let maps: [OffsetMap]
    private let path: Path
    private let kernel: ScanKernel
    /// Absolute offset of the next byte, and its line, from 1.
    private var position = 0
    private var line = 1

    /// `journals` tell what became of the file that `reader` reads, round by round; `file` is that
    /// file where nobody else keeps it.
    init(
        _ reader: consuming DescriptorReader, keeping file: consuming ResultFile?,
        _ journals: [EditJournal], path: Path, kernel: ScanKernel
    ) {
        self.reader = reader
        self.file = file
        self.path = path
        self.kernel = kernel
        maps = journals.map { OffsetMap($0, path: path) }
    }

    /// Where a record that lies in the result at an absolute range was, with its line from 1.
    /// Records must be asked for in their order.
    mutating func place(of range: Range<Int>) throws(ResultError) -> (range: Range<Int>, line: Int)
    {
        var (start, end) = (range.lowerBound, range.upperBound)
        for map in maps.reversed() { start = try map.start(of: start) }
        for map in maps.reversed() { end = try map.end(of: end) }
        end = max(start, end)
        try copy(to: start) { _ in }
        return (start..<end, line)
    }

    /// How many lines end in the first bytes that are in memory.
    private func lineEnds(_ count: Int) -> Int {
        let bytes = window.bytes
        return LineEndCount.count(
            bytes.extracting(0..<count), next: count < bytes.count ? bytes[count] : 0,
            kernel: kernel)
    }

    /// Hands on the bytes up to an absolute offset.
    mutating func copy(
        to end: Int, _ handOn: (Span<UInt8>) throws(ResultError) -> Void
    ) throws(ResultError) {
        while position < end {
            if window.count < 2, !window.isAtEnd {
                try ResultError.reading { () throws(ReadError) in
                    try window.fill(from: &reader)
                }
            }
            guard window.count > 0 else { throw .unreadable(.changedWhileRead(path: path)) }
            // The byte behind is there, so that a CR knows whether a LF follows.
            let whole = window.isAtEnd ? window.count : window.count - 1
            let count = min(whole, end - position)
            try handOn(window.bytes.extracting(0..<count))
            line += lineEnds(count)
            position += count
            window.discard(before: position)
        }
    }
}
