import Bytes
import Testing

@testable import Contract

struct KeyWordsTests {
    /// Puts the parts of a key into words, and gives them as the plain text has them.
    private static func take(_ parts: [[UInt8]], _ words: inout KeyWords) -> KeyText {
        var text = KeyText()
        words.begin()
        for part in parts {
            // Other bytes stand round a part, and must not count.
            let bytes = [0x41, 0x20] + part + [0x42, 0x43]
            let range = 2..<(2 + part.count)
            words.add(folded: range, of: bytes.span)
            text.add(part.span)
            let isBlank = KeyWords.isBlank(range, of: bytes.span)
            #expect(isBlank == part.span.trimmedASCIIWhitespace.isEmpty)
        }
        return text
    }

    /// Bytes that are close to each other, at the edges of what is folded.
    private static func part(_ random: inout SeededRandom) -> [UInt8] {
        let bytes: [UInt8] = [0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A, 0x20, 0x00, 0xC1, 0xFF]
        return (0..<Int.random(in: 0...20, using: &random)).map { _ in
            random.pick(bytes)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `words are equal, and stand in the order, as folded texts do`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...2, using: &random)
            let one = (0..<count).map { _ in Self.part(&random) }
            var other = (0..<count).map { _ in Self.part(&random) }
            if Bool.random(using: &random) {
                // Mostly the same, so that order is decided late.
                other = one
                if let place = other[0].indices.randomElement(using: &random) {
                    other[0][place] ^= 0x20
                }
            }
            var words = KeyWords()
            let first = Self.take(one, &words)
            let hash = words.hash
            #expect(hash == first.hash)
            #expect(!words.isBehindLast)
            let second = Self.take(other, &words)
            #expect(words.isBehindLast == first.folded.lexicographicallyPrecedes(second.folded))
            #expect((words.hash == hash) == (first.folded == second.folded))
        }
    }

    @Test func `keys of several columns do not run into each other`() {
        var words = KeyWords()
        let one = Self.take([Array("ab".utf8), Array("c".utf8)], &words)
        let other = Self.take([Array("a".utf8), Array("bc".utf8)], &words)
        #expect(one.exact != other.exact)
        #expect(one.folded != other.folded)
        #expect(one.hash != other.hash)
    }
}
