/// Very many parts of hashes, each in one of 1,024 buckets.
///
/// Of a hash 58 bits are kept: 10 choose the bucket, 48 are stored, so that among 10 million keys
/// hardly ever two have the same. Each bucket is a list of chunks of 64 slots of six bytes, the first
/// of which links to the chunk before.
struct KeyBuckets {
    static let count = 1_024
    private static let chunkSlots = 64
    private static let wordsPerSlot = 3

    /// By slot three words of two bytes. Chunks that are not taken yet are zeros.
    private var words: [UInt16] = []
    private var chunkCount = 0
    /// By bucket: the slot behind the last one that is taken, 0 without any; empty at first.
    private var ends: [UInt32] = []
    /// How many hashes are kept.
    private(set) var entryCount = 0
    private let limitEntries: Int

    /// At most so many are to be added.
    init(limitEntries: Int) { self.limitEntries = limitEntries }

    /// The part of a hash that is kept.
    static func kept(_ hash: UInt64) -> UInt64 { hash >> 6 }

    /// The bucket of the part of a hash that is kept.
    static func bucket(_ kept: UInt64) -> Int { Int(kept >> 48) }

    /// Adds hashes.
    mutating func add(_ hashes: Span<UInt64>) {
        // A contract may have very many keys.
        if ends.isEmpty { ends = [UInt32](repeating: 0, count: Self.count) }
        // The first of each bucket may need a chunk of its own, and those that fill one another.
        let more = min(hashes.count, Self.count + hashes.count / (Self.chunkSlots - 1))
        makeRoom(forChunks: chunkCount + more)
        Self.add(hashes, &words, &ends, &chunkCount)
        entryCount += hashes.count
    }

    private static func add(
        _ hashes: Span<UInt64>, _ words: inout [UInt16], _ ends: inout [UInt32],
        _ chunkCount: inout Int
    ) {
        var words = words.mutableSpan
        var ends = ends.mutableSpan
        for index in hashes.indices {
            let kept = kept(hashes[index])
            let bucket = bucket(kept)
            var slot = Int(ends[bucket])
            if slot % chunkSlots == 0 {
                let link = chunkCount * chunkSlots
                chunkCount += 1
                words.store(UInt64(slot), atSlot: link)
                slot = link + 1
            }
            words.store(kept, atSlot: slot)
            ends[bucket] = UInt32(slot + 1)
        }
    }

    private mutating func makeRoom(forChunks count: Int) {
        let slots = count * Self.chunkSlots
        let missing = slots * Self.wordsPerSlot - words.count
        guard missing > 0 else { return }
        if words.count > 1 << 19 {
            // All at once, since an array that grows is there twice for a while. Pages that are never
            // written to take no memory.
            let most = limitEntries + limitEntries / 60 + 2 * Self.count * Self.chunkSlots
            words.reserveCapacity(most * Self.wordsPerSlot)
        }
        words.append(contentsOf: repeatElement(0, count: missing))
    }

    /// Hands on what a bucket keeps, in pieces for which there is room in `piece`.
    func read<Failure: Error>(
        _ bucket: Int, _ piece: inout [UInt64],
        _ handOn: (_ kept: Span<UInt64>) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(piece.count >= Self.chunkSlots)
        guard !ends.isEmpty else { return }
        let words = words.span
        let prefix = UInt64(bucket) << 48
        var count = 0
        var end = Int(ends[bucket])
        while end > 0 {
            let link = (end - 1) / Self.chunkSlots * Self.chunkSlots
            if count + Self.chunkSlots > piece.count {
                try handOn(piece.span.extracting(first: count))
                count = 0
            }
            var values = piece.mutableSpan
            for slot in (link + 1)..<end {
                values[count] = prefix | words.value(atSlot: slot)
                count += 1
            }
            end = Int(words.value(atSlot: link))
        }
        try handOn(piece.span.extracting(first: count))
    }
}

extension MutableSpan<UInt16> {
    /// Stores the low 48 bits of a value in three words.
    @inline(__always)
    fileprivate mutating func store(_ value: UInt64, atSlot slot: Int) {
        self[3 * slot] = UInt16(truncatingIfNeeded: value)
        self[3 * slot + 1] = UInt16(truncatingIfNeeded: value >> 16)
        self[3 * slot + 2] = UInt16(truncatingIfNeeded: value >> 32)
    }
}

extension Span<UInt16> {
    @inline(__always)
    fileprivate func value(atSlot slot: Int) -> UInt64 {
        UInt64(self[3 * slot]) | UInt64(self[3 * slot + 1]) << 16 | UInt64(self[3 * slot + 2]) << 32
    }
}
