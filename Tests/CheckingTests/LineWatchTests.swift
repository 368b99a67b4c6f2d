import Bytes
import Diagnostics
import Testing

@testable import Checking

/// What `inspect --line` finds, against lines whose records are told by hand.
struct LineWatchTests {
    private static let text = """
        sep=,
        id,name,note
        1,"a ""b""\r
        c",x

        2,b"c,y
        3,d
        """

    /// A line, and how the record there is written down: number, lines, field count, quotes.
    @Test(
        arguments: [
            (1, "before the header"), (2, "record 0 on 2-2, 3 fields: - - -"),
            (3, "record 1 on 3-4, 3 fields: - quoted -"),
            (4, "record 1 on 3-4, 3 fields: - quoted -"), (5, "blank"),
            (6, "record 2 on 6-6, 3 fields: - broken -"), (7, "record 3 on 7-7, 2 fields: - -"),
            (8, "nothing of 7"),
        ])
    func `the record on a line is found, in chunks of any size`(
        line: Int, expected: String
    ) throws {
        for chunkBytes in [1, 7, 1 << 18] {
            #expect(try Self.found(line, in: Self.text, chunkBytes: chunkBytes) == expected)
        }
    }

    @Test func `a record that is too long to be kept is named`() throws {
        let long = "id,name\n1,\(String(repeating: "x", count: 300))\n2,b\n"
        #expect(try Self.found(2, in: long, longRecordBytes: 64) == "long record 1")
        let next = try Self.found(3, in: long, longRecordBytes: 64)
        #expect(next == "record 2 on 3-3, 2 fields: - -")
    }

    @Test func `a line in the midst of a large file is found`() throws {
        let text = "id,name\n" + (1...60_000).map { "\($0),n\($0)\n" }.joined()
        for line in [2, 30_000, 60_001] {
            let expected = "record \(line - 1) on \(line)-\(line), 2 fields: - -"
            #expect(try Self.found(line, in: text) == expected)
        }
    }

    @Test func `what is kept of a field is where it stands, and as it stands`() throws {
        guard case .record(let record) = try Self.inspect(3, in: Self.text).line else {
            Issue.record("no record")
            return
        }
        #expect(record.offsets == 19..<35)
        #expect(record.fields.map(\.column) == [1, 3, 4])
        #expect(record.fields.map(\.line) == [3, 3, 4])
        #expect(record.fields[1].content == Array("a \"\"b\"\"\r\nc".utf8))
        #expect(record.fields[1].length == 10)
    }

    private static func found(
        _ line: Int, in text: String, chunkBytes: Int = 1 << 18, longRecordBytes: Int = 1 << 20
    ) throws -> String {
        let file = try inspect(
            line, in: text, chunkBytes: chunkBytes, longRecordBytes: longRecordBytes)
        switch file.line {
        case .record(let record):
            let quotes = record.fields.map { field in
                switch field.quotes {
                case .none: "-"
                case .regular: "quoted"
                case .broken: "broken"
                }
            }
            return "record \(record.number) on \(record.lines.lowerBound)-"
                + "\(record.lines.upperBound), \(record.fieldCount) fields: "
                + quotes.joined(separator: " ")
        case .blank: return "blank"
        case .beforeHeader: return "before the header"
        case .longRecord(let number): return "long record \(number)"
        case nil: return "nothing of \(file.lineCount)"
        }
    }

    private static func inspect(
        _ line: Int, in text: String, chunkBytes: Int = 1 << 18, longRecordBytes: Int = 1 << 20
    ) throws -> InspectedFile {
        var settings = CheckSettings()
        settings.chunkBytes = chunkBytes
        settings.longRecordBytes = longRecordBytes
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(Array(text.utf8))
        return try checker.inspect(&reader, path: Path(Array("a.csv".utf8)), line: line)
    }
}
