import Testing

@testable import Scanner

/// The scanner of NDJSON finds what its twin finds, whatever the pieces and the kernel.
@Suite struct NDJSONScanTests {
    static let kernels = ScanKernel.allCases.filter(\.isAvailable)
    static let chunkSizes = [1, 2, 3, 63, 64, 65, 1_000]

    static let table = [
        "\n", "{}\n", "{\"a\":1}\n", "{\"a\":1}\r\n{\"a\":2}\r\n", "{\"a\":1}\r{\"a\":2}\r",
        "{ \"a\" : 1 , \"b\" : \"x\" }\n{ \"a\" : 1 , \"b\" : \"x\" }\n",
        "{\"a\":1,}\n", "{\"a\":[1,2,],\"b\":2,}\n", "{,}\n", "{\"a\":1,,\"b\":2}\n",
        "{\"a\":1,,}\n",
        "{\"a\":[,1]}\n", "{\"a\":[1,,2]}\n", "{'a':'b'}\n", "{“a”:”b”}\n", "{'a:1}\n", "{a:1}\n",
        "{a b:1}\n", "{\"a\":True,\"b\":None,\"c\":NaN,\"d\":-Infinity,\"e\":undefined}\n",
        "{\"a\":01,\"b\":+1,\"c\":.5,\"d\":1.,\"e\":0x1F,\"f\":1_000,\"g\":1e,\"h\":1.2.3}\n",
        "{\"a\":2015-12-15}\n", "{\"a\":\"\\x\",\"b\":\"\\u12\",\"c\":\"\\'\",\"d\":\"\\u12G4\"}\n",
        "{\"a\":\"\\ud800\",\"b\":\"\\udc00\\ud800\",\"c\":\"\\ud83d\\ude00\",\"d\":\"\\ud83d\\u0041\"}\n",
        "{\"a\":\"x\ty\",\"b\":\"\u{1}\"}\n", "{\u{C}\"a\":1}\n", "\u{1E}{\"a\":1}\n",
        "{\"a\":1\n{\"a\":2}\n", "{\"a\":\n{\"a\":2}\n", "{\"a\":\"x\n{\"a\":2}\n",
        "{\"a\n{\"a\":2}\n",
        "{\"a\":1,\n{\"a\":2}\n", "{\n", "{\"a\":1", "[1,2]\n{\"a\":1}\n",
        "\"x\"\n12\nnull\ntrue\n{}\n",
        "hello\n{\"a\":1}\n", "NaN\n", "[{\"a\":1},{\"a\":2}]\n", "[\n{\"a\":1},\n{\"a\":2}\n]\n",
        "[\n{\"a\":1}\n{\"a\":2},\n]\n", "[]\n", "[]\n{}\n",
        "[\n  {\n    \"a\": 1,\n  },\n  {\"a\" 2}\n]\n",
        "[{\"a\":1},{\"a\"=2},{\"a\":3}]\n", "[{\"a\":1}\n", "[{\"a\":1},5,\"x\",{}]x\n",
        "{\n  \"a\": 1,\n  \"b\": [\n    1\n  ]\n}\n{\"a\":2}\n", "{\"a\":1,\n\"b\":2}\n",
        "{\n  \"a\": \"x,\n  \"b\": 2\n}\n{\"a\":2}\n", "{\n  \"a\": 1\n{\"a\":2}\n",
        "{\"a\":1}{\"a\":2}\n", "{\"a\":1} {\"a\":2} x\n", "{\"a\":1},\n{\"a\":2},\n",
        "{\"a\":1},{\"a\":2}\n",
        "{\"a\":1},,\n", ",{\"a\":1}\n", "{\"a\":1}}\n", "{\"a\":1]\n", "{\"a\":[1}\n",
        "{\"a\" 1}\n",
        "{\"a\"}\n", "{\"a\":}\n", "{\"a\":,\"b\":1}\n", "{\"a\":1 \"b\":2}\n",
        "{\"a\":\"x\"y\"}\n",
        "{\"a\":\"x\"\"y\"}\n", "{\"a\":\"x\" \"y\"}\n", "{\"a\":1,\"a\":2}\n",
        "{\"a\":1,\"\\u0061\":2,\"b\":{\"c\":1,\"c\":2,\"d\":[{\"c\":1}]}}\n",
        "\n\n{\"a\":1}\n  \n\n",
        "{\"a\":1} // x\n# y\n/* z */ {\"a\":2}\n/* open\n{\"a\":/* 1 */1}\n/\n",
        "{\"a\":{\"b\":[1,{\"c\":tru}]}}\n", "{\"a/b~c\":{\"d\":[+1]}}\n", "{\"a\":\"\\u0000\"}\n",
        "{\"a\":9007199254740993,\"b\":1e400,\"c\":0.1234567890123456789}\n", "\u{FEFF}{\"a\":1}\n",
        "{\"a\":\"\\\\\",\"b\":\"\\\"\",\"c\":\"\\\\\\\"\"}\n", "{\"a\":\"x\\\n{\"a\":1}\n",
        "{\"\":1}\n",
        "{\"a\":\"x\r\n{\"a\":1}\r\n", "{\"a\":\"x\r{\"a\":1}\r", "{\"a\":\"x\ry\"}\n",
        "{\"a\":1,\r\"b\":2}\n",
    ]

    @Test func `the table is read as by the twin`() {
        for text in Self.table {
            var bytes = Array(text.utf8)
            if bytes.last != 0x0A, bytes.last != 0x0D { bytes.append(0x0A) }
            compare(bytes, Self.chunkSizes, "table")
            // Far from the end the walk takes part.
            let tail = Array(String(repeating: "{\"a\":1,\"b\":\"x\"}\n", count: 14).utf8)
            compare(tail + bytes + tail, [64, 300], "amid")
        }
    }

    @Test(arguments: 0..<8)
    func `damaged records are read as by the twin`(batch: UInt64) {
        for seed in batch * 50..<(batch + 1) * 50 {
            var random = SeededRandom(seed: seed)
            let bytes = DamagedJSON.random(&random)
            compare(bytes, [random.pick(Self.chunkSizes)], "seed \(seed)")
        }
    }

    @Test(arguments: 0..<8)
    func `records that are alike are read as by the twin`(batch: UInt64) {
        for seed in batch * 40..<(batch + 1) * 40 {
            var random = SeededRandom(seed: seed + 200_000)
            let bytes = AlikeJSON.random(&random)
            compare(bytes, [random.pick([64, 1_000, 5_000])], "seed \(seed)")
        }
    }

    @Test(arguments: 0..<4)
    func `any soup of tokens is read as by the twin`(batch: UInt64) {
        for seed in batch * 150..<(batch + 1) * 150 {
            var random = SeededRandom(seed: seed + 100_000)
            let count = Int.random(in: 1...60, using: &random)
            let text = (0..<count).map { _ in random.pick(DamagedJSON.tokens) }.joined()
            compare(Array((text + "\n").utf8), [random.pick(Self.chunkSizes)], "seed \(seed)")
        }
    }

    @Test func `long tokens come to the same in every piece`() {
        var limits = JSONLimits()
        limits.tokenBytes = 40
        let long = String(repeating: "é\\n", count: 40)
        let text = """
            {"a":"\(long)","b":1}
            {"a":"\(long)\u{1}","\(long)":2}
            {"\(long)":{"c":+1}}
            {"a":"\(long)

            """
        let bytes = Array(text.utf8)
        let expected = NDJSONDriver.scan(
            bytes, kernel: .portable, chunkBytes: bytes.count, limits: limits)
        #expect(expected.faults.count == 5)
        for chunkBytes in [1, 2, 3, 7, 41, 63, 64, 65, 100] {
            let found = NDJSONDriver.scan(
                bytes, kernel: .chosen, chunkBytes: chunkBytes, longBytes: 1, limits: limits)
            #expect(found == expected, "chunks of \(chunkBytes)")
        }
    }

    /// Reads an input at once with every kernel, and in chunks, and compares each time with the twin.
    private func compare(_ bytes: [UInt8], _ chunkSizes: [Int], _ note: String) {
        let expected = ReferenceJSON.scan(bytes)
        for kernel in Self.kernels {
            let found = NDJSONDriver.scan(bytes, kernel: kernel, chunkBytes: bytes.count)
            report(found, expected, bytes, "\(note), \(kernel)")
        }
        for (number, chunkBytes) in chunkSizes.enumerated() {
            let kernel = Self.kernels[number % Self.kernels.count]
            for longBytes in [1, 1 << 20] {
                let found = NDJSONDriver.scan(
                    bytes, kernel: kernel, chunkBytes: chunkBytes, longBytes: longBytes)
                let note = "\(note), \(kernel), chunks of \(chunkBytes), long from \(longBytes)"
                report(found, expected, bytes, note)
            }
        }
    }

    private func report(
        _ found: ScannedNDJSON, _ expected: ScannedNDJSON, _ bytes: [UInt8], _ note: String
    ) {
        guard found != expected else { return }
        Issue.record("\(note):\n\"\(shown(bytes))\"\n\(found.difference(from: expected))")
    }
}

extension ScannedNDJSON {
    /// What differs first from another, in short.
    func difference(from other: ScannedNDJSON) -> String {
        for (mine, others) in zip(faults, other.faults) where mine != others {
            return "\(mine)\nis not\n\(others)"
        }
        if faults.count != other.faults.count {
            return "\(faults)\nis not\n\(other.faults)"
        }
        for (mine, others) in zip(objects, other.objects) where mine != others {
            return "\(mine)\nis not\n\(others)"
        }
        if objects.count != other.objects.count {
            return "\(objects.count) records, not \(other.objects.count)"
        }
        return "\(names) \(withheld) \(lineEnds) \(firstLineFeed) \(firstPair)\nis not\n"
            + "\(other.names) \(other.withheld) \(other.lineEnds) \(other.firstLineFeed) "
            + "\(other.firstPair)"
    }
}
