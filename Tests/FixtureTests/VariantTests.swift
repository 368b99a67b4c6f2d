import Bytes
import Checking
import Diagnostics
import Testing

/// What is wrong with a file does not depend on what else may vary in it.
struct VariantTests {
    /// Files of records: no carriage return yet, no other encoding, no limit in bytes.
    private static let plain = Fixture.all.filter { fixture in
        let isText = !["F101", "F104", "E202"].contains(fixture.rule)
        return isText && !fixture.bytes.contains(0x0D)
    }

    @Test(arguments: plain)
    func `CRLF line ends change no verdict`(fixture: Fixture) throws {
        let pairs = fixture.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let expected = try Findings(fixture.bytes, fixture.settings)
        let found = try Findings(pairs, fixture.settings)
        #expect(found.rules == expected.rules)
        #expect(found.total == expected.total)
    }

    @Test(
        arguments: plain.filter {
            $0.rule != "F106" && $0.bytes.starts(with: Array("account_id".utf8))
        })
    func `a byte order mark is one more finding`(fixture: Fixture) throws {
        let expected = try Findings(fixture.bytes, fixture.settings)
        let found = try Findings([0xEF, 0xBB, 0xBF] + fixture.bytes, fixture.settings)
        #expect(found.rules == expected.rules.union(["E203"]))
        #expect(found.total == expected.total + 1)
    }

    @Test(arguments: Fixture.all, [1, 2, 3, 63, 64, 65])
    func `small reads change nothing`(fixture: Fixture, chunkBytes: Int) throws {
        var settings = fixture.settings
        settings.chunkBytes = chunkBytes
        let expected = try Findings(fixture.bytes, fixture.settings)
        let found = try Findings(fixture.bytes, settings, readBytes: chunkBytes)
        #expect(found.diagnostics.map(\.occurrence) == expected.diagnostics.map(\.occurrence))
    }

    /// Behind the head of a large file, where threads read ahead.
    @Test(arguments: Fixture.all)
    func `threads and streams change nothing`(fixture: Fixture) throws {
        let bytes = Self.long(fixture.bytes)
        var settings = fixture.settings
        settings.chunkBytes = 4_096
        var reader = MemoryReader(bytes)
        let expected = try Self.report(&reader, settings)
        for (threads, segmentBytes, isStream) in [(2, 1_000, false), (3, 4_096, true)] {
            settings.threadCount = threads
            settings.segmentBytes = segmentBytes
            let found: FileReport
            if isStream {
                var stream = StreamReader(bytes, chunkBytes: 1_500)
                found = try Self.report(&stream, settings)
            } else {
                reader.rewind()
                found = try Self.report(&reader, settings)
            }
            let note: Comment = "\(threads) threads, segments of \(segmentBytes)"
            #expect(found.entries.map(\.rule.id) == expected.entries.map(\.rule.id), note)
            #expect(found.entries.map(\.group.key) == expected.entries.map(\.group.key), note)
            #expect(found.entries.map(\.group.total) == expected.entries.map(\.group.total), note)
            #expect(
                found.entries.map(\.group.samples) == expected.entries.map(\.group.samples), note)
            #expect(found.facts.records == expected.facts.records, note)
        }
    }

    private static func report(
        _ reader: inout some ByteReader & ~Copyable, _ settings: CheckSettings
    ) throws -> FileReport {
        var checker = FileChecker(settings: settings)
        return try checker.check(&reader, path: Path("extract.csv")).report
    }

    /// The first line, very many of the last one, and twice all others among more of them.
    private static func long(_ bytes: [UInt8]) -> [UInt8] {
        let text = bytes.last == 0x0A ? bytes : bytes + [0x0A]
        let headEnd = (text.firstIndex(of: 0x0A) ?? 0) + 1
        let lastStart = (text.dropLast().lastIndex(of: 0x0A) ?? -1) + 1
        let last = Array(text[lastStart...])
        let many = [[UInt8]](repeating: last, count: 300_000 / last.count).flatMap(\.self)
        let few = many.prefix(9_000 / last.count * last.count)
        let others = text[headEnd..<max(headEnd, lastStart)]
        return text[..<headEnd] + many + others + few + others + few
    }
}
