import Testing

/// Runs of `count` equal bytes, for texts that put something at a block's edge.
private func run(_ count: Int, _ text: String = "a") -> String {
    String(repeating: text, count: count)
}

@Suite struct IndexJSONTests {
    /// The delimiters, suspects and escapes of each text by their offsets.
    static let texts: [(text: String, delimiters: [Int], suspects: [Int], escapes: [Int])] = [
        ("", [], [], []),
        ("{\"a\":1}\n", [0, 4, 6, 7], [], []),
        ("{ \"a\" : \"b\" , \"c\":[] }", [0, 6, 12, 17, 18, 19, 21], [], []),
        ("{\"a\":\"{}[]:,\"}", [0, 4, 13], [], []),
        ("{\"a\":\"x\"\"y\"}", [0, 4, 11], [8], []),
        ("{\"a\":\"x\" \"y\"}", [0, 4, 12], [9], []),
        ("{\"a\":x\"y\"}", [0, 4, 9], [6], []),
        ("{\"a\":\"x\n{\"b\":1}\n", [0, 4, 7, 8, 12, 14, 15], [7], []),
        ("\"x\n\"y\n\"z\n", [2, 5, 8], [2, 5, 8], []),
        ("\"x\t\u{1F}y\u{20}\u{7F}\"", [], [2, 3], []),
        ("{\"\\\"\":1}", [0, 5, 7], [], [2]),
        ("{\"\\\\\":1}", [0, 5, 7], [], [2]),
        ("{\"\\\\\\\":1}", [0], [], [2, 4]),
        (run(62) + "\"\\\"\"", [], [62], [63]),
        (run(61) + "\"\\\\\",", [65], [61], [62]),
        (run(63) + ",\"b\"", [63], [], []),
        (run(62) + ",  \"b\"", [62], [], []),
        (run(62) + ",x\"b\"", [62], [64], []),
        (run(60) + ",   " + run(64, " ") + "\"b\"", [60], [], []),
        (run(60) + ",  x" + run(64, " ") + "\"b\"", [60], [128], []),
        (run(64, ","), Array(0..<64), [], []),
        (run(70) + "é,", [72], [], []), (run(63) + "\u{7F},", [64], [], []),
        (run(63) + "\r\n", [64], [], []), ("\t" + run(70) + ",", [71], [], []),
        ("\"" + run(62, "\n") + "\"", Array(1...62), [1], []),
        ("\"" + run(63, "\\") + "\"", [], [], Array(stride(from: 1, to: 64, by: 2))),
        ("\"" + run(62, "\\") + "\",", [64], [], Array(stride(from: 1, to: 63, by: 2))),
    ]

    @Test(arguments: Kernel.available, texts.indices)
    func `the structure of a text is listed`(kernel: Kernel, number: Int) {
        let (text, delimiters, suspects, escapes) = Self.texts[number]
        let bytes = Array(text.utf8)
        let expected = JSONIndex(
            delimiters: delimiters, suspects: suspects, escapes: escapes, indexed: bytes.count)
        #expect(KernelRunner(kernel).indexJSON(bytes) == expected)
        #expect(PlainJSONIndexer.index(bytes) == expected)
    }

    @Test(arguments: Kernel.available, [0, 63, 64, 65, 127, 128, 130, 191, 192, 1000])
    func `indexing stops before a list overflows`(kernel: Kernel, capacity: Int) {
        let runner = KernelRunner(kernel)
        for text in [run(400, ","), run(300, "\n"), "\"" + run(300, "\t"), "\"" + run(300, "\\")] {
            let bytes = Array(text.utf8)
            let expected = PlainJSONIndexer.index(bytes, capacity: capacity)
            #expect(runner.indexJSON(bytes, capacity: capacity) == expected)
        }
    }

    @Test(
        arguments: Kernel.available,
        ["{}[]:,\"\\\n\r\t a", "\"\\\n", "\\\\\\\\\\\"a\n", "aaaaaaaaaa\",\n", ",    \"a\u{1}é"])
    func `any soup of bytes is indexed as by the plain twin`(kernel: Kernel, alphabet: String) {
        let runner = KernelRunner(kernel)
        for seed in UInt64(0)..<1_000 {
            var random = SeededRandom(seed: seed)
            let bytes = random.soup(alphabet, count: Int(seed) % 301)
            #expect(runner.indexJSON(bytes) == PlainJSONIndexer.index(bytes), "seed \(seed)")
        }
    }
}
