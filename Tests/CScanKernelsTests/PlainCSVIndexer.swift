/// The slow twin of `blk_index_csv`: one byte after the other.
struct PlainCSVIndexer {
    private enum State { case fieldStart, blanks, unquoted, literal, quoted, behindQuote }

    private let bytes: [UInt8]
    private let separator: UInt8
    private let isFinal: Bool
    private var state = State.fieldStart
    private var delimiters: [(offset: Int, endsRecord: Bool)] = []
    private var strayQuotes: [Int] = []
    private let strayCapacity: Int
    private var irregularQuote: Int?
    private var quotedLineEnds: [Int] = []
    private var undecidedReturn: Int?

    /// The index that a kernel must make, with lists that have room for `capacity` entries each.
    static func index(
        _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), isFinal: Bool = true,
        delimiterCapacity: Int = .max, recordEndCapacity: Int = .max, strayCapacity: Int = .max,
        quotedBlockCapacity: Int = .max
    ) -> CSVIndex {
        var indexer = PlainCSVIndexer(
            bytes: bytes, separator: separator, isFinal: isFinal, strayCapacity: strayCapacity)
        for offset in bytes.indices where indexer.irregularQuote == nil { indexer.take(offset) }
        return indexer.index(delimiterCapacity, recordEndCapacity, quotedBlockCapacity)
    }

    private init(bytes: [UInt8], separator: UInt8, isFinal: Bool, strayCapacity: Int) {
        self.bytes = bytes
        self.separator = separator
        self.isFinal = isFinal
        self.strayCapacity = strayCapacity
    }

    private mutating func take(_ offset: Int) {
        let isQuote = bytes[offset] == UInt8(ascii: "\"")
        switch state {
        case .quoted:
            if isQuote { state = .behindQuote }
            if [0x0A, 0x0D].contains(bytes[offset]) { quotedLineEnds.append(offset) }
        case .behindQuote:
            if isQuote {
                state = .quoted
            } else if !takeDelimiter(offset) {
                irregularQuote = offset - 1
            }
        case .literal:
            _ = takeDelimiter(offset)
        case .fieldStart, .blanks, .unquoted:
            if !isQuote {
                guard !takeDelimiter(offset) else { break }
                let isBlank = state != .unquoted && [0x20, 0x09].contains(bytes[offset])
                state = isBlank ? .blanks : .unquoted
            } else if state == .fieldStart {
                state = .quoted
            } else if state == .unquoted, strayQuotes.count < strayCapacity {
                strayQuotes.append(offset)
                state = .literal
            } else {
                irregularQuote = offset
            }
        }
    }

    /// Takes a separator, a CR or an LF outside quotes, and returns false for any other byte.
    private mutating func takeDelimiter(_ offset: Int) -> Bool {
        switch bytes[offset] {
        case separator:
            list(offset, endsRecord: false)
        case UInt8(ascii: "\n"):
            list(offset, endsRecord: true)
        case UInt8(ascii: "\r"):
            if offset + 1 < bytes.count {
                if bytes[offset + 1] == UInt8(ascii: "\n") {
                    state = .unquoted
                } else {
                    list(offset, endsRecord: true)
                }
            } else if isFinal {
                list(offset, endsRecord: true)
            } else {
                undecidedReturn = offset
            }
        default:
            return false
        }
        return true
    }

    private mutating func list(_ offset: Int, endsRecord: Bool) {
        delimiters.append((offset, endsRecord))
        state = .fieldStart
    }

    private func index(
        _ delimiterCapacity: Int, _ recordEndCapacity: Int, _ quotedBlockCapacity: Int
    ) -> CSVIndex {
        var index = delimitersIndex(delimiterCapacity, recordEndCapacity)
        index.strayQuotes = strayQuotes.filter { $0 < index.indexed }
        let blocks = Set(quotedLineEnds.filter { $0 < index.indexed }.map { $0 / 64 * 64 })
        index.quotedBlocks = Array(blocks.sorted().prefix(quotedBlockCapacity))
        return index
    }

    private func delimitersIndex(_ delimiterCapacity: Int, _ recordEndCapacity: Int) -> CSVIndex {
        var index = CSVIndex()
        for block in stride(from: 0, to: bytes.count, by: 64) {
            index.indexed = block
            guard delimiterCapacity - index.delimiters.count >= 64,
                recordEndCapacity - index.recordEnds.count >= 64
            else { return index }
            if let irregularQuote, irregularQuote < block + 64 {
                index.stoppedAtQuote = true
                return index
            }
            for delimiter in delimiters where delimiter.offset / 64 == block / 64 {
                if delimiter.endsRecord { index.recordEnds.append(index.delimiters.count) }
                index.delimiters.append(delimiter.offset)
            }
        }
        index.indexed = undecidedReturn ?? bytes.count
        return index
    }
}
