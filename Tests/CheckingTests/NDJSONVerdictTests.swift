import Diagnostics
import Scanner
import Testing

@testable import Checking

/// The check of NDJSON depends on the bytes alone: not on how they come, nor on the machine.
@Suite struct NDJSONVerdictTests {
    static let table = [
        "{}", "{\"id\":1}\n",
        "{\"id\":1}\r\n{\"id\":2}\n{\"id\":3}\r\n", "{\"id\":1}\r{\"id\":2}\r",
        "\u{FEFF}{\"id\":1}\n", "{\"id\":1}\n\u{FEFF}{\"id\":2}\n", "\n{\"id\":1}\n\n\n \n",
        "[{\"id\":1},\n{\"id\":2},\n\n]\n", "[{\"id\":1}", "{\n \"id\": 1,\n \"a\": \"\u{1}\"\n}\n",
        "{\"Id\":1,\"id\":2,\"\\u0069d\":3}\n", "{\"a b\":{\"c\":[1,{\"d/~\":01}]}}\n",
        "{\"id\":1}{\"id\":2} x\n", "{\"id\":\"\0\",\"a\":\"\\u0000\"}\n{\0\"id\":1}\n",
        "{\"id\":\"JosÃ©\",\"a\":\"\u{200B}\"}\n", "{\"id\":\"x\n{\"id\":\"y\u{A0}\"}",
        "{\"id\":1}\n  ",
    ]

    @Test func `the table comes to the same in every step and with every kernel`() throws {
        for input in Self.table { try compare(Array(input.utf8), [1, 2, 3, 63, 64, 65], "table") }
    }

    @Test(arguments: 0..<8)
    func `damaged files come to the same in every step and with every kernel`(batch: Int) throws {
        for seed in UInt64(batch) * 60..<UInt64(batch + 1) * 60 {
            var random = SeededRandom(seed: seed)
            let bytes = DamagedNDJSON.random(&random)
            try compare(bytes, [random.pick([1, 2, 3, 63, 64, 65, 4_096])], "seed \(seed)")
        }
    }

    /// Behind the head of a file, which is read at once, chunks come as they are read.
    @Test(arguments: 0..<4)
    func `damage behind the head of a file comes to the same in chunks`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed + 9_000)
        let record = Array("{\"id\":12345,\"name\":\"some words\",\"amount\":1.5}\n".utf8)
        let count = CSVPlan.headBytes / record.count
        let bytes =
            (0..<count).flatMap { _ in record } + DamagedNDJSON.random(&random)
            + DamagedNDJSON.random(&random)
        let expected = try Outcome(of: bytes, settings(.portable, chunkBytes: 1 << 20))
        for chunkBytes in [1, 63, 4_096] {
            let found = try Outcome(of: bytes, settings(.chosen, chunkBytes: chunkBytes))
            guard found != expected else { continue }
            Issue.record(
                "seed \(seed), chunks of \(chunkBytes): \(found.difference(from: expected))")
        }
    }

    /// Of a record that is too long to be kept, the text is surveyed as it comes.
    @Test(arguments: [1, 7, 64, 1_000])
    func `long records come to the same in every step`(stepBytes: Int) throws {
        for seed in UInt64(0)..<100 {
            var random = SeededRandom(seed: seed + 20_000)
            let bytes = DamagedNDJSON.random(&random)
            var settings = settings(.portable)
            settings.longRecordBytes = random.pick([16, 60, 100])
            let expected = try Outcome(of: bytes, settings)
            settings.kernel = .chosen
            let found = try StepwiseCheck.outcome(of: bytes, settings, stepBytes: stepBytes)
            report(found ?? expected, expected, bytes, "seed \(seed), steps of \(stepBytes)")
        }
    }

    @Test(arguments: 0..<4)
    func `a listing holds what the first pass counted, in the order of the file`(batch: Int) throws
    {
        for seed in UInt64(batch) * 200..<UInt64(batch + 1) * 200 {
            var random = SeededRandom(seed: seed + 50_000)
            let bytes = DamagedNDJSON.random(&random)
            let outcome = try Outcome(of: bytes, settings(.chosen))
            for group in outcome.groups {
                let places = outcome.listing.filter {
                    $0.rule == group.key.rule && $0.field == group.key.field
                }
                let first = places.prefix(group.samples.count).map(\.range)
                if places.count == group.total, first == group.samples.map(\.range) { continue }
                Issue.record(
                    """
                    seed \(seed), \(text(group.key.rule)) on member \(group.key.field): \
                    \(group.total) counted, \(group.samples.map(\.range)) kept, \
                    \(places.map(\.range)) listed
                    "\(shown(bytes))"
                    """)
            }
            let isOrdered = zip(outcome.listing, outcome.listing.dropFirst()).allSatisfy {
                OccurrenceOrder($0) <= OccurrenceOrder($1)
            }
            #expect(isOrdered, "seed \(seed): \"\(shown(bytes))\"")
        }
    }

    @Test func `every place is where an editor shows it`() throws {
        for seed in UInt64(0)..<300 {
            var random = SeededRandom(seed: seed + 70_000)
            let bytes = DamagedNDJSON.random(&random)
            let outcome = try Outcome(of: bytes, settings(.chosen))
            for occurrence in outcome.listing + outcome.groups.flatMap(\.samples) {
                for place in [occurrence.region.start, occurrence.region.end] {
                    let expected = SlowPosition.of(place.offset, in: bytes)
                    #expect(
                        place == expected,
                        "seed \(seed), \(text(occurrence.rule)): \"\(shown(bytes))\"")
                }
            }
        }
    }

    private func settings(_ kernel: ScanKernel, chunkBytes: Int = 1 << 16) -> CheckSettings {
        var settings = CheckSettings()
        settings.format = .ndjson
        settings.kernel = kernel
        settings.chunkBytes = chunkBytes
        settings.longRecordBytes = 1 << 16
        return settings
    }

    private func compare(_ bytes: [UInt8], _ steps: [Int], _ note: String) throws {
        let expected = try Outcome(of: bytes, settings(.portable))
        for kernel in OneVerdictTests.kernels {
            let whole = try Outcome(of: bytes, settings(kernel))
            report(whole, expected, bytes, "\(note), \(kernel)")
            for step in steps {
                let found = try StepwiseCheck.outcome(
                    of: bytes, settings(kernel), stepBytes: step)
                report(found ?? expected, expected, bytes, "\(note), \(kernel), steps of \(step)")
            }
        }
    }

    private func report(_ found: Outcome, _ expected: Outcome, _ bytes: [UInt8], _ note: String) {
        guard found != expected else { return }
        Issue.record("\(note): \"\(shown(bytes))\"\n\(found.difference(from: expected))")
    }
}
