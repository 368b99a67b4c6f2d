import CScanKernels

/// Where the records and fields of a stretch of bytes end.
///
/// `delimiters` holds the offset of each separator and record end outside quotes; `recordEnds`
/// holds, for each record, the index of its last delimiter; `strayQuotes` holds the offset of the
/// first quote of each field that has quotes but starts with another byte; `quotedBlocks` tells where
/// line ends lie in quotes. All count from the first byte that was scanned, which starts a record. The
/// memory is reused from one stretch to the next.
@safe
package struct RecordIndex: ~Copyable {
    /// Why a scan went no further.
    package enum Stop: Sendable {
        /// The bytes are used up; the last record may go on behind them.
        case endOfBytes
        /// The next record has a quote that breaks the grammar.
        case irregularQuote
        /// The index is full; scan on from the next record.
        case full
    }

    /// How many fields an index can hold; a record with more is a long record.
    package static let capacity = 1 << 18
    /// How many stray quotes it can hold; of a record with more the exact reader tells.
    private static let strayCapacity = 1 << 14
    /// How many blocks with line ends in quotes: all of 1 MiB.
    private static let quotedBlockCapacity = 1 << 14
    /// Kernels write whole groups ahead of what they keep.
    private static let slack = 64

    package private(set) var delimiterCount = 0
    package private(set) var recordCount = 0
    package private(set) var strayCount = 0
    private var quotedBlockCount = 0
    /// Some record was added without a scan.
    package private(set) var hasAddedRecords = false
    package private(set) var stop = Stop.endOfBytes
    private let limit: Int
    private let delimiterStore: UnsafeMutablePointer<UInt32>
    private let recordEndStore: UnsafeMutablePointer<UInt32>
    private let strayStore: UnsafeMutablePointer<UInt32>
    private let quotedBlockStore: UnsafeMutablePointer<UInt32>

    /// An index that holds at most `capacity` fields.
    package init(capacity: Int = RecordIndex.capacity) {
        limit = capacity
        // Pages that are never written to cost nothing, so the room is taken at once.
        unsafe delimiterStore = .allocate(capacity: capacity + Self.slack)
        unsafe recordEndStore = .allocate(capacity: capacity + Self.slack)
        unsafe strayStore = .allocate(capacity: Self.strayCapacity)
        unsafe quotedBlockStore = .allocate(capacity: Self.quotedBlockCapacity)
    }

    deinit {
        unsafe delimiterStore.deallocate()
        unsafe recordEndStore.deallocate()
        unsafe strayStore.deallocate()
        unsafe quotedBlockStore.deallocate()
    }

    package var delimiters: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `delimiterCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: delimiterStore, count: delimiterCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    package var recordEnds: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `recordCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: recordEndStore, count: recordCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    package var strayQuotes: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `strayCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: strayStore, count: strayCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Where the stretches of 64 bytes begin that have a line end in quotes.
    package var quotedBlocks: Span<UInt32> {
        @_lifetime(borrow self)
        get {
            // SAFETY: the first `quotedBlockCount` entries are initialised, and live as long as self.
            let span = unsafe Span(_unsafeStart: quotedBlockStore, count: quotedBlockCount)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Whether there may be more of them behind those that are listed.
    package var mayHaveMoreQuotedBlocks: Bool { quotedBlockCount == Self.quotedBlockCapacity }

    /// The bytes up to the end of the last complete record.
    package var indexedBytes: Int {
        recordCount == 0 ? 0 : Int(delimiters[Int(recordEnds[recordCount - 1])]) + 1
    }

    /// Adds the complete records at the start of `bytes`, as far as their quotes are regular.
    ///
    /// `bytes` starts a record and lies `base` bytes behind the first byte of the index. `isFinal`
    /// says that the input ends with these bytes.
    package mutating func scan(
        _ bytes: Span<UInt8>, base: Int, separator: UInt8, isFinal: Bool, kernel: ScanKernel
    ) {
        let firstDelimiter = delimiterCount
        let firstRecord = recordCount
        let firstStray = strayCount
        let firstBlock = quotedBlockCount
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var result = unsafe blk_csv_index()
            // SAFETY: all lists have room for what the capacities say.
            unsafe result.delimiters = delimiterStore + firstDelimiter
            unsafe result.delimiter_capacity = limit + Self.slack - firstDelimiter
            unsafe result.record_ends = recordEndStore + firstRecord
            unsafe result.record_end_capacity = limit + Self.slack - firstRecord
            unsafe result.stray_quotes = strayStore + firstStray
            unsafe result.stray_quote_capacity = Self.strayCapacity - firstStray
            unsafe result.quoted_blocks = quotedBlockStore + firstBlock
            unsafe result.quoted_block_capacity = Self.quotedBlockCapacity - firstBlock
            unsafe blk_index_csv(
                kernel.raw, buffer.baseAddress, buffer.count, separator, isFinal, &result)
            unsafe recordCount += result.record_end_count
            unsafe strayCount += result.stray_quote_count
            unsafe quotedBlockCount += result.quoted_block_count
            unsafe stop =
                result.stopped_at_quote
                ? .irregularQuote
                : firstDelimiter + result.delimiter_count > limit ? .full : .endOfBytes
        }
        guard recordCount > firstRecord else {
            strayCount = firstStray
            quotedBlockCount = firstBlock
            return
        }
        // SAFETY: the kernel has written all entries from the first to the last record's end.
        for index in firstRecord..<recordCount {
            unsafe recordEndStore[index] += UInt32(firstDelimiter)
        }
        unsafe delimiterCount = Int(recordEndStore[recordCount - 1]) + 1
        if base > 0 {
            for index in firstDelimiter..<delimiterCount {
                unsafe delimiterStore[index] += UInt32(base)
            }
            for index in firstStray..<strayCount { unsafe strayStore[index] += UInt32(base) }
            for index in firstBlock..<quotedBlockCount {
                unsafe quotedBlockStore[index] += UInt32(base)
            }
        }
        dropQuotes(from: indexedBytes)
    }

    /// Forgets what is known of quotes from an offset on.
    private mutating func dropQuotes(from offset: Int) {
        // SAFETY: the first `strayCount` and `quotedBlockCount` entries are initialised.
        while strayCount > 0, unsafe Int(strayStore[strayCount - 1]) >= offset { strayCount -= 1 }
        while quotedBlockCount > 0,
            unsafe Int(quotedBlockStore[quotedBlockCount - 1]) >= offset
        { quotedBlockCount -= 1 }
    }

    /// Forgets all records.
    package mutating func removeAll() {
        delimiterCount = 0
        recordCount = 0
        strayCount = 0
        quotedBlockCount = 0
        hasAddedRecords = false
        stop = .endOfBytes
    }

    /// Adds a delimiter; false when the index is full.
    package mutating func append(delimiter: Int) -> Bool {
        guard delimiterCount < limit else { return false }
        // SAFETY: the guard keeps the index inside the allocation.
        unsafe delimiterStore[delimiterCount] = UInt32(delimiter)
        delimiterCount += 1
        return true
    }

    /// Adds delimiters that count from `base`, all or, where the index is full, none and false.
    package mutating func append(delimiters: Span<UInt32>, base: Int) -> Bool {
        guard delimiters.count <= limit - delimiterCount else { return false }
        let distance = UInt32(base)
        for index in delimiters.indices {
            // SAFETY: the guard keeps the index inside the allocation.
            unsafe delimiterStore[delimiterCount &+ index] = delimiters[index] &+ distance
        }
        delimiterCount += delimiters.count
        return true
    }

    /// Puts another delimiter in the place of the last one, which does not end a record yet.
    package mutating func moveLastDelimiter(to offset: Int) {
        precondition(delimiterCount > 0)
        // SAFETY: the precondition keeps the index among the initialised entries.
        unsafe delimiterStore[delimiterCount - 1] = UInt32(offset)
    }

    /// Takes back the delimiters behind the first `count`, none of which may end a record.
    package mutating func truncate(toDelimiters count: Int) {
        precondition(count <= delimiterCount)
        delimiterCount = count
    }

    /// Takes out delimiters that turned out to be part of a value; none of them may end a record.
    package mutating func removeDelimiters(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= delimiterCount)
        // SAFETY: the precondition keeps all indices among the initialised entries.
        for index in range.upperBound..<delimiterCount {
            unsafe delimiterStore[index - range.count] = delimiterStore[index]
        }
        delimiterCount -= range.count
    }

    /// Takes back the records from one on, with their delimiters.
    package mutating func removeRecords(from first: Int) {
        precondition(first < recordCount)
        dropQuotes(from: record(first).start)
        truncate(toDelimiters: record(first).firstDelimiter)
        recordCount = first
    }

    /// Makes the delimiter that was added last the end of a record.
    package mutating func endRecord() {
        precondition(delimiterCount > 0 && recordCount < limit)
        // SAFETY: the precondition keeps the index inside the allocation.
        unsafe recordEndStore[recordCount] = UInt32(delimiterCount - 1)
        recordCount += 1
        hasAddedRecords = true
    }
}
