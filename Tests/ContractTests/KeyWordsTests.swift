import Bytes
import Testing

@testable import Contract

struct KeyWordsTests {
    /// The words of a key, and the same as the plain text has it.
    private static func key(_ parts: [[UInt8]]) -> (words: KeyWords, text: KeyText) {
        var words = KeyWords()
        var text = KeyText()
        for part in parts {
            // Other bytes stand round a part, and must not count.
            let bytes = [0x41, 0x20] + part + [0x42, 0x43]
            let isThere = words.add(folded: 2..<(2 + part.count), of: bytes.span)
            let isBlank = part.span.trimmedASCIIWhitespace.isEmpty
            #expect(isThere == !isBlank)
            text.add(part.span)
        }
        return (words, text)
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
            let (first, firstText) = Self.key(one)
            let (second, secondText) = Self.key(other)
            let isBehind = secondText.folded.lexicographicallyPrecedes(firstText.folded)
            #expect(first.follows(second) == isBehind)
            #expect((first.hash == second.hash) == (firstText.folded == secondText.folded))
            #expect(first.hash == firstText.hash)
        }
    }

    @Test func `keys of several columns do not run into each other`() {
        let one = Self.key([Array("ab".utf8), Array("c".utf8)])
        let other = Self.key([Array("a".utf8), Array("bc".utf8)])
        #expect(one.text.exact != other.text.exact)
        #expect(one.text.folded != other.text.folded)
        #expect(one.words.hash != other.words.hash)
    }
}
