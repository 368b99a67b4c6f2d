import Bytes

/// Tells which of very many hashes occur more than once, in bounded memory.
///
/// 10 million take 60 MiB. Past that the buckets are written to a temporary file without a name, as one
/// run, and begun anew; at the end one bucket at a time is taken from all runs.
package final class KeySet {
    /// How many hashes are kept in memory, by all the keys of a file together.
    package static let limitEntries = 10_100_000
    /// How many words of a run are read at once.
    private static let pieceWords = 4_096

    /// A run in the temporary file.
    private struct Run {
        let start: Int
        /// How many entries lie before each bucket; the last is the number of all.
        let before: [UInt32]

        var entryCount: Int { Int(before[KeyBuckets.count]) }
    }

    /// Past so many entries a run is written.
    private let limitEntries: Int
    private let makeSpool: () throws(ReadError) -> Spool
    private var buckets = KeyBuckets()
    private var spool: Spool?
    private var runs: [Run] = []
    /// The bucket from which candidates are to come next.
    package private(set) var nextBucket = 0

    /// Tests make the limit small.
    package init(
        limitEntries: Int = KeySet.limitEntries,
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
    package static func kept(_ hash: UInt64) -> UInt64 { KeyBuckets.kept(hash) }

    /// The bucket of a hash, by the part of it that is compared.
    static func bucket(_ kept: UInt64) -> Int { KeyBuckets.bucket(kept) }

    /// A part of a hash that occurs more than once.
    package struct Candidate: Sendable, Hashable {
        package let kept: UInt64
        /// At least 2.
        package let count: Int
    }

    /// Adds hashes.
    package func add(_ hashes: [UInt64]) throws(ReadError) {
        for hash in hashes {
            if buckets.entryCount >= limitEntries { try writeRun() }
            buckets.add(Self.kept(hash))
        }
    }

    /// The parts of hashes, as `kept` gives them, that occur more than once: the next ones,
    /// ascending, at least `wanted` while there are so many; empty at the end.
    package func nextCandidates(_ wanted: Int) throws(ReadError) -> [Candidate] {
        var found: [Candidate] = []
        var repeats = KeyRepeats()
        let countPerBucket =
            runs.reduce(buckets.entryCount) { $0 + $1.entryCount } / KeyBuckets.count + 1
        while nextBucket < KeyBuckets.count, found.count < wanted {
            repeats.begin(countPerBucket)
            try read(nextBucket) { repeats.note($0) }
            if repeats.hasNoted {
                try read(nextBucket) { repeats.count($0) }
                found += repeats.found
            }
            nextBucket += 1
        }
        return found
    }

    /// No candidates are left.
    package var isThrough: Bool { nextBucket == KeyBuckets.count }

    /// Lets go of the memory: of all that is stored where no candidates are left, else the rest of
    /// it goes to the temporary file.
    package func releaseMemory() throws(ReadError) {
        if isThrough {
            buckets = KeyBuckets()
            runs = []
            spool = nil
        } else if buckets.entryCount > 0 {
            try writeRun()
        }
    }

    private func read(_ bucket: Int, _ handOn: (UInt64) -> Void) throws(ReadError) {
        buckets.read(bucket, handOn)
        var words: [UInt64] = []
        for run in runs {
            var next = Int(run.before[bucket])
            let end = Int(run.before[bucket + 1])
            while next < end {
                let count = min(end - next, Self.pieceWords)
                words.removeAll(keepingCapacity: true)
                try spool?.read(count, at: run.start + 8 * next, into: &words)
                for word in words { handOn(word) }
                next += count
            }
        }
    }

    private func writeRun() throws(ReadError) {
        if spool == nil { spool = try makeSpool() }
        var before: [UInt32] = [0]
        var words: [UInt64] = []
        let start = spool?.countBytes ?? 0
        var count: UInt32 = 0
        for bucket in 0..<KeyBuckets.count {
            // Nobody asks for buckets that were looked through.
            if bucket >= nextBucket {
                try buckets.read(bucket) { kept throws(ReadError) in
                    words.append(kept)
                    count += 1
                    guard words.count == Self.pieceWords else { return }
                    try spool?.append(words)
                    words.removeAll(keepingCapacity: true)
                }
            }
            before.append(count)
        }
        try spool?.append(words)
        runs.append(Run(start: start, before: before))
        buckets = KeyBuckets()
    }
}
