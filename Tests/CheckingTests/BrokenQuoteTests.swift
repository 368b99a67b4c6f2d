import Bytes
import Diagnostics
import Foundation
import Testing

@testable import Checking

/// One broken quote anywhere makes one finding, where it is, and hides nothing behind it.
///
/// The extracts are full of quotes, separators and line ends in values; `QuoteDamage` lists the ways to
/// break a quote, `BrokenExtract` the second faults. `make recovery` tries the 500 places of each kind in
/// files of 10,000 records too, of which a debug build only does a few.
@Suite struct BrokenQuoteTests {
    /// So many places of each kind, in so many files.
    private static let places = 500
    private static let placesPerFile = 25
    private static let longPlaces =
        ProcessInfo.processInfo.environment["BATCHLINT_PLACES"].flatMap { Int($0) } ?? 4

    @Test(arguments: QuoteDamage.allCases)
    func `a broken quote is one finding in its field`(damage: QuoteDamage) throws {
        try expectOneFinding(damage, records: 160, places: Self.places)
    }

    @Test(arguments: QuoteDamage.allCases)
    func `a broken quote among 10,000 records is one finding in its field`(
        damage: QuoteDamage
    ) throws {
        try expectOneFinding(damage, records: 10_000, places: Self.longPlaces)
    }

    private func expectOneFinding(_ damage: QuoteDamage, records: Int, places: Int) throws {
        var score = Score()
        var extract: QuotedExtract?
        for place in 0..<places {
            var random = SeededRandom(seed: UInt64(1_000 + place))
            if place % Self.placesPerFile == 0 {
                var random = SeededRandom(seed: UInt64(place / Self.placesPerFile))
                extract = QuotedExtract(records: records, &random)
            }
            let planted = BrokenExtract(try #require(extract), damage, &random)
            try score.add(planted, "\(damage), place \(place)")
        }
        #expect(score.places == places)
        // Of a few places one may be among the 5 %.
        #expect((score.places - score.one) * 20 <= max(score.places, 20), "\(score.summary)")
        #expect(score.most <= 3, "\(score.summary)")
        #expect(score.lost.isEmpty, "\(score.summary)")
    }

    /// What came of many places.
    private struct Score {
        var places = 0
        /// Places with exactly one finding, which is in the field.
        var one = 0
        /// The most findings of a place.
        var most = 0
        /// Where the second fault was not found.
        var lost: [String] = []
        /// What came of the other places, those with the most findings first.
        var others: [(count: Int, text: String)] = []

        var summary: String {
            let worst = others.sorted { $0.count > $1.count }.prefix(3).map(\.text)
            return "\(one) of \(places), at most \(most); lost: \(lost.prefix(3)); others: \(worst)"
        }

        mutating func add(_ planted: BrokenExtract, _ note: String) throws {
            var checker = FileChecker(settings: CheckSettings())
            var reader = MemoryReader(planted.bytes)
            let report = try checker.check(&reader, path: Path("extract.csv")).report
            var found: [(rule: String, offset: Int)] = []
            var isSecondFound = planted.second == nil
            // The values are random: that a column is nearly of one kind says nothing of quotes.
            for entry in report.entries where text(entry.group.key.rule) != "V515" {
                let rule = text(entry.group.key.rule)
                for sample in entry.group.samples {
                    let offset = sample.range.lowerBound
                    if let second = planted.second, rule == second.rule,
                        second.range.contains(offset)
                    {
                        isSecondFound = true
                    } else {
                        found.append((rule, offset))
                    }
                }
            }
            places += 1
            most = max(most, found.count)
            if found.count == 1, planted.field.contains(found[0].offset) {
                one += 1
            } else {
                others.append((found.count, "\(note): \(found), field \(planted.field)"))
            }
            if !isSecondFound { lost.append(note) }
        }
    }
}
