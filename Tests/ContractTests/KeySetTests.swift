import Bytes
import Testing

@testable import Contract

struct KeySetTests {
    /// Hashes of numbers, each of which stands for a key.
    private static func hash(_ number: Int) -> UInt64 {
        var words = KeyWords()
        words.begin()
        let text = Array("\(number)".utf8)
        words.add(exact: text.indices, of: text.span)
        return words.hash
    }

    private static func candidates(of set: KeySet, atOnce once: Int) throws -> [KeySet.Candidate] {
        var found: [KeySet.Candidate] = []
        while true {
            let next = try set.nextCandidates(once)
            if next.isEmpty { return found }
            found += next
        }
    }

    @Test(arguments: [100_000_000, 1_000, 301])
    func `what occurs twice is found, in memory or in runs`(limit: Int) throws {
        let set = KeySet(limitEntries: limit)
        let repeated = [3, 77, 4_000, 9_999]
        try set.add((0..<10_000).map { Self.hash($0) })
        try set.add((repeated + repeated).map { Self.hash($0) })
        let found = try Self.candidates(of: set, atOnce: 2)
        #expect(found.allSatisfy { $0.count == 3 })
        #expect(found.map(\.kept) == Set(repeated.map { KeySet.kept(Self.hash($0)) }).sorted())
        #expect((set.runCount > 0) == (limit < 10_000))
    }

    @Test(arguments: [100_000_000, 3_000])
    func `one hash that occurs very often is counted, among others`(limit: Int) throws {
        let set = KeySet(limitEntries: limit)
        for number in 0..<300 {
            try set.add([UInt64](repeating: 5 << 6, count: 100) + [Self.hash(number)])
        }
        let found = try Self.candidates(of: set, atOnce: 10)
        #expect(found == [KeySet.Candidate(kept: 5, count: 30_000)])
    }

    @Test(arguments: [100_000_000, 1_000])
    func `what waits for a later pass is found without its memory`(limit: Int) throws {
        let set = KeySet(limitEntries: limit)
        try set.add((0..<2_000).map { Self.hash($0) })
        try set.add((0..<2_000).map { Self.hash($0) })
        var found: [UInt64] = []
        while !set.isThrough {
            found += try set.nextCandidates(300).map(\.kept)
            try set.releaseMemory()
        }
        #expect(found == (0..<2_000).map { KeySet.kept(Self.hash($0)) }.sorted())
    }

    @Test func `a value of 0 is counted as any other`() throws {
        let set = KeySet()
        try set.add([0])
        #expect(try set.nextCandidates(1).isEmpty)
        let other = KeySet()
        try other.add([0, 5, 0])
        #expect(try other.nextCandidates(1).map(\.kept) == [0])
    }

    @Test func `a temporary file that cannot be made is told`() throws {
        let set = KeySet(limitEntries: 1) { () throws(ReadError) in
            throw .cannotSpool(path: Path("/nowhere"), errno: 28)
        }
        try set.add([1])
        #expect(throws: ReadError.cannotSpool(path: Path("/nowhere"), errno: 28)) {
            try set.add([2])
        }
    }
}
