import Diagnostics
import Scanner
import Testing

@testable import Checking

/// A check depends on the bytes alone: not on how they come, nor on the machine.
@Suite struct OneVerdictTests {
    static let kernels = ScanKernel.allCases.filter(\.isAvailable)
    static let chunkSizes = [1, 2, 3, 63, 64, 65, 4_096]

    static let table = [
        "", "\n", "a", "a,b", "a,b\n", "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1\n",
        "a,b\n1,2,3\n", "a,b\n\n1,2\n\n\n", "a,b\n1,\"2\n3,4\n5,6\n", "a,b\n\"1\n2\",3\n",
        "a,b\n\"x\"y,1\n", "a,b\nx\"y,1\n", "a,b\n\"x\\\"y\",1\n", "a,b\n \"x,y\",1\n",
        "a,b\n\"1,2\n",
        "a,b\n1,2\r\n3,4\n", "\u{FEFF}a,b\n1,2\n", "a,b\n\u{FEFF}1,2\n", "sep=,\na,b\n1,2\n",
        "Report\n\na,b\n1,2\n3,4\n5,6\n", "a;b\n1;2\n3;4\n", "a,b\n1,2\na,b\n3,4\n",
        "a,b\n,\n1,2\n",
        "a,b\n1,2\nTotal,3\n", "a,b\n1,2\n(1 row)\n", "a,b\n1\n2,3\n4,5\n", "a,b\n1,'x, y'\n",
        "a,b\n\"x,1\ny,\"\nz\"w,1\n3,4\n",
        "A,b c,1x,,a\n1,2,3,4,5\n", "a,b\n1,\0\n", "a,b,c\n1,2\n3,4\n5,6\n",
    ]

    @Test func `the table comes to the same in every step and with every kernel`() throws {
        for input in Self.table {
            try compare(Array(input.utf8), Self.chunkSizes, "table")
        }
    }

    @Test(arguments: 0..<8)
    func `damaged files come to the same in every step and with every kernel`(batch: Int) throws {
        for seed in UInt64(batch) * 60..<UInt64(batch + 1) * 60 {
            var random = SeededRandom(seed: seed)
            let bytes = DamagedFile.random(&random)
            let sizes = [random.pick(Self.chunkSizes), random.pick([1, 2, 3])]
            try compare(bytes, sizes, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<8)
    func `records of a wrong width among quotes come to the same in every step`(batch: Int) throws {
        for seed in UInt64(batch) * 60..<UInt64(batch + 1) * 60 {
            var random = SeededRandom(seed: seed + 20_000)
            let bytes = RaggedExtract.random(&random)
            try compare(bytes, [random.pick([64, 100, 333, 1_000, 4_096])], "seed \(seed)")
        }
    }

    /// Behind the head of a file, which is read at once, chunks come as they are read.
    @Test(arguments: 0..<4)
    func `damage behind the head of a file comes to the same in chunks`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed + 9_000)
        let head = Array("id,name,signup_date\n".utf8)
        let record = Array("12345,some words of text,2015-12-15\n".utf8)
        let count = CSVPlan.headBytes / record.count - 1
        let bytes =
            head + (0..<count).flatMap { _ in record } + DamagedFile.random(&random)
            + DamagedFile.random(&random)
        let expected = try Outcome(of: bytes, settings(.portable, chunkBytes: 1 << 20))
        for chunkBytes in [1, 63, 4_096] {
            let found = try Outcome(of: bytes, settings(.chosen, chunkBytes: chunkBytes))
            guard found != expected else { continue }
            Issue.record(
                """
                seed \(seed), chunks of \(chunkBytes): "\(shown(Array(bytes.dropFirst(count * 36))))"
                \(found.difference(from: expected))
                """)
        }
    }

    /// The header is kept whole, and no quote breaks the grammar: what a broken quote was meant to
    /// be is not looked for in a record that is not kept.
    /// The start of such a value is gone when its end comes.
    @Test(arguments: [65_535, 65_536, 65_537, 1_300_000])
    func `a value of a long record is found whatever the chunks`(length: Int) throws {
        let filler = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        let pad = [UInt8](repeating: UInt8(ascii: "y"), count: 1_100_000)
        let records = (1...40).flatMap { Array("\($0),a,\($0).50\n".utf8) }
        let bytes =
            Array("id,name,mrr\n".utf8) + records + Array("41,".utf8) + pad + Array(",".utf8)
            + filler + Array("\n42,a,42.50\n".utf8)
        let expected = try Outcome(of: bytes, settings(.portable, chunkBytes: 1 << 20))
        for chunkBytes in [4_096, 65_536, 256 << 10] {
            let found = try Outcome(of: bytes, settings(.chosen, chunkBytes: chunkBytes))
            #expect(found == expected, "chunks of \(chunkBytes)")
        }
    }

    @Test func `long records without broken quotes are found as short ones are`() throws {
        for seed in UInt64(0)..<150 {
            var random = SeededRandom(seed: seed)
            let profile = random.pick([CleanFile.mixed, .narrow, .quoted, .unicode, .numeric])
            let bytes = Array(profile.text(records: 8, &random).utf8)
            var settings = settings(.portable)
            let expected = try Outcome(of: bytes, settings)
            settings.longRecordBytes = max(16, (bytes.firstIndex(of: 0x0A) ?? 0) + 1)
            let found = try Outcome(of: bytes, settings)
            report(found, expected, bytes, "seed \(seed)")
            for step in [1, 7, 64] {
                let inSteps = try StepwiseCheck.outcome(of: bytes, settings, stepBytes: step)
                report(inSteps ?? expected, expected, bytes, "seed \(seed), steps of \(step)")
            }
        }
    }

    private func settings(_ kernel: ScanKernel, chunkBytes: Int = 1 << 16) -> CheckSettings {
        var settings = CheckSettings()
        settings.kernel = kernel
        settings.chunkBytes = chunkBytes
        settings.longRecordBytes = 1 << 16
        return settings
    }

    private func compare(_ bytes: [UInt8], _ steps: [Int], _ note: String) throws {
        let expected = try Outcome(of: bytes, settings(.portable))
        for kernel in Self.kernels {
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
