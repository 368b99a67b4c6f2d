import Testing

@Suite struct DigitMarksTests {
    @Test(arguments: Kernel.available)
    func `each digit is marked, and nothing else`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        let everyByte = (0...255).map { UInt8($0) }
        for length in [0, 1, 63, 64, 65, 127, 128, 129, 255, 256] {
            let bytes = Array(everyByte.prefix(length))
            #expect(runner.markDigits(bytes) == Self.plainMarks(bytes), "\(length)")
        }
        for seed in UInt64(0)..<500 {
            var random = SeededRandom(seed: seed)
            let bytes = random.soup("09/:5a,\"\n", count: Int(seed) % 301)
            #expect(runner.markDigits(bytes) == Self.plainMarks(bytes), "seed \(seed)")
        }
    }

    private static func plainMarks(_ bytes: [UInt8]) -> [UInt64] {
        var marks = [UInt64](repeating: 0, count: (bytes.count + 63) / 64)
        for (offset, byte) in bytes.enumerated() where (0x30...0x39).contains(byte) {
            marks[offset / 64] |= 1 << UInt64(offset % 64)
        }
        return marks
    }
}
