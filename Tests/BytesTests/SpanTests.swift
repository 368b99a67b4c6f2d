import Bytes
import Testing

@Suite struct `Span of bytes` {
    @Test func `a word is eight bytes, the first one lowest`() {
        let bytes: [UInt8] = [9, 1, 2, 3, 4, 5, 6, 7, 8]
        let word = bytes.span.word(at: 1)
        #expect(word == 0x0807_0605_0403_0201)
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5])
    func `a word at any place is what its bytes give`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<80).map { _ in UInt8.random(in: 0...255, using: &random) }
        for offset in 0...72 {
            let slow = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * $1) }
            let word = bytes.span.word(at: offset)
            #expect(word == slow, "seed \(seed), offset \(offset)")
        }
    }

    @Test(arguments: [0, 1, 2, 3])
    func `line ends are found as one byte after the other finds them`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Beside line ends, the bytes next to them and those that differ in the highest bit.
        let others: [UInt8] = [0x09, 0x0B, 0x0C, 0x0E, 0x8A, 0x8D, 0x00, 0x61, 0xFF]
        for _ in 0..<200 {
            let rarity = Int.random(in: 1...30, using: &random)
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ -> UInt8 in
                Int.random(in: 0..<rarity, using: &random) == 0
                    ? [0x0A, 0x0D].randomElement(using: &random)!
                    : others.randomElement(using: &random)!
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = Int.random(in: start...bytes.count, using: &random)
            func isLineEnd(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }
            let first = bytes.span.firstLineEnd(from: start, before: end)
            #expect(first == (start..<end).first(where: isLineEnd) ?? end, "seed \(seed)")
            let line = bytes.span.lineStart(before: end, from: start)
            let slow = (start..<end).last(where: isLineEnd).map { $0 + 1 } ?? start
            #expect(line == slow, "seed \(seed)")
        }
    }

    @Test(arguments: [
        ("true", true, true), ("TRUE", false, true), ("tRuE", false, true), ("tru", false, false),
        ("true ", false, false), ("", false, false), ("tru\u{E9}", false, false),
    ])
    func `a field is compared with a fixed text`(field: String, same: Bool, sameLetters: Bool) {
        let bytes = [UInt8](field.utf8)
        let isSame = bytes.span.equals("true")
        let isSameInAnyCase = bytes.span.equalsIgnoringASCIICase("True")
        #expect(isSame == same)
        #expect(isSameInAnyCase == sameLetters)
    }

    @Test func `only letters have a case`() {
        let bytes: [UInt8] = [0x40, 0x5B, 0x60, 0x7B, 0xC0]
        #expect(bytes.map(lowercasedASCII) == bytes)
        let isSame = bytes.span.equalsIgnoringASCIICase("`{@[")
        #expect(!isSame)
        #expect(lowercasedASCII(0x41) == 0x61 && lowercasedASCII(0x5A) == 0x7A)
    }

    @Test(arguments: [("", true), ("a", true), ("abc", true), ("abcd", false), ("b", false)])
    func `two spans are equal byte by byte, and start alike`(other: String, isStart: Bool) {
        let bytes = [UInt8]("abc".utf8)
        let others = [UInt8](other.utf8)
        let isSame = bytes.span.equals(others.span)
        #expect(isSame == (bytes == others))
        let isEmptySame = [UInt8]().span.equals([UInt8]().span)
        #expect(isEmptySame)
        let starts = bytes.span.extracting(0..<min(3, others.count)).equals(others.span)
        #expect(starts == isStart)
    }

    @Test func `a span starts with a fixed text`() {
        let bytes = [UInt8]("PK\u{3}\u{4}".utf8)
        let results = [
            bytes.span.starts(with: ""), bytes.span.starts(with: "PK"),
            bytes.span.starts(with: "PX"), bytes.span.starts(with: "PK\u{3}\u{4}5"),
        ]
        #expect(results == [true, true, false, false])
    }

    @Test(arguments: [
        ("", 0, 0), ("  ", 0, 0), (" a ", 1, 2), ("a", 0, 1), ("\t\u{B}\u{C}\r\na b\n", 5, 8),
        ("\u{A0}a", 0, 3), ("\u{8}a\u{E}", 0, 3),
    ])
    func `trimming leaves out ASCII white space at both ends`(text: String, from: Int, to: Int) {
        let bytes = [UInt8](text.utf8)
        let range = bytes.span.trimmedASCIIWhitespace
        #expect(range == from..<to)
    }

    @Test func `the first place of a byte is the one that a slow search finds`() {
        for seed in UInt64(0)..<200 {
            var random = SeededGenerator(seed: seed)
            let bytes = (0..<Int(seed)).map { _ in UInt8.random(in: 0...40, using: &random) }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let slow = bytes[start...].firstIndex(of: 7)
            let found = bytes.span.firstIndex(of: 7, from: start)
            #expect(found == slow, "seed \(seed)")
        }
    }

    @Test func `a span is copied`() {
        let bytes: [UInt8] = [1, 2, 3]
        let copy = [UInt8](copying: bytes.span.extracting(1..<3))
        let empty = [UInt8](copying: bytes.span.extracting(1..<1))
        #expect(copy == [2, 3])
        #expect(empty.isEmpty)
    }
}
