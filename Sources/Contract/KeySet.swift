import Bytes

/// Tells which of very many hashes occur more than once, in bounded memory.
///
/// Of each hash 44 bits are kept: 12 choose one of 4,096 buckets, 32 are stored. 14 million take 57
/// MiB. Past that the buckets are written to a temporary file without a name, as one run, and begun
/// anew; at the end one bucket at a time is taken from all runs.
package final class KeySet {
    static let bucketCount = 4_096
    private static let chunkEntries = 64
    private static let chunksPerSlab = 4_096
    /// A run in the temporary file.
    private struct Run {
        let start: Int
        /// How many entries lie before each bucket; the last is the number of all.
        let before: [UInt32]
    }

    /// Past so many entries a run is written.
    private let limitEntries: Int
    private let makeSpool: () throws(ReadError) -> Spool
    /// Chunks of 64 words, of which the first links to the bucket's chunk before: its index and 1.
    private var slabs: [[UInt32]] = []
    private var chunkCount = 0
    /// The last chunk of each bucket, its index and 1; 0 without one.
    private var heads = [UInt32](repeating: 0, count: bucketCount)
    /// How many words of that chunk are taken.
    private var fills = [UInt8](repeating: UInt8(chunkEntries), count: bucketCount)
    private var entryCount = 0
    private var spool: Spool?
    private var runs: [Run] = []
    /// The bucket from which candidates are to come next.
    package private(set) var nextBucket = 0

    /// Tests make the limit small.
    package init(
        limitEntries: Int = 14_000_000,
        makeSpool: @escaping () throws(ReadError) -> Spool = { () throws(ReadError) in
            try Spool()
        }
    ) {
        self.limitEntries = limitEntries
        self.makeSpool = makeSpool
    }

    /// How many runs were written.
    package var runCount: Int { runs.count }

    /// The part of a hash that is compared.
    package static func kept(_ hash: UInt64) -> UInt64 { hash >> 20 }

    /// The bucket of a hash, by the part of it that is compared.
    static func bucket(_ kept: UInt64) -> Int { Int(kept >> 32) }

    /// A part of a hash that occurs more than once.
    package struct Candidate: Sendable, Hashable {
        package let kept: UInt64
        /// At least 2.
        package let count: Int
    }

    /// Adds one hash.
    package func add(_ hash: UInt64) throws(ReadError) {
        if entryCount >= limitEntries { try writeRun() }
        let bucket = Int(hash >> 52)
        let value = UInt32(truncatingIfNeeded: hash >> 20)
        if Int(fills[bucket]) == Self.chunkEntries { addChunk(to: bucket) }
        let chunk = Int(heads[bucket]) - 1
        let place = chunk % Self.chunksPerSlab * Self.chunkEntries + Int(fills[bucket])
        slabs[chunk / Self.chunksPerSlab][place] = value
        fills[bucket] += 1
        entryCount += 1
    }

    private func addChunk(to bucket: Int) {
        if chunkCount == slabs.count * Self.chunksPerSlab {
            slabs.append(
                [UInt32](repeating: 0, count: Self.chunksPerSlab * Self.chunkEntries))
        }
        let place = chunkCount % Self.chunksPerSlab * Self.chunkEntries
        slabs[chunkCount / Self.chunksPerSlab][place] = heads[bucket]
        chunkCount += 1
        heads[bucket] = UInt32(chunkCount)
        fills[bucket] = 1
    }

    /// The parts of hashes, as `kept` gives them, that occur more than once: the next ones,
    /// ascending, at least `wanted` while there are so many; empty at the end.
    package func nextCandidates(_ wanted: Int) throws(ReadError) -> [Candidate] {
        var found: [Candidate] = []
        var values: [UInt32] = []
        var table: [UInt32] = []
        while nextBucket < Self.bucketCount, found.count < wanted {
            values.removeAll(keepingCapacity: true)
            gather(nextBucket, into: &values)
            try gatherRuns(nextBucket, into: &values)
            for (value, count) in Self.repeated(values, &table) {
                let kept = UInt64(nextBucket) << 32 | UInt64(value)
                found.append(Candidate(kept: kept, count: count))
            }
            nextBucket += 1
        }
        return found
    }

    /// No candidates are left.
    package var isThrough: Bool { nextBucket == Self.bucketCount }

    /// Lets go of all that is stored.
    package func removeAll() {
        slabs = []
        runs = []
        spool = nil
        nextBucket = Self.bucketCount
    }

    private func gather(_ bucket: Int, into values: inout [UInt32]) {
        var head = heads[bucket]
        var fill = Int(fills[bucket])
        while head > 0 {
            let chunk = Int(head) - 1
            let start = chunk % Self.chunksPerSlab * Self.chunkEntries
            let slab = chunk / Self.chunksPerSlab
            for place in (start + 1)..<(start + fill) { values.append(slabs[slab][place]) }
            head = slabs[slab][start]
            fill = Self.chunkEntries
        }
    }

    /// The values that occur more than once, ascending, and how often; `table` is room to work in.
    private static func repeated(
        _ values: [UInt32], _ table: inout [UInt32]
    ) -> [(value: UInt32, count: Int)] {
        var size = 16
        while size < 2 * values.count { size *= 2 }
        if table.count == size {
            for index in table.indices { table[index] = 0 }
        } else {
            table = [UInt32](repeating: 0, count: size)
        }
        var found: [UInt32] = []
        // 0 marks a free place, so that the value 0 is counted by itself.
        var zeros = 0
        for value in values {
            guard value != 0 else {
                zeros += 1
                continue
            }
            var address = Int(value &* 0x9E37_79B1 >> 7) & (size - 1)
            while table[address] != 0, table[address] != value {
                address = (address + 1) & (size - 1)
            }
            if table[address] == value { found.append(value) }
            table[address] = value
        }
        found.sort()
        var counted: [(value: UInt32, count: Int)] = []
        if zeros > 1 { counted.append((value: 0, count: zeros)) }
        for value in found {
            if counted.last?.value == value {
                counted[counted.count - 1].count += 1
            } else {
                counted.append((value: value, count: 2))
            }
        }
        return counted
    }

    // MARK: - Runs

    private func writeRun() throws(ReadError) {
        if spool == nil { spool = try makeSpool() }
        var before: [UInt32] = [0]
        var values: [UInt32] = []
        let start = spool?.countBytes ?? 0
        for bucket in 0..<Self.bucketCount {
            values.removeAll(keepingCapacity: true)
            gather(bucket, into: &values)
            before.append(before[bucket] + UInt32(values.count))
            try spool?.append(values)
        }
        runs.append(Run(start: start, before: before))
        heads = [UInt32](repeating: 0, count: Self.bucketCount)
        fills = [UInt8](repeating: UInt8(Self.chunkEntries), count: Self.bucketCount)
        chunkCount = 0
        entryCount = 0
    }

    private func gatherRuns(_ bucket: Int, into values: inout [UInt32]) throws(ReadError) {
        for run in runs {
            let first = Int(run.before[bucket])
            let count = Int(run.before[bucket + 1]) - first
            try spool?.read(count, at: run.start + 4 * first, into: &values)
        }
    }
}
