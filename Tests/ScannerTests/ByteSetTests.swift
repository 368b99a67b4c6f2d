@testable import Scanner
import Testing

@Suite struct ByteSetTests {
    @Test func `the first of up to four bytes is found from every start`() {
        for seed in UInt64(0)..<400 {
            var random = SeededRandom(seed: seed)
            // Neighbours of the bytes searched for, and bytes with the high bit.
            let alphabet: [UInt8] = [0, 1, 0x21, 0x22, 0x23, 0x2C, 0x80, 0xA2, 0xAC, 0xFF, 0x61]
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                random.pick(alphabet)
            }
            let values = (0..<4).map { _ in random.pick(alphabet) }
            let set = ByteSet(values[0], values[1], values[2], values[3])
            let pair = ByteSet(values[0], values[1])
            for start in 0...bytes.count {
                let found = set.firstIndex(in: bytes.span, from: start)
                let expected = bytes[start...].firstIndex { values.contains($0) } ?? bytes.count
                #expect(found == expected, "seed \(seed), from \(start)")
                let foundOfPair = pair.firstIndex(in: bytes.span, from: start)
                let expectedOfPair =
                    bytes[start...].firstIndex { values[..<2].contains($0) } ?? bytes.count
                #expect(foundOfPair == expectedOfPair, "seed \(seed), pair, from \(start)")
            }
        }
    }
}
