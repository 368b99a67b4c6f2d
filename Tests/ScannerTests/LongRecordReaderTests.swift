@testable import Scanner
import Testing

@Suite struct LongRecordReaderTests {
    private static let separator = UInt8(ascii: ",")

    @Test func `a record without faults is read as the twin reads it`() {
        for seed in UInt64(0)..<1_000 {
            var random = SeededRandom(seed: seed)
            let bytes = random.regularText(records: 4) + [0x0A]
            let expected = ReferenceScanner.records(of: bytes, expectedFields: 0)
            for chunkBytes in [1, 2, 3, 7, 64, bytes.count] {
                var start = 0
                for record in expected {
                    let found = read(bytes, from: start, chunkBytes: chunkBytes)
                    let note: Comment = "seed \(seed), chunks of \(chunkBytes): \"\(shown(bytes))\""
                    #expect(found.fieldEnds == record.fields.map(\.upperBound), note)
                    #expect(found.faults.isEmpty, note)
                    #expect(found.end == record.end + 1, note)
                    #expect(found.terminator == bytes[record.fields.last?.upperBound ?? 0], note)
                    start = record.end + 1
                }
            }
        }
    }

    /// Inputs, where their fields end, and the faults by the letter of the grammar.
    private static let faulty: [(String, fieldEnds: [Int], faults: [QuoteFault])] = [
        ("a\"b,c\n", [3, 5], [fault(.strayQuote, 1, 1, 0..<1)]),
        ("\"a\"b,c\n", [4, 6], [fault(.textAfterQuote, 3, 1, 0..<3)]),
        ("a,\"b\" \"c\"\n", [1, 9], [fault(.textAfterQuote, 5, 2, 2..<5)]),
        ("a,\"b\nc", [1], [fault(.open(swallowedLines: 1), 2, 2, 2..<6)]),
        ("\"a\\\"b\",c\n", [6, 8], [fault(.textAfterQuote, 4, 1, 0..<4)]),
    ]

    @Test(arguments: 0..<faulty.count)
    func `a broken quote is taken by the letter`(number: Int) {
        let (input, fieldEnds, faults) = Self.faulty[number]
        for chunkBytes in 1...input.utf8.count {
            let found = read(Array(input.utf8), from: 0, chunkBytes: chunkBytes)
            #expect(found.fieldEnds == fieldEnds, "\(input)")
            #expect(found.faults.map(\.kind) == faults.map(\.kind), "\(input)")
            #expect(found.faults.map(\.offset) == faults.map(\.offset), "\(input)")
            #expect(found.faults.map(\.field) == faults.map(\.field), "\(input)")
        }
    }

    private static func fault(
        _ kind: QuoteFault.Kind, _ offset: Int, _ field: Int, _ range: Range<Int>
    ) -> QuoteFault {
        QuoteFault(kind: kind, offset: offset, field: field, fieldRange: range)
    }

    private struct Reading {
        var fieldEnds: [Int] = []
        var faults: [QuoteFault] = []
        var end = 0
        var terminator: UInt8?
    }

    /// Reads one record in stretches of `chunkBytes`.
    private func read(_ bytes: [UInt8], from start: Int, chunkBytes: Int) -> Reading {
        var reader = LongRecordReader(separator: Self.separator, start: start)
        var reading = Reading()
        var next = start
        while !reader.hasEnded, next < bytes.count {
            let end = min(bytes.count, next + chunkBytes)
            next += reader.read(
                bytes.span.extracting(next..<end), isFinal: end == bytes.count,
                fieldEnds: &reading.fieldEnds, faults: &reading.faults)
        }
        #expect(reader.hasEnded)
        reading.end = reader.end
        reading.terminator = reader.terminator
        return reading
    }
}
