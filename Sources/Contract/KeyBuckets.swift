/// Very many parts of hashes, each in one of 4,096 buckets.
///
/// Of a hash 60 bits are kept: 12 choose the bucket, 48 are stored, so that among 10 million keys
/// hardly ever two have the same. Each bucket is a list of chunks of 64 slots of six bytes, the first
/// of which links to the chunk before.
struct KeyBuckets {
    static let count = 4_096
    private static let chunkSlots = 64
    private static let slabSlots = 256 * chunkSlots
    private static let wordsPerSlot = 3

    /// Words of two bytes.
    private var slabs: [[UInt16]] = []
    private var chunkCount = 0
    /// By bucket: the slot behind the last one that is taken; 0 without any.
    private var ends = [UInt32](repeating: 0, count: count)
    /// How many hashes are kept.
    private(set) var entryCount = 0

    /// The part of a hash that is kept.
    static func kept(_ hash: UInt64) -> UInt64 { hash >> 4 }

    /// The bucket of the part of a hash that is kept.
    static func bucket(_ kept: UInt64) -> Int { Int(kept >> 48) }

    /// Adds the part of a hash that is kept.
    mutating func add(_ kept: UInt64) {
        let bucket = Self.bucket(kept)
        if Int(ends[bucket]) % Self.chunkSlots == 0 { addChunk(to: bucket) }
        store(kept, at: Int(ends[bucket]))
        ends[bucket] += 1
        entryCount += 1
    }

    /// Hands on what a bucket keeps.
    func read<Failure: Error>(
        _ bucket: Int, _ handOn: (_ kept: UInt64) throws(Failure) -> Void
    ) throws(Failure) {
        var end = Int(ends[bucket])
        while end > 0 {
            let link = (end - 1) / Self.chunkSlots * Self.chunkSlots
            for slot in (link + 1)..<end {
                try handOn(UInt64(bucket) << 48 | entry(at: slot))
            }
            end = Int(entry(at: link))
        }
    }

    private mutating func addChunk(to bucket: Int) {
        let first = chunkCount * Self.chunkSlots
        if first == slabs.count * Self.slabSlots {
            slabs.append([UInt16](repeating: 0, count: Self.slabSlots * Self.wordsPerSlot))
        }
        chunkCount += 1
        store(UInt64(ends[bucket]), at: first)
        ends[bucket] = UInt32(first + 1)
    }

    private mutating func store(_ value: UInt64, at slot: Int) {
        slabs[slot / Self.slabSlots].store(
            value, at: slot % Self.slabSlots * Self.wordsPerSlot)
    }

    private func entry(at slot: Int) -> UInt64 {
        slabs[slot / Self.slabSlots].value(at: slot % Self.slabSlots * Self.wordsPerSlot)
    }
}

extension [UInt16] {
    /// Stores the low 48 bits of a value in three words.
    fileprivate mutating func store(_ value: UInt64, at place: Int) {
        var words = mutableSpan
        words[place] = UInt16(truncatingIfNeeded: value)
        words[place + 1] = UInt16(truncatingIfNeeded: value >> 16)
        words[place + 2] = UInt16(truncatingIfNeeded: value >> 32)
    }

    fileprivate func value(at place: Int) -> UInt64 {
        UInt64(self[place]) | UInt64(self[place + 1]) << 16 | UInt64(self[place + 2]) << 32
    }
}
