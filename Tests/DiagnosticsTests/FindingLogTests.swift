import Bytes
import Testing

@testable import Diagnostics

struct FindingLogTests {
    private static func occurrence(
        _ rule: RuleID, field: Int = 0, offset: Int = 0, excerptBytes: Int = 1
    ) -> Occurrence {
        let place = Position(
            line: 1, column: 1, byteColumn: 1, utf16Column: 1, offset: offset)
        return Occurrence(
            rule: rule, region: Region(start: place, end: place), record: 1, field: field,
            detail: .none,
            excerpt: Excerpt(
                startOffset: offset, bytes: [UInt8](repeating: 0x61, count: excerptBytes),
                isCutBefore: false, isCutAfter: false))
    }

    /// Counts a finding, and keeps its place where that is asked for.
    private static func add(_ occurrence: Occurrence, to log: inout FindingLog) {
        if log.count(occurrence.rule, field: occurrence.field) { log.keep(occurrence) }
    }

    @Test func `a group keeps its first places and counts all`() {
        var log = FindingLog()
        for offset in 0..<1_000 {
            Self.add(Self.occurrence("V501", field: 3, offset: offset), to: &log)
        }
        #expect(log.total("V501", field: 3) == 1_000)
        #expect(log.total("V501") == 0)
        #expect(log.groups.map(\.total) == [1_000])
        let limit = FindingLog.placesPerGroup
        #expect(log.groups[0].samples.map(\.range.lowerBound) == Array(0..<limit))
    }

    @Test func `groups are told apart by rule and field, in the order of their first findings`() {
        var log = FindingLog()
        let keys: [(RuleID, Int)] = [
            ("V501", 2), ("C402", 0), ("V501", 1), ("V501", 2), ("C402", 0),
        ]
        for (rule, field) in keys { Self.add(Self.occurrence(rule, field: field), to: &log) }
        let expected: [FindingGroup.Key] = [
            .init(rule: "V501", field: 2), .init(rule: "C402", field: 0),
            .init(rule: "V501", field: 1),
        ]
        #expect(log.groups.map(\.key) == expected)
        #expect(log.groups.map(\.total) == [2, 2, 1])
    }

    @Test(arguments: [(1, 4_096), (512, 4_096), (1_024, 2_048), (1 << 20, 2)])
    func `places and excerpts in all are bounded`(excerptBytes: Int, kept: Int) {
        var log = FindingLog()
        for field in 0..<5_000 {
            Self.add(
                Self.occurrence("V501", field: field, excerptBytes: excerptBytes), to: &log)
        }
        #expect(log.groups.count == 5_000)
        #expect(log.groups.allSatisfy { $0.total == 1 })
        #expect(log.groups.count { !$0.samples.isEmpty } == kept)
    }

    @Test func `a group from elsewhere is taken over`() {
        var log = FindingLog()
        Self.add(Self.occurrence("V501", field: 1, offset: 9), to: &log)
        let samples = (10..<16).map { Self.occurrence("V501", field: 1, offset: $0) }
        let key = FindingGroup.Key(rule: "V501", field: 1)
        log.add(FindingGroup(key: key, total: 50, samples: samples))
        #expect(log.total("V501", field: 1) == 51)
        #expect(log.groups[0].samples.map(\.range.lowerBound) == [9, 10, 11, 12])
    }

    @Test func `a group is settled anew`() {
        var log = FindingLog()
        Self.add(Self.occurrence("C407", offset: 1), to: &log)
        let key = FindingGroup.Key(rule: "C407", field: 0)
        log.settle(key, total: 5, samples: [Self.occurrence("C407", offset: 3)])
        #expect(log.total("C407") == 5)
        #expect(log.groups[0].samples.map(\.range.lowerBound) == [3])
    }
}
