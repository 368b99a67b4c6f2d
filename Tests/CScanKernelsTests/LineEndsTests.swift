import Testing

@Suite struct LineEndsTests {
    static let cases: [(text: String, next: String, count: Int)] = [
        ("", "", 0),
        ("", "\n", 0),
        ("a", "", 0),
        ("\n", "", 1),
        ("\r", "", 1),
        ("\r", "a", 1),
        ("\r", "\n", 0),
        ("\r", "\r", 1),
        ("\n", "\n", 1),
        ("\r\n", "", 1),
        ("\r\n\r", "\n", 1),
        ("\n\r", "", 2),
        ("\r\r\n\n", "", 3),
        (String(repeating: "a", count: 63) + "\r\n", "", 1),
        (String(repeating: "a", count: 62) + "\r\n", "\n", 1),
        (String(repeating: "a", count: 63) + "\r", "\n", 0),
        (String(repeating: "a", count: 63) + "\r\r", "", 2),
        (String(repeating: "\r\n", count: 150), "", 150),
        (String(repeating: "\r", count: 200), "", 200),
    ]

    @Test(arguments: Kernel.available, cases.indices)
    func `an LF and a CR without an LF end a line`(kernel: Kernel, number: Int) {
        let (text, next, count) = Self.cases[number]
        let bytes = Array(text.utf8)
        let nextByte = next.utf8.first ?? 0
        #expect(KernelRunner(kernel).countLineEnds(bytes, next: nextByte) == count)
        #expect(Self.plainCount(bytes, next: nextByte) == count)
    }

    @Test(arguments: Kernel.available)
    func `line ends are counted as by the plain twin`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        for seed in UInt64(0)..<2000 {
            var random = SeededRandom(seed: seed)
            let bytes = random.soup("aa\r\n", count: Int(seed) % 301)
            let next = random.soup("a\r\n\0", count: 1)[0]
            let expected = Self.plainCount(bytes, next: next)
            #expect(runner.countLineEnds(bytes, next: next) == expected, "seed \(seed)")
        }
    }

    private static func plainCount(_ bytes: [UInt8], next: UInt8) -> Int {
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            let following = offset + 1 < bytes.count ? bytes[offset + 1] : next
            if byte == UInt8(ascii: "\n") { count += 1 }
            if byte == UInt8(ascii: "\r") && following != UInt8(ascii: "\n") { count += 1 }
        }
        return count
    }
}
