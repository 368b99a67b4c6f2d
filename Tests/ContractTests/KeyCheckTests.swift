import Bytes
import Testing

@testable import Contract

struct KeyCheckTests {
    private static func outcome(of keys: [String]) throws -> KeyCheck.Outcome {
        var check = KeyCheck(keepsAll: false)
        for key in keys {
            let text = Array(key.utf8)
            check.begin()
            check.add(text.indices, of: text.span)
            try check.end()
        }
        return try check.finish()
    }

    @Test(
        arguments: [
            (["1", "2", "10", "100"], true), (["1", "1"], false), (["2", "1"], false),
            (["a", "B"], true), (["a", "A"], false), (["a", " a"], false), (["b", "aa"], true),
            (["12345678", "123456781"], true), (["123456781", "123456780"], false),
            (["aaaaaaaab", "aaaaaaaac", "AAAAAAAAC\t"], false),
            (["12345678\0", "123456781"], true),
        ] as [([String], Bool)])
    func `keys that grow are different`(keys: [String], isDistinct: Bool) throws {
        if case .distinct = try Self.outcome(of: keys) {
            #expect(isDistinct)
        } else {
            #expect(!isDistinct)
        }
    }

    @Test(arguments: [(4_096, false), (4_097, true)])
    func `keys that stop to grow late are gathered once more`(
        growing: Int, isUnknown: Bool
    ) throws {
        let keys = (0..<growing).map { "\(10_000 + $0)" } + ["3"]
        switch try Self.outcome(of: keys) {
        case .distinct: Issue.record("the last key is smaller")
        case .unknown: #expect(isUnknown)
        case .candidates(let set):
            #expect(!isUnknown)
            #expect(try set.nextCandidates(1).isEmpty)
        }
    }

    @Test func `a key that comes again is a candidate`() throws {
        guard case .candidates(let set) = try Self.outcome(of: ["b", "a", " B"]) else {
            Issue.record("the keys do not grow")
            return
        }
        #expect(try set.nextCandidates(1).map(\.count) == [2])
    }
}
