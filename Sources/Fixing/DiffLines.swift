import Bytes

/// The lines of a file in order, each with its LF, some of which can be looked at ahead.
struct DiffLines: ~Copyable {
    /// A line of more bytes cannot be compared.
    static let limitBytes = 2 << 20

    private var reader: DescriptorReader
    private var window = InputWindow(capacityBytes: DiffLines.limitBytes)
    private let path: Path
    /// Absolute offsets behind the lines that were found, and how many of them are used up.
    private var ends: [Int] = []
    private var used = 0
    /// Absolute offset of the next line.
    private var start = 0

    /// The lines of a file from its start.
    init(_ reader: consuming DescriptorReader, path: Path) {
        self.reader = reader
        self.path = path
    }

    /// Finds the next `wanted` lines; says how many of them there are, fewer only at the end of the
    /// file or where they are very long.
    mutating func find(_ wanted: Int) throws(DiffError) -> Int {
        while ends.count - used < wanted {
            let from = ends.count > used ? ends[ends.count - 1] : start
            if let end = lineEnd(from: from) {
                ends.append(end)
            } else if window.isAtEnd {
                guard from < window.endOffset else { break }
                ends.append(window.endOffset)
            } else if window.isFull {
                guard ends.count > used else { throw .lineTooLong(path: path) }
                break
            } else {
                try fill()
            }
        }
        return min(wanted, ends.count - used)
    }

    /// A line that was found, from 0.
    @_lifetime(borrow self)
    func line(_ number: Int) -> Span<UInt8> {
        let lower = number == 0 ? start : ends[used + number - 1]
        return window.bytes.extracting(
            (lower - window.startOffset)..<(ends[used + number] - window.startOffset))
    }

    /// Goes on behind lines that were found.
    mutating func removeFirst(_ count: Int) {
        guard count > 0 else { return }
        start = ends[used + count - 1]
        used += count
        window.discard(before: start)
        if used == ends.count {
            ends.removeAll(keepingCapacity: true)
            used = 0
        }
    }

    private func lineEnd(from offset: Int) -> Int? {
        let bytes = window.bytes
        return bytes.firstIndex(of: 0x0A, from: offset - window.startOffset).map {
            window.startOffset + $0 + 1
        }
    }

    private mutating func fill() throws(DiffError) {
        do throws(ReadError) {
            try window.fill(64 << 10, from: &reader)
        } catch {
            throw .unreadable(error)
        }
    }
}
