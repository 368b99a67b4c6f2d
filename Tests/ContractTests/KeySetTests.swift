import Bytes
import Testing

@testable import Contract

struct KeySetTests {
    /// Hashes of numbers, each of which stands for a key.
    private static func hash(_ number: Int) -> UInt64 {
        var text = KeyText()
        text.add(Array("\(number)".utf8).span)
        return text.hash
    }

    @Test(arguments: [100_000_000, 1_000, 301])
    func `what occurs twice is found, in memory or in runs`(limit: Int) throws {
        let set = KeySet(limitEntries: limit)
        let repeated = [3, 77, 4_000, 9_999]
        for number in 0..<10_000 { try set.add(Self.hash(number)) }
        for number in repeated + repeated { try set.add(Self.hash(number)) }
        var found: [UInt64] = []
        while true {
            let next = try set.nextCandidates(2)
            if next.isEmpty { break }
            found += next.map(\.kept)
            #expect(next.allSatisfy { $0.count == 3 })
        }
        #expect(found == Set(repeated.map { KeySet.kept(Self.hash($0)) }).sorted())
        #expect((set.runCount > 0) == (limit < 10_000))
    }

    @Test func `a value of 0 is counted as any other`() throws {
        let set = KeySet()
        try set.add(0)
        #expect(try set.nextCandidates(1).isEmpty)
        let other = KeySet()
        try other.add(0)
        try other.add(5)
        #expect(try other.nextCandidates(1).map(\.kept) == [0])
    }

    @Test func `a temporary file that cannot be made is told`() throws {
        let set = KeySet(limitEntries: 1) { () throws(ReadError) in
            throw .cannotSpool(path: Path("/nowhere"), errno: 28)
        }
        try set.add(1)
        #expect(throws: ReadError.cannotSpool(path: Path("/nowhere"), errno: 28)) {
            try set.add(2)
        }
    }

    @Test(
        arguments: [
            (["1", "2", "10", "100"], true), (["1", "1"], false), (["2", "1"], false),
            (["a", "B"], true), (["a", "A"], false), (["a", " a"], false), (["b", "aa"], true),
        ] as [([String], Bool)])
    func `keys that grow are different`(keys: [String], isDistinct: Bool) throws {
        let check = KeyCheck(keepsAll: false)
        for key in keys {
            check.begin()
            check.add(Array(key.utf8).span)
            try check.end()
        }
        if case .distinct = check.outcome {
            #expect(isDistinct)
        } else {
            #expect(!isDistinct)
        }
    }

    @Test func `keys of several columns do not run into each other`() {
        var one = KeyText()
        one.add(Array("ab".utf8).span)
        one.add(Array("c".utf8).span)
        var other = KeyText()
        other.add(Array("a".utf8).span)
        other.add(Array("bc".utf8).span)
        #expect(one.exact != other.exact)
        #expect(one.folded != other.folded)
    }

    @Test func `keys that stop to grow late are gathered once more`() throws {
        let check = KeyCheck(keepsAll: false)
        for number in [Int](10_000..<20_000) + [3] {
            check.begin()
            check.add(Array("\(number)".utf8).span)
            try check.end()
        }
        guard case .unknown = check.outcome else {
            Issue.record("the outcome is known")
            return
        }
    }
}
