import Bytes
import Diagnostics
import Scanner
import Testing

@testable import Checking

/// What threads read ahead changes nothing but the time that a check takes.
@Suite struct ThreadTests {
    private static let header = "account_id,name,signup_date,active,amount"
    /// What makes a value of some column a near miss, or a record one that is looked at.
    private static let oddRecords = [
        "7,N/A,03/14/2024,yes,\"1,5\"", "8,\"two\nlines\",2024-13-01,TRUE,$5", "9,x,,,", ",,,,",
        "10,\"1,2015-12-15,true,1", "11,a\"b,2015-12-15,true,1", "", "Total,,,,12.5",
        "12,a,2015-12-15,true", "13,\u{FEFF}b,2015-12-15,true,1", "14,\u{A0}c,2015-12-15,no,1%",
        header,
    ]

    /// A file whose head says what it is, and more behind it than one thread reads.
    private static func file(_ random: inout SeededRandom, odd: Int, damage: Int) -> [UInt8] {
        let plain = "12345,some words of text,2015-12-15,true,12.50\n"
        let head = header + "\n" + String(repeating: plain, count: CSVPlan.headBytes / 47)
        let lineEnd = random.pick(["\n", "\n", "\r\n"])
        var lines = CleanFile.mixed.text(records: 1_200, &random).split(whereSeparator: \.isNewline)
        for _ in 0..<odd {
            lines.insert(
                Substring(random.pick(oddRecords)),
                at: Int.random(in: 1..<lines.count, using: &random))
        }
        var rest = Array((lines.dropFirst().joined(separator: lineEnd) + lineEnd).utf8)
        for _ in 0..<damage { DamagedFile.damage(&rest, &random) }
        return Array(head.utf8) + rest
    }

    private static func settings(threads: Int, segmentBytes: Int) -> CheckSettings {
        var settings = CheckSettings()
        settings.chunkBytes = 4_096
        settings.longRecordBytes = 1 << 16
        settings.threadCount = threads
        settings.segmentBytes = segmentBytes
        return settings
    }

    /// Where the first segment starts.
    private static let firstSegment = CSVPlan.headBytes + 4_096 + 1

    @Test(arguments: 0..<6)
    func `any number of threads comes to what one comes to`(batch: Int) throws {
        for seed in UInt64(batch) * 5..<UInt64(batch + 1) * 5 {
            var random = SeededRandom(seed: seed + 40_000)
            let odd = random.pick([0, 1, 4, 12, 60, 400])
            let damage = random.pick([0, 0, 1, 3, 12])
            let bytes = Self.file(&random, odd: odd, damage: damage)
            try Self.compare(
                bytes, Self.settings(threads: 1, segmentBytes: 1),
                "seed \(seed), \(odd) odd records, damaged at \(damage) places", &random)
        }
    }

    @Test(arguments: 0..<4)
    func `a quote that is broken where segments meet changes nothing`(batch: Int) throws {
        for seed in UInt64(batch) * 4..<UInt64(batch + 1) * 4 {
            var random = SeededRandom(seed: seed + 50_000)
            let segmentBytes = random.pick([1_000, 4_096, 9_000])
            var bytes = Self.file(&random, odd: random.pick([0, 4]), damage: 0)
            for number in 1...5 {
                let edge = Self.firstSegment + number * segmentBytes
                let place = edge + Int.random(in: -40...40, using: &random)
                guard place < bytes.count else { continue }
                bytes.insert(
                    contentsOf: Array(random.pick(["\"", ",\"", "\"\n", "\n\""]).utf8), at: place)
            }
            try Self.compare(
                bytes, Self.settings(threads: 1, segmentBytes: 1), "seed \(seed)", &random,
                segmentBytes: segmentBytes)
        }
    }

    @Test(arguments: 0..<6)
    func `any number of threads reads NDJSON as one does`(batch: Int) throws {
        for seed in UInt64(batch) * 5..<UInt64(batch + 1) * 5 {
            var random = SeededRandom(seed: seed + 60_000)
            let odd = random.pick([0, 1, 4, 12, 60, 400])
            let damage = random.pick([0, 0, 1, 3, 12])
            let bytes = Self.recordsOfNDJSON(&random, odd: odd, damage: damage)
            var settings = Self.settings(threads: 1, segmentBytes: 1)
            settings.format = .ndjson
            try Self.compare(
                bytes, settings, "seed \(seed), \(odd) odd records, damaged at \(damage) places",
                &random)
        }
    }

    /// Checks a file with threads and as a stream, and expects what one thread finds.
    private static func compare(
        _ bytes: [UInt8], _ settings: CheckSettings, _ note: String,
        _ random: inout SeededRandom, segmentBytes: Int? = nil
    ) throws {
        let expected = try Outcome(of: bytes, settings)
        for (threads, isStream) in [(2, false), (3, false), (2, true), (3, true)] {
            var divided = settings
            divided.threadCount = threads
            divided.segmentBytes = segmentBytes ?? random.pick([97, 1_000, 4_096, 9_000])
            let found = try Outcome(of: bytes, divided, isStream: isStream)
            guard found != expected else { continue }
            Issue.record(
                """
                \(note), \(threads) threads, segments of \(divided.segmentBytes), \
                \(isStream ? "a stream" : "a file")
                \(found.difference(from: expected))
                """)
        }
    }

    /// What is told of some record, and what may be.
    private static let oddNDJSON = [
        "{\"id\":1}", "{}", "", "[1]", "{\"id\":7,\"name\":\"x\",\"new\":1}", "{\"id\":1,\"id\":2}",
        "{\"id\":\"7\",\"name\":\"N/A\",\"signup_date\":\"03/14/2024\",\"amount\":\"1,5\"}",
        "{\"id\":8,\"name\":\"\",\"signup_date\":null,\"amount\":1e3}", "{\"id\":9,",
        "{\"id\":9,\"name\":\"a\u{A0}\",\"signup_date\":\"2015-12-15\",\"amount\":0.5}",
        "{\"name\":\"a\",\"id\":9,\"amount\":2,\"signup_date\":\"2015-12-15\"}", "// no",
        "{\"id\":9,\"name\":\"\u{FFFD}\",\"signup_date\":\"2015-12-15\",\"amount\":0.5},",
        "{\"id\":9,\"name\":\"Zürich \\u00e9\",\"signup_date\":\"2015-12-15\",\"amount\":[1]}",
    ]

    private static func recordsOfNDJSON(
        _ random: inout SeededRandom, odd: Int, damage: Int, isUniform: Bool? = nil
    ) -> [UInt8] {
        let lineEnd = random.pick(["\n", "\n", "\r\n"])
        func record(_ id: Int) -> String {
            "{\"id\":\(id),\"name\":\"some words\",\"signup_date\":\"2015-12-15\",\"amount\":1\(id % 10).5}"
        }
        let isUniform = isUniform ?? random.pick([true, true, false])
        let plain = (0..<4_200).map { record(10_000 + $0) }
        var lines = (0..<900).map { number in
            isUniform || number % 50 > 0 ? record(20_000 + number) : random.pick(oddNDJSON)
        }
        for _ in 0..<odd {
            lines.insert(
                random.pick(oddNDJSON), at: Int.random(in: 0..<lines.count, using: &random))
        }
        var rest = Array((lines.joined(separator: lineEnd) + lineEnd).utf8)
        for _ in 0..<damage { DamagedFile.damage(&rest, &random) }
        return Array((plain.joined(separator: "\n") + "\n").utf8) + rest
    }

    /// All checks above would hold too if nothing were ever taken over.
    @Test(arguments: [false, true], [FileFormat.csv, .ndjson])
    func `what is read ahead is taken over`(isStream: Bool, format: FileFormat) throws {
        var random = SeededRandom(seed: 3)
        let bytes =
            format == .csv
            ? Self.file(&random, odd: 0, damage: 0)
            : Self.recordsOfNDJSON(&random, odd: 0, damage: 0, isUniform: true)
        var settings = Self.settings(threads: 2, segmentBytes: 8_000)
        settings.format = format
        var checker = FileChecker(settings: settings)
        var position = 0
        var taken = 0
        func note(_ progress: CheckProgress) {
            // The pass itself goes on by the bytes that it has read, which are fewer.
            if progress.bytes - position > 5_000, position > 0 {
                taken += progress.bytes - position
            }
            position = progress.bytes
        }
        if isStream {
            var reader = StreamReader(bytes, chunkBytes: 1_000)
            _ = try checker.check(&reader, path: Path("extract"), observe: note)
        } else {
            var reader = MemoryReader(bytes)
            _ = try checker.check(&reader, path: Path("extract"), observe: note)
        }
        #expect(taken > (bytes.count - Self.firstSegment) * 8 / 10 - 10_000)
    }

    @Test func `a plain file is read ahead without a gap`() throws {
        var random = SeededRandom(seed: 1)
        let bytes = Self.file(&random, odd: 0, damage: 0)
        #expect(bytes.count > CSVPlan.headBytes + 30_000)
        let segment = CSVPlan.headBytes + 1_000..<CSVPlan.headBytes + 21_000
        let stretches = try Self.stretches(of: segment, in: bytes)
        #expect(stretches.count == 1)
        let stretch = try #require(stretches.first)
        #expect(segment.contains(stretch.start) && stretch.end >= segment.upperBound)
        #expect(bytes[stretch.start - 1] == 0x0A && bytes[stretch.end - 1] == 0x0A)
        let lines = bytes[stretch.start..<stretch.end].count { $0 == 0x0A }
        #expect(stretch.records == lines)
        #expect(stretch.linesBeforeLastRecord == lines - 1)
    }

    @Test func `what must be looked at ends a stretch, and another begins behind it`() throws {
        var random = SeededRandom(seed: 2)
        for odd in Self.oddRecords where !odd.hasPrefix("7,") && !odd.hasPrefix("9,") {
            var bytes = Self.file(&random, odd: 0, damage: 0)
            let place = try #require(bytes[(CSVPlan.headBytes + 9_000)...].firstIndex(of: 0x0A))
            bytes.insert(contentsOf: Array("\(odd)\n".utf8), at: place + 1)
            let stretches = try Self.stretches(
                of: CSVPlan.headBytes + 1_000..<CSVPlan.headBytes + 21_000, in: bytes)
            guard !odd.hasPrefix("8,") else {
                #expect(stretches.count == 1, "its values alone are odd: \(odd)")
                continue
            }
            // Totals are looked at where they are among the last records in memory.
            guard !odd.hasPrefix("Total") || stretches.count > 1 else { continue }
            #expect(stretches.count == 2, "\(odd)")
            // The record before one of another width may go on in it.
            let before = try #require(bytes[..<place].lastIndex(of: 0x0A))
            #expect([before + 1, place + 1].contains(stretches.first?.end), "\(odd)")
        }
    }

    @Test func `what a thread may still read of a stream is kept, a segment of it at most`() throws
    {
        var random = SeededRandom(seed: 4)
        let bytes = Self.file(&random, odd: 0, damage: 0)
        let settings = Self.settings(threads: 2, segmentBytes: 8_000)
        let found = Self.scout(of: bytes, settings)
        let scout = try #require(found)
        let crew = StretchCrew(.csv(scout), settings, streamFrom: 1_000)
        var reader = StreamReader(Array(bytes[1_000...]), chunkBytes: 1_000)
        try crew.readAhead(from: &reader, keeping: 1_200)
        #expect(crew.stream?.startOffset == 1_000)
        try crew.readAhead(from: &reader, keeping: 30_000)
        #expect(crew.stream?.startOffset == 22_000)
    }

    private static func scout(of bytes: [UInt8], _ settings: CheckSettings) -> CSVScout? {
        let head = bytes.span.extracting(first: CSVPlan.headBytes)
        let view = InputView(bytes: head, startOffset: 0)
        let plan = CSVPlan.make(view, isFinal: false)
        var pass = CSVPass(
            plan: plan, settings: settings, collector: FindingCollector(kernel: settings.kernel))
        pass.begin(view)
        pass.consume(view, PassContext(isFinal: false, missesLineEnd: false))
        guard case .csv(let scout) = pass.scout else { return nil }
        return scout
    }

    private static func stretches(of segment: Range<Int>, in bytes: [UInt8]) throws -> [Stretch] {
        let settings = settings(threads: 2, segmentBytes: segment.count)
        let found = scout(of: bytes, settings)
        let scout = try #require(found)
        var window = SegmentWindow(of: MemoryReader(bytes).part, chunkBytes: settings.chunkBytes)
        var reader = CSVSegmentReader(scout)
        reader.begin(segment, in: &window)
        var stretches: [Stretch] = []
        while !reader.cursor.isOver, let next = try reader.next(in: &window) {
            stretches.append(next)
        }
        return stretches
    }
}
