import Bytes
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

    @Test(arguments: 0..<6)
    func `any number of threads comes to what one comes to`(batch: Int) throws {
        for seed in UInt64(batch) * 5..<UInt64(batch + 1) * 5 {
            var random = SeededRandom(seed: seed + 40_000)
            let odd = random.pick([0, 1, 4, 12, 60, 400])
            let damage = random.pick([0, 0, 1, 3, 12])
            let bytes = Self.file(&random, odd: odd, damage: damage)
            let expected = try Outcome(of: bytes, Self.settings(threads: 1, segmentBytes: 1))
            for threads in [2, 3] {
                let segmentBytes = random.pick([97, 1_000, 4_096, 9_000])
                let found = try Outcome(
                    of: bytes, Self.settings(threads: threads, segmentBytes: segmentBytes))
                guard found != expected else { continue }
                Issue.record(
                    """
                    seed \(seed), \(odd) odd records, damaged at \(damage) places, \
                    \(threads) threads, segments of \(segmentBytes)
                    \(found.difference(from: expected))
                    """)
            }
        }
    }

    /// The check above would hold too if nothing were ever read ahead.
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

    private static func stretches(of segment: Range<Int>, in bytes: [UInt8]) throws -> [Stretch] {
        let settings = settings(threads: 2, segmentBytes: segment.count)
        let head = bytes.span.extracting(first: CSVPlan.headBytes)
        let view = InputView(bytes: head, startOffset: 0)
        let plan = CSVPlan.make(view, isFinal: false)
        var pass = CSVPass(
            plan: plan, settings: settings, collector: FindingCollector(kernel: settings.kernel))
        pass.begin(view)
        pass.consume(view, PassContext(isFinal: false, missesLineEnd: false))
        let known = pass.scout
        let scout = try #require(known)
        var window = SegmentWindow(of: MemoryReader(bytes).part, chunkBytes: settings.chunkBytes)
        var reader = StretchReader(scout)
        reader.begin(segment, in: &window)
        var stretches: [Stretch] = []
        while !reader.isOver, let next = try reader.next(in: &window) { stretches.append(next) }
        return stretches
    }
}
