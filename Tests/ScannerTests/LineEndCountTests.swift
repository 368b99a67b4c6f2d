import Scanner
import Testing

@Suite struct LineEndCountTests {
    @Test(arguments: ScanTests.kernels)
    func `LF, CRLF and a lone CR each count once`(kernel: ScanKernel) {
        for seed in UInt64(0)..<600 {
            var random = SeededRandom(seed: seed)
            let bytes = random.soup("ab\r\n", count: Int.random(in: 0...200, using: &random))
            let next: UInt8 = random.pick([0, 0x0A, 0x0D, 0x61])
            let found = LineEndCount.count(bytes.span, next: next, kernel: kernel)
            let expected = bytes.indices.count { index in
                let behind = index + 1 < bytes.count ? bytes[index + 1] : next
                return bytes[index] == 0x0A || (bytes[index] == 0x0D && behind != 0x0A)
            }
            #expect(found == expected, "seed \(seed), next \(next): \"\(shown(bytes))\"")
        }
    }
}
