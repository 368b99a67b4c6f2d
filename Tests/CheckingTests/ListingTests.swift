import Diagnostics
import Testing

@testable import Checking

@Suite struct ListingTests {
    @Test func `clean files have no finding`() throws {
        for profile in CleanFile.allCases {
            for seed in UInt64(0)..<40 {
                var random = SeededRandom(seed: seed)
                let records = Int.random(in: 1...60, using: &random)
                let text = profile.text(records: records, &random)
                let outcome = try Outcome(of: Array(text.utf8), CheckSettings())
                #expect(outcome.groups.isEmpty, "\(profile), seed \(seed): \(text)")
                #expect(outcome.facts.records == records, "\(profile), seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<4)
    func `a listing holds what the first pass counted, in the order of the file`(batch: Int) throws
    {
        for seed in UInt64(batch) * 400..<UInt64(batch + 1) * 400 {
            var random = SeededRandom(seed: seed + 50_000)
            let bytes = DamagedFile.random(&random)
            let outcome = try Outcome(of: bytes, CheckSettings())
            var listed: [FindingGroup.Key: [Occurrence]] = [:]
            for occurrence in outcome.listing {
                let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
                listed[key, default: []].append(occurrence)
            }
            for group in outcome.groups {
                let places = (listed[group.key] ?? []).map(\.range)
                let first = Array(places.prefix(group.samples.count))
                guard places.count != group.total || first != group.samples.map(\.range) else {
                    continue
                }
                Issue.record(
                    """
                    seed \(seed), \(text(group.key.rule)) on field \(group.key.field): \(group.total) \
                    counted, \(group.samples.map(\.range)) kept, \(places) listed
                    "\(shown(bytes))"
                    """)
            }
            let disorder = zip(outcome.listing, outcome.listing.dropFirst()).first {
                OccurrenceOrder($1) < OccurrenceOrder($0)
            }
            if let (later, earlier) = disorder {
                Issue.record(
                    """
                    seed \(seed): \(text(later.rule)) at \(later.range) is listed before \
                    \(text(earlier.rule)) at \(earlier.range)
                    "\(shown(bytes))"
                    """)
            }
        }
    }

    @Test(arguments: 0..<4)
    func `every place is where an editor shows it`(batch: Int) throws {
        for seed in UInt64(batch) * 150..<UInt64(batch + 1) * 150 {
            var random = SeededRandom(seed: seed + 70_000)
            let bytes = DamagedFile.random(&random)
            var settings = CheckSettings()
            settings.chunkBytes = random.pick([48, 200, settings.chunkBytes])
            let outcome = try Outcome(of: bytes, settings)
            for occurrence in outcome.listing + outcome.groups.flatMap(\.samples) {
                let region = occurrence.region
                for place in [region.start, region.end] {
                    let expected = SlowPosition.of(place.offset, in: bytes)
                    guard place != expected else { continue }
                    Issue.record(
                        """
                        seed \(seed), \(text(occurrence.rule)): \(place) should be \(expected)
                        "\(shown(bytes))"
                        """)
                }
            }
        }
    }

    @Test func `random bytes are checked to their end`() throws {
        for seed in UInt64(0)..<400 {
            var random = SeededRandom(seed: seed)
            let count = random.pick([1, 5, 60, 300, 1_500])
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let outcome = try Outcome(of: bytes, CheckSettings())
            #expect(!outcome.groups.isEmpty, "seed \(seed)")
        }
    }
}
