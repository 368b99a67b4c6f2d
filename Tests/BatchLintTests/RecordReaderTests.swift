import BatchLint
import Testing

struct RecordReaderTests {
    private func records(_ bytes: [UInt8], chunkBytes: Int) throws -> [Record] {
        var reader = RecordReader(stream: ChunkedBytes(bytes, chunkBytes: chunkBytes))
        var records: [Record] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    @Test(
        arguments: [
            ("", []), ("\n\n", []), ("a", [["a"]]), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
            ("\u{FEFF}a,b\n,\n", [["a", "b"], ["", ""]]),
            ("a,b\n\n \n1,\"x,y\"\n", [["a", "b"], ["1", "x,y"]]),
            ("a\n\"x\"\"y\"\n\"\"\n\"\"\"\"\n", [["a"], ["x\"y"], [""], ["\""]]),
            ("a,b\n\"x\r\ny\",2\n", [["a", "b"], ["x\r\ny", "2"]]),
            ("a,b\n1,x\"y\n2,\"z\"\n", [["a", "b"], ["1", "x\"y"], ["2", "z"]]),
        ] as [(String, [[String]])])
    func `records come with the content of their fields`(
        text: String, expected: [[String]]
    ) throws {
        for chunkBytes in [1, 2, 3, 63, 64, 65, .max] {
            let records = try records(Array(text.utf8), chunkBytes: chunkBytes)
            #expect(records.map(\.number) == Array(0..<expected.count))
            let fields = records.map { $0.fields.map { String(decoding: $0, as: UTF8.self) } }
            #expect(fields == expected)
        }
    }

    @Test func `the offset is that of the first byte in the file`() throws {
        let bytes = Array("\u{FEFF}a,b\r\n\r\n1,\"x\ny\"\r\n2,z\r\n".utf8)
        #expect(try records(bytes, chunkBytes: 1).map(\.offset) == [3, 10, 19])
    }

    @Test func `a broken quote is told, and reading goes on behind it`() throws {
        let bytes = Array("a,b\n1,x\"y\n2,z\n".utf8)
        #expect(try records(bytes, chunkBytes: 64).map(\.hasRegularQuotes) == [true, false, true])
    }

    @Test func `what was written with quotes is read back`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = Generator(state: seed)
        let alphabet = Array("ab,\"\n\r é".utf8)
        for _ in 0..<200 {
            let width = 2 + generator.next(4)
            var expected: [[[UInt8]]] = []
            var text: [UInt8] = []
            for _ in 0...generator.next(12) {
                let fields = (0..<width).map { _ in
                    (0..<generator.next(9)).map { _ in alphabet[generator.next(alphabet.count)] }
                }
                expected.append(fields)
                text += fields.map(quoted).joined(separator: [0x2C]) + [0x0A]
            }
            let records = try records(text, chunkBytes: 1 + generator.next(70))
            #expect(records.map(\.fields) == expected, "seed \(seed)")
        }
    }

    @Test func `a record of more than its limit is told, and what is before it is read`() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20)
        let bytes = Array("a\n".utf8) + long + [0x0A]
        var fits = RecordReader(stream: ChunkedBytes(bytes), recordLimitBytes: 3 << 20)
        #expect(try fits.next()?.fields == [[UInt8(ascii: "a")]])
        #expect(try fits.next()?.fields == [long])
        #expect(try fits.next() == nil)
        var reader = RecordReader(stream: ChunkedBytes(bytes), recordLimitBytes: 1)
        #expect(try reader.next()?.number == 0)
        var isTold = false
        do throws(CheckError) {
            _ = try reader.next()
        } catch {
            if case .recordTooLong(number: 1, offset: 2) = error { isTold = true }
        }
        #expect(isTold)
    }

    @Test func `a file is read by its path`() throws {
        let file = TemporaryFile("a;b\n1;2\n")
        defer { file.remove() }
        var reader = try RecordReader(path: file.path, separator: UInt8(ascii: ";"))
        #expect(try reader.next()?.fields.count == 2)
        #expect(try reader.next()?.offset == 4)
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }
}

private func quoted(_ field: [UInt8]) -> [UInt8] {
    let content = field.map { $0 == 0x22 ? [0x22, 0x22] : [$0] }.joined()
    return [0x22] + content + [0x22]
}

/// Random numbers that a seed repeats.
private struct Generator {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
