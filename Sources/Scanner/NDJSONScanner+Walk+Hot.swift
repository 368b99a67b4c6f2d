import Bytes

/// The way over the lines that keep the grammar, along the index of a kernel.
extension NDJSONScanner {
    /// Where a walk is in the index.
    struct Walk {
        /// How far behind a line end bytes have to lie, so that whole words can be read there.
        private static let reachBytes = 2 * MemberNames.textBytes

        /// The next delimiter, by its index.
        var delimiter = 0
        /// Behind the last line end that can be walked to.
        var delimiterEnd: Int
        /// The next suspect, by its index.
        var suspect = 0
        /// The next escape, by its index.
        var escape = 0

        init(_ bytes: Span<UInt8>, _ index: borrowing JSONIndex) {
            let delimiters = index.delimiters
            let last = bytes.count - Self.reachBytes
            delimiterEnd = delimiters.count
            while delimiterEnd > 0 {
                let offset = Int(delimiters[delimiterEnd - 1])
                if offset <= last, bytes[offset] == 0x0A { break }
                delimiterEnd -= 1
            }
        }
    }

    /// Walks from the start of a line, or from a name in a record, as far as all is in order, and
    /// leaves the scan where it has to be read byte by byte; false where the whole lines are used up.
    mutating func walk(_ walk: inout Walk, _ bytes: Span<UInt8>) -> Bool {
        guard isAtLineStart || isAtName else { return true }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            // SAFETY: the index lies within the bytes, and behind each delimiter of the walk there
            // are as many bytes as are read at most.
            return unsafe walkLines(&walk, start)
        }
    }

    private mutating func walkLines(_ walk: inout Walk, _ bytes: UnsafePointer<UInt8>) -> Bool {
        var line = unsafe LineWalk(self, bytes, walk)
        let isReadable = line.run()
        walk.delimiter = line.delimiter
        walk.suspect = line.suspect
        walk.escape = line.escape
        batch.setCounts(
            members: line.memberCount, records: line.recordCount, escaped: line.escapedCount)
        take(line)
        return isReadable
    }

    /// Takes over how far a walk came.
    private mutating func take(_ line: LineWalk) {
        guard !line.isInOldRecord else { return goOn(line) }
        recordNumber += line.walkedRecords
        if record.isOpen {
            // It was begun, and so counted, before the walk that has ended it.
            recordNumber -= 1
            record.isOpen = false
            path.closeAll()
            state = .between
        }
        endings.lineFeeds += line.walkedRecords - line.pairs
        endings.carriageReturnLineFeeds += line.pairs
        if firstLineFeed < 0, line.firstLineFeed >= 0 { firstLineFeed = base + line.firstLineFeed }
        if firstPair < 0, line.firstPair >= 0 { firstPair = base + line.firstPair }
        cursor = line.position
        lineStart = base + line.start
        isBehindRecord = false
        comma = -1
        isLineHead = line.position == line.start
        guard !isLineHead else { return }
        recordNumber += 1
        record = OpenRecord()
        record.isOpen = true
        record.start = base + line.start
        record.traits = [.object, .whole]
        record.nameCount = line.memberCount - line.firstMember
        record.comma = base + line.position - 1
        path.closeAll()
        path.open(isArray: false)
        seen.removeAll(firstObject: path.object)
        state = line.memberCount > line.firstMember ? .name : .nameOrEnd
        if line.isBehindRecord { endRecord(at: cursor) }
    }

    /// Takes over how far a walk came in the record that was open before.
    private mutating func goOn(_ line: LineWalk) {
        guard base + line.position > record.comma + 1 else { return }
        cursor = line.position
        record.nameCount = line.nameCount
        record.comma = base + line.position - 1
        if line.isBehindRecord { endRecord(at: cursor) }
    }
}
