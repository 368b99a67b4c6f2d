import Scanner
import Testing

@Suite struct ScanTests {
    static let kernels = ScanKernel.allCases.filter(\.isAvailable)
    static let chunkSizes = [1, 2, 3, 63, 64, 65]

    /// Inputs, and how many fields a record of theirs should have.
    static let table: [(input: String, fields: Int)] = [
        ("", 2), ("a", 1), ("a", 2), ("\n", 2), ("\r", 2), ("\"", 1), ("\"", 2), (",", 2),
        ("\r\n", 2), ("\n\r", 2), ("\n\n", 2), ("a,b\n", 2), ("a,b", 2), ("a,b\r\nc,d\r\n", 2),
        ("a,b\rc,d\r", 2), ("a,b\rc,d", 2), ("a,b\r\r\nc,d\n", 2), ("a,b\n\nc,d\n", 2),
        // RFC 4180 §2.5 to §2.7
        ("\"a\",\"b\"\n", 2), ("\"a\",\"b\"", 2), ("\"a,1\",b\n", 2), ("\"a\"\"1\",b\n", 2),
        ("\"\"\"\",\"\"\n", 2), ("\"a\n1\",b\nc,d\n", 2), ("\"a\r\n1\",b\r\nc,d\r\n", 2),
        ("\"a\r1\",b\nc,d\n", 2), ("a,\"\n\"\n\"\n\",b\n", 2), ("\"\"\n", 1), ("\"\",\"\"\r", 2),
        // quotes in unquoted fields
        ("a\"b,c\n", 2), ("a\",c\n", 2), ("a,b\"\nc,d\n", 2), ("a\"b\"c,d\"\"\n", 2),
        ("5\" disk,b\n6\" disk,d\n", 2), (" \"a\",b\n", 2), (" \"a,1\",b\n", 2),
        ("a, \"b,1\"\nc,d\n", 2), ("a,\t\"b\"\n", 2), (" \"a,1\",b,c\n", 2), (" \"a\"1,b\n", 2),
        // text behind a closing quote
        ("\"a\"1,b\n", 2), ("\"a\" ,b\n", 2), ("a,\"b\" \nc,d\n", 2), ("\"a\"1\"b\"2,c\n", 2),
        ("\"say \"hi, you\", he\",b\n", 2), ("\"a\"1,2\",b\nc,d\n", 2), ("\"a\n\"1,b\nc,d\n", 2),
        ("\"a \"b\" c\",d\ne,f\n", 2), ("\"a\"1\r\nc,d\r\n", 2), ("\"a\"", 1), ("\"a\" ", 1),
        // quotes that are never closed
        ("\"a,b\nc,d\n", 2), ("a,\"b\nc,d\ne,f\n", 2), ("a,\"b", 2), ("a,\"b\n", 2), ("\"a\n", 1),
        ("\"a\nb\n", 1), ("a,\"b\nc,\"d\"\ne,f\n", 2), ("\"a,1,b\nc,d\ne,f\n", 2),
        ("a,\"b\nc\nd\ne\nf\ng,\"h\"\n", 2), ("\"a,b\r\nc,d\r\ne,\"f\"\r\n", 2),
        ("\"a,b\rc,d\r", 2),
        ("a,\"\n\n\nb,c\n", 2), ("a,\"b\nc,d\n\",e\n", 2), ("\"a,1\nb,\"\nc,d\n", 2),
        ("a,\"\"\"b\n", 2),
        // backslashes
        ("\"a\\\"b\\\"c\",d\n", 2), ("\"a\\\\\",b\n", 2), ("\"a\\\",b\nc,d\n", 2), ("a\\,b\n", 2),
        ("\"say \\\"x, y\\\"\",d\n", 2), ("\"a\\\"\",b\n", 2), ("\"\\\"\",b\n", 2), ("\"\\", 1),
        ("\"a\\\"\nb\\\"\",c\nd,e\n", 2), ("\"\\\"a\"b,c\n", 2), ("\"a\"b\\\"\",c\n", 2),
        // widths of all kinds
        ("a\nb\n", 0), ("\"a,b\nc\"d,e\n", 0), ("a\"b\"\n", 0), ("\"a,b\n", 0), ("a,b,c,d\n", 9),
        // more faults than readings are weighed for
        ("\"a\"1,\"a\"1,\"a\"1,\"a\"1,\"a\"1,\"a\"1,\"a\"1,\"a\"1,\"a\"1,2\", \"b\",c\n", 11),
    ]

    @Test func `the scanner reads every case as its twin does`() throws {
        for (input, fields) in Self.table {
            try compare(Array(input.utf8), fields, Self.chunkSizes)
        }
    }

    @Test func `quotes and line ends at the edges of blocks are read as elsewhere`() throws {
        let cores = [
            "\"b\",c\n", "b\"c,d\n", "\"b\"c,d\n", "\"b\"\"c\",d\r\n", "\"b\nc\",d\n", "\r\nb\r\n",
            "\"b,c\nd,e\n", "\"b\\\"c\",d\n", "b\rc,d\r",
        ]
        for core in cores {
            for length in 55...66 {
                let input = String(repeating: "a", count: length) + "," + core + "x,y\n"
                try compare(Array(input.utf8), 2, [3, 64])
            }
        }
    }

    @Test(arguments: 0..<8)
    func `the scanner reads random soups as its twin does`(batch: Int) throws {
        let separators = [UInt8(ascii: ","), UInt8(ascii: ","), UInt8(ascii: ";")]
        for seed in UInt64(batch) * 300..<UInt64(batch + 1) * 300 {
            var random = SeededRandom(seed: seed)
            let alphabet = random.pick([
                "a1,\"\\\n\r ;", "aaa111,,,,\"\n\n ;", "a,,\"\"\n", "aaaaaaaa,,,\"\\\r\n",
                "a,\"\"\n\n;;  ", "aaa1,,\"\"\r\n",
            ])
            let longest = random.pick([10, 40, 130, 400])
            let input = random.soup(alphabet, count: Int.random(in: 0...longest, using: &random))
            let fields = Int.random(in: 0...4, using: &random)
            let separator = random.pick(separators)
            let forms: [ColumnForm] = (0..<fields).map { _ in
                random.pick([.text, .text, .number, .boolean])
            }
            try compare(
                input, fields, [random.pick(Self.chunkSizes)], separator: separator,
                columns: seed % 2 == 0 ? forms : [], "seed \(seed)")
        }
    }

    @Test(arguments: [-8, -1, 0, 1, 100])
    func `a quote that closes far away is looked at as far as the look-ahead goes`(
        more: Int
    ) throws {
        let length = Lookahead.limitBytes + more
        let value = String(repeating: "xyz\n", count: length / 4)
        let records = String(repeating: "x,yz\n", count: length / 5)
        let inputs = [
            "a,\"\(value)\"\nc,d\n", "a,\"\(value)\"b\nc,d\n", "a,\"\(value)",
            "a,\"\(records)\"\nc,d\n", "a,\"\(records)",
        ]
        for input in inputs {
            try compare(Array(input.utf8), 2, [1 << 16])
        }
    }

    /// Reads an input at once and in chunks, with each kernel, and compares each time with the twin.
    private func compare(
        _ input: [UInt8], _ fields: Int, _ chunkSizes: [Int],
        separator: UInt8 = UInt8(ascii: ","), columns: [ColumnForm] = [], _ note: String = ""
    ) throws {
        let expected = ReferenceScanner.records(
            of: input, separator: separator, expectedFields: fields, columns: columns)
        for kernel in Self.kernels {
            for chunkBytes in [input.count + 1] + chunkSizes {
                let found = try ScanDriver.records(
                    of: input, separator: separator, expectedFields: fields, columns: columns,
                    kernel: kernel, chunkBytes: chunkBytes)
                guard found != expected else { continue }
                let place = zip(found, expected).prefix { $0 == $1 }.count
                Issue.record(
                    """
                    \(note) \(kernel), \(fields) fields, chunks of \(chunkBytes): \
                    "\(shown(Array(input.prefix(400))))"
                    record \(place) is \(found.dropFirst(place).first.map { "\($0)" } ?? "missing")
                    but should be \(expected.dropFirst(place).first.map { "\($0)" } ?? "missing")
                    """)
            }
        }
    }
}
