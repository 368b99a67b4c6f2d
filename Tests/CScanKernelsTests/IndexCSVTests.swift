import Testing

/// Runs of `count` equal bytes, for texts that put something at a block's edge.
private func run(_ count: Int, _ text: String = "a") -> String {
    String(repeating: text, count: count)
}

@Suite struct IndexCSVTests {
    /// The separators and the ends of each text by their offsets, and the offset indexed to.
    static let regular: [(text: String, delimiters: [Int], recordEnds: [Int], indexed: Int)] = [
        ("", [], [], 0),
        ("a", [], [], 1),
        (",", [0], [], 1),
        ("a,b\nc,d\n", [1, 3, 5, 7], [1, 3], 8),
        ("a,b\r\nc,d\r\n", [1, 4, 6, 9], [1, 3], 10),
        ("a\rb\r", [1, 3], [0, 1], 4),
        ("\r\r\n\n\r", [0, 2, 3, 4], [0, 1, 2, 3], 5),
        ("\"a,b\n\r\",c\n", [7, 9], [1], 10),
        ("\"a\"\"b,\"\"\",c", [9], [], 11),
        ("\"\"", [], [], 2),
        ("\"\"\"\"\n\"\"\r", [4, 7], [0, 1], 8),
        ("\"open,\n", [], [], 7),
        ("a\n\"b\"", [1], [0], 5),
        (run(63) + "\r\n\"b\"\r\n", [64, 69], [0, 1], 70),
        (run(63) + "\rb", [63], [0], 65),
        (run(63) + "\n\"b\"", [63], [0], 67),
        (run(63) + ",\"b\"", [63], [], 67),
        (run(62) + ",\"b\",c", [62, 66], [], 68),
        ("\"" + run(62) + "\",b", [64], [], 66),
        ("\"" + run(62) + "\"\"\",b", [66], [], 68),
        ("\"" + run(61) + "\"\"\"\n", [65], [0], 66),
        ("\"" + run(62) + "\"\r\nb", [65], [0], 67),
        ("\"" + run(62, ",") + "\"", [], [], 64),
        ("\"" + run(126, "\n") + "\"", [], [], 128),
        (run(64, ","), Array(0..<64), [], 64),
        (run(65, "\n"), Array(0..<65), Array(0..<65), 65),
    ]

    @Test(arguments: Kernel.available, regular.indices)
    func `regular text is listed whole`(kernel: Kernel, number: Int) {
        let (text, delimiters, recordEnds, indexed) = Self.regular[number]
        let bytes = Array(text.utf8)
        let expected = CSVIndex(
            delimiters: delimiters, recordEnds: recordEnds, indexed: indexed,
            quotedBlocks: Self.quotedBlocks(text))
        #expect(KernelRunner(kernel).index(bytes) == expected)
        #expect(PlainCSVIndexer.index(bytes) == expected)
    }

    /// The delimiters listed, and the start of the block that is not indexed.
    static let irregular: [(text: String, delimiters: [Int], indexed: Int)] = [
        ("\t\"", [], 0),
        ("\"a\"b\n", [], 0),
        ("\"a\" ,b\n", [], 0),
        (" \"a\"\n", [], 0),
        (run(61) + ",  \"c", [61], 64),
        (run(63, " ") + "\"", [], 0),
        (run(64, " ") + "\"", [], 64),
        (run(61) + ",\"\"b", [], 0),
        (run(62) + ",\"\"b", [62], 64),
        ("\"" + run(62) + "\"b", [], 0),
        ("\"" + run(63) + "\"b", [], 64),
        (run(63, ",") + " \"b\"\n", Array(0..<63), 64),
        ("a\"b,\"c\"d", [], 0),
    ]

    /// The stray quotes of each text beside its separators and ends.
    static let stray: [(text: String, strays: [Int], delimiters: [Int], recordEnds: [Int])] = [
        ("a\"", [1], [], []),
        ("a,b\"c\",d\n", [3], [1, 6, 8], [2]),
        ("a\"\"\"b\n\"c,\",d\"\n", [1, 12], [5, 10, 13], [0, 2]),
        ("a  \"b\",x\"\"\n", [3, 8], [6, 10], [1]),
        (run(61) + ",ab\"c", [64], [61], []),
        (run(63) + "\"", [63], [], []),
        (run(64) + "\"", [64], [], []),
        (run(63) + "\"" + run(63, "\"") + ",\"b,\"\n", [63], [127, 132], [1]),
        (run(62) + "\"\"\",\"b,\"\r\n", [62], [65, 71], [1]),
        (run(62) + "\"\r\n\"b\"", [62], [64], [0]),
        ("\"a\",b\"" + run(130, "\"x") + "\r\"c\"", [5], [3, 266], [1]),
    ]

    @Test(arguments: Kernel.available, stray.indices)
    func `a stray quote is listed, and its field goes on`(kernel: Kernel, number: Int) {
        let (text, strays, delimiters, recordEnds) = Self.stray[number]
        let bytes = Array(text.utf8)
        let expected = CSVIndex(
            delimiters: delimiters, recordEnds: recordEnds, strayQuotes: strays,
            indexed: bytes.count)
        #expect(KernelRunner(kernel).index(bytes) == expected)
        #expect(PlainCSVIndexer.index(bytes) == expected)
    }

    @Test(arguments: Kernel.available, [0, 1, 2, 5, 40])
    func `the stray quote that finds no room is irregular`(kernel: Kernel, capacity: Int) {
        let runner = KernelRunner(kernel)
        for text in [run(60, "a\"b,"), run(9, "x,y\"\"\n" + run(70)), "a\"b,\"c\"d"] {
            let bytes = Array(text.utf8)
            let few = PlainCSVIndexer.index(bytes, strayCapacity: capacity)
            #expect(runner.index(bytes, strayCapacity: capacity) == few)
        }
    }

    @Test(arguments: Kernel.available, [0, 1, 2, 5, 40])
    func `a block with a line end in quotes that finds no room is left out`(
        kernel: Kernel, capacity: Int
    ) {
        let runner = KernelRunner(kernel)
        for text in [
            run(200, "\"\n\",x\n"), "a,\"" + run(300, "\r") + "\"\n", run(9, "a,\"b\nc\"\n"),
        ] {
            let bytes = Array(text.utf8)
            let few = PlainCSVIndexer.index(bytes, quotedBlockCapacity: capacity)
            #expect(runner.index(bytes, quotedBlockCapacity: capacity) == few)
        }
    }

    @Test(arguments: Kernel.available, irregular.indices)
    func `the block of an irregular quote is not indexed`(kernel: Kernel, number: Int) {
        let (text, delimiters, indexed) = Self.irregular[number]
        let expected = CSVIndex(
            delimiters: delimiters, indexed: indexed, stoppedAtQuote: true)
        let bytes = Array(text.utf8)
        #expect(KernelRunner(kernel).index(bytes) == expected)
        #expect(PlainCSVIndexer.index(bytes) == expected)
    }

    /// The same of text that may go on: what is undecided is not listed.
    static let unfinished: [(text: String, delimiters: [Int], recordEnds: [Int], indexed: Int)] = [
        ("a\r", [], [], 1),
        ("a\n\r", [1], [0], 2),
        ("\"a\"\r", [], [], 3),
        ("\"a\r", [], [], 3),
        ("\"a\"", [], [], 3),
        ("a,\"", [1], [], 3),
        ("a\n", [1], [0], 2),
        (run(63) + "\r", [], [], 63),
        (run(64) + "\r", [], [], 64),
        ("\"" + run(62) + "\"", [], [], 64),
    ]

    @Test(arguments: Kernel.available, unfinished.indices)
    func `a last CR waits for what follows`(kernel: Kernel, number: Int) {
        let (text, delimiters, recordEnds, indexed) = Self.unfinished[number]
        let bytes = Array(text.utf8)
        let expected = CSVIndex(
            delimiters: delimiters, recordEnds: recordEnds, indexed: indexed,
            quotedBlocks: Self.quotedBlocks(text))
        #expect(KernelRunner(kernel).index(bytes, isFinal: false) == expected)
        #expect(PlainCSVIndexer.index(bytes, isFinal: false) == expected)
    }

    @Test(arguments: Kernel.available, [";", "\t", "|", ",", "\0", "\u{1}"])
    func `any separator separates`(kernel: Kernel, separator: String) {
        let separator = Array(separator.utf8)[0]
        let text = run(20, "a,\"b,;\t|\0\";c\t\"d\"|e\0\u{1}\n").utf8
        let expected = PlainCSVIndexer.index(Array(text), separator: separator)
        #expect(KernelRunner(kernel).index(Array(text), separator: separator) == expected)
    }

    @Test(arguments: Kernel.available, [0, 63, 64, 65, 127, 128, 130, 191, 192, 1000])
    func `indexing stops before a list overflows`(kernel: Kernel, capacity: Int) {
        let runner = KernelRunner(kernel)
        for text in [run(400, ","), run(300, "\n"), run(100, "abc,\n"), run(90, "\"x\",\r\n")] {
            let bytes = Array(text.utf8)
            let few = PlainCSVIndexer.index(bytes, delimiterCapacity: capacity)
            #expect(runner.index(bytes, delimiterCapacity: capacity) == few)
            let fewEnds = PlainCSVIndexer.index(bytes, recordEndCapacity: capacity)
            #expect(runner.index(bytes, recordEndCapacity: capacity) == fewEnds)
        }
    }

    @Test(
        arguments: Kernel.available,
        [
            "aa,\"\n\r ", "aaaaaaaaa,,\n\r", "\"\",", "\"\"\n\r", "aaaaaaaaaaaaaaaaaa,\"",
            "aaaa \t\",\n", "a,\"\"\"\"\n",
        ])
    func `any soup of bytes is indexed as by the plain twin`(kernel: Kernel, alphabet: String) {
        let runner = KernelRunner(kernel)
        for seed in UInt64(0)..<600 {
            var random = SeededRandom(seed: seed)
            let bytes = random.soup(alphabet, count: Int(seed) % 301)
            for isFinal in [false, true] {
                let expected = PlainCSVIndexer.index(bytes, isFinal: isFinal)
                #expect(runner.index(bytes, isFinal: isFinal) == expected, "seed \(seed)")
            }
        }
    }

    @Test(arguments: Kernel.available)
    func `records are indexed as by the plain twin, and with one byte changed`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        for seed in UInt64(0)..<1500 {
            var random = SeededRandom(seed: seed)
            var bytes = Self.records(count: Int(seed) % 12, using: &random)
            let whole = runner.index(bytes)
            #expect(whole == PlainCSVIndexer.index(bytes), "seed \(seed)")
            #expect(!whole.stoppedAtQuote && whole.indexed == bytes.count, "seed \(seed)")
            guard let place = bytes.indices.randomElement(using: &random) else { continue }
            bytes[place] = random.soup("\",a\n\r", count: 1)[0]
            let expected = PlainCSVIndexer.index(bytes, isFinal: false)
            #expect(runner.index(bytes, isFinal: false) == expected, "seed \(seed)")
        }
    }

    /// Of the texts of the tables: the blocks with a line end behind an odd number of quotes.
    private static func quotedBlocks(_ text: String) -> [Int] {
        let bytes = Array(text.utf8)
        let lineEnds = bytes.indices.filter { place in
            [10, 13].contains(bytes[place])
                && bytes[..<place].count { $0 == UInt8(ascii: "\"") } % 2 == 1
        }
        return Set(lineEnds.map { $0 / 64 * 64 }).sorted()
    }

    /// Records of regular fields, some quoted.
    private static func records(count: Int, using random: inout SeededRandom) -> [UInt8] {
        let ending = ["\n", "\r\n", "\r"].randomElement(using: &random)!
        var text = ""
        for _ in 0..<count {
            let fields = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                let plain = run(Int.random(in: 0...12, using: &random))
                let part = ["", "\"\"", ",", "\n", "\r\n", "\r"].randomElement(using: &random)!
                let isQuoted = Int.random(in: 0..<3, using: &random) == 0
                return isQuoted ? "\"\(plain)\(part)\(plain)\"" : plain
            }
            text += fields.joined(separator: ",") + ending
        }
        return Array(text.utf8)
    }
}
