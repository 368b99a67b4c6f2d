import Bytes

/// Tells which of very many hashes occur more than once, in bounded memory.
///
/// 10 million take 60 MiB. Past that the buckets are written to a temporary file without a name, as one
/// run, and begun anew; at the end one bucket at a time is taken from all runs.
package final class KeySet {
    /// How many hashes are kept in memory, by all the keys of a file together.
    package static let limitEntries = 10_100_000
    /// How many values are handed on at once.
    private static let pieceValues = 4_096

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
    private var buckets: KeyBuckets
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
        buckets = KeyBuckets(limitEntries: limitEntries)
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
        var start = 0
        while start < hashes.count {
            if buckets.entryCount >= limitEntries { try writeRun() }
            let taken = min(hashes.count - start, limitEntries - buckets.entryCount)
            buckets.add(hashes.span.extracting(start..<(start + taken)))
            start += taken
        }
    }

    /// The parts of hashes, as `kept` gives them, that occur more than once: the next ones,
    /// ascending, at least `wanted` while there are so many; empty at the end.
    package func nextCandidates(_ wanted: Int) throws(ReadError) -> [Candidate] {
        var found: [Candidate] = []
        var repeats = KeyRepeats()
        var piece = [UInt64](repeating: 0, count: Self.pieceValues)
        let countPerBucket =
            runs.reduce(buckets.entryCount) { $0 + $1.entryCount } / KeyBuckets.count + 1
        while nextBucket < KeyBuckets.count, found.count < wanted {
            repeats.begin(countPerBucket)
            try read(nextBucket, &piece) { repeats.note($0) }
            if repeats.hasNoted {
                try read(nextBucket, &piece) { repeats.count($0) }
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
            buckets = KeyBuckets(limitEntries: limitEntries)
            runs = []
            spool = nil
        } else if buckets.entryCount > 0 {
            try writeRun()
        }
    }

    private func read(
        _ bucket: Int, _ piece: inout [UInt64], _ handOn: (Span<UInt64>) -> Void
    ) throws(ReadError) {
        buckets.read(bucket, &piece, handOn)
        for run in runs {
            var next = Int(run.before[bucket])
            let end = Int(run.before[bucket + 1])
            while next < end {
                let count = min(end - next, Self.pieceValues)
                try spool?.read(count, at: run.start + 8 * next, into: &piece)
                handOn(piece.span.extracting(first: count))
                next += count
            }
        }
    }

    private func writeRun() throws(ReadError) {
        if spool == nil { spool = try makeSpool() }
        var before: [UInt32] = [0]
        let start = spool?.countBytes ?? 0
        var piece = [UInt64](repeating: 0, count: Self.pieceValues)
        var count: UInt32 = 0
        for bucket in 0..<KeyBuckets.count {
            // Nobody asks for buckets that were looked through.
            if bucket >= nextBucket {
                try buckets.read(bucket, &piece) { values throws(ReadError) in
                    try spool?.append(values)
                    count += UInt32(values.count)
                }
            }
            before.append(count)
        }
        runs.append(Run(start: start, before: before))
        buckets = KeyBuckets(limitEntries: limitEntries)
    }
}
