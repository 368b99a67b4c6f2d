import CScanKernels
import Testing

@Suite struct StructureMarksTests {
    @Test(arguments: Kernel.available)
    func `quotes, separators and line ends are marked, and nothing else`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        let everyByte = (0...255).map { UInt8($0) }
        for length in [0, 1, 63, 64, 65, 127, 128, 129, 255, 256] {
            compare(runner, Array(everyByte.prefix(length)), UInt8(ascii: ","), "\(length)")
            // What a block is filled up with may be the separator too.
            compare(runner, Array(everyByte.prefix(length)), 0, "\(length), separator 0")
        }
        for seed in UInt64(0)..<300 {
            var random = SeededRandom(seed: seed)
            let bytes = random.soup("a\",;\n\r", count: Int(seed) % 301)
            compare(runner, bytes, UInt8(ascii: seed % 2 == 0 ? "," : ";"), "seed \(seed)")
        }
    }

    private func compare(
        _ runner: KernelRunner, _ bytes: [UInt8], _ separator: UInt8, _ note: String
    ) {
        let marks = runner.markStructure(bytes, separator: separator)
        #expect(marks.count == (bytes.count + 63) / 64)
        let quotes = plainMarks(bytes) { $0 == UInt8(ascii: "\"") }
        let separators = plainMarks(bytes) { $0 == separator }
        let lineEnds = plainMarks(bytes) { $0 == 0x0A || $0 == 0x0D }
        #expect(marks.map(\.quotes) == quotes, "\(note)")
        #expect(marks.map(\.separators) == separators, "\(note)")
        #expect(marks.map(\.line_ends) == lineEnds, "\(note)")
    }

    private func plainMarks(_ bytes: [UInt8], _ isMarked: (UInt8) -> Bool) -> [UInt64] {
        var marks = [UInt64](repeating: 0, count: (bytes.count + 63) / 64)
        for (offset, byte) in bytes.enumerated() where isMarked(byte) {
            marks[offset / 64] |= 1 << UInt64(offset % 64)
        }
        return marks
    }
}
