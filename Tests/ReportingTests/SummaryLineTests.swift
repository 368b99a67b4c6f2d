import Diagnostics
import Testing

@testable import Reporting

struct SummaryLineTests {
    private static func summary(_ change: (inout RunSummary) -> Void) -> RunSummary {
        var summary = RunSummary()
        summary.files = 3
        summary.records = 3120
        summary.bytes = 181_022
        summary.elapsedNanoseconds = 12_000_000
        change(&summary)
        return summary
    }

    @Test func `a blocked run tells what was found`() {
        let summary = Self.summary {
            $0.verdict = .blocked
            $0.errors = 2
            $0.warnings = 1
            $0.safelyFixable = 1
            $0.skipped = 2
        }
        let line = SummaryLine.text(summary, filesWithFindings: 1, style: Style())
        #expect(
            text(line) == """
                blocked: 2 errors, 1 warning in 1 of 3 files · 3,120 records, 181 kB in 12 ms \
                (15 MB/s) · 1 fixable · 2 other files skipped

                """)
    }

    @Test func `a passed run tells what was read`() {
        let line = SummaryLine.text(Self.summary { _ in }, style: Style())
        #expect(text(line) == "passed: 3 files, 3,120 records, 181 kB in 12 ms (15 MB/s)\n")
    }

    @Test func `a file that could not be checked comes first`() {
        let summary = Self.summary {
            $0.verdict = .unknown
            $0.failures = 1
            $0.files = 1
            $0.notes = 1
            $0.safelyFixable = 1
            $0.unsafelyFixable = 1200
            $0.withheld = 4
        }
        let line = SummaryLine.text(summary, style: Style(isASCII: true))
        #expect(
            text(line) == """
                unknown: 1 file could not be checked - 1 note in 1 file - 3,120 records, 181 kB in \
                12 ms (15 MB/s) - 1 fixable, 1,200 more with --unsafe - 4 withheld

                """)
    }

    @Test func `unsafe fixes alone are told as such`() {
        let summary = Self.summary {
            $0.warnings = 1
            $0.unsafelyFixable = 1
            $0.bytes = 0
        }
        let line = SummaryLine.text(summary, style: Style(isColored: true))
        #expect(
            text(line) == """
                \u{1B}[1;32mpassed\u{1B}[0m: 1 warning in 3 files · 3,120 records, 0 B in 12 ms \
                · fixable: 1 with --unsafe

                """)
    }

    @Test(arguments: [
        (0, "0 B"), (1, "1 B"), (999, "999 B"), (1_000, "1.0 kB"), (9_949, "9.9 kB"),
        (9_950, "10 kB"), (10_499, "10 kB"), (999_499, "999 kB"), (999_500, "1.0 MB"),
        (134_217_728, "134 MB"), (5_000_000_000_000_000, "5,000 TB"),
    ])
    func `a size has two or three digits`(bytes: Int, expected: String) {
        #expect(text(QuantityText.size(bytes: bytes)) == expected)
    }

    @Test(arguments: [
        (0, "0.1 ms"), (99_999, "0.1 ms"), (450_000, "0.4 ms"), (999_999, "0.9 ms"),
        (1_000_000, "1.0 ms"), (12_400_000, "12 ms"), (1_500_000_000, "1.5 s"),
        (75_000_000_000, "75 s"), (7_200_000_000_000, "7,200 s"), (UInt64.max, "18,446,744,074 s"),
    ])
    func `a time has two or three digits`(nanoseconds: UInt64, expected: String) {
        #expect(text(QuantityText.time(nanoseconds: nanoseconds)) == expected)
    }

    @Test(
        arguments: [
            (0, 5, "0%"), (0, 0, "0%"), (5, 5, "100%"), (1, 3, "33.3%"), (1, 10_000, "<0.1%"),
            (9_999, 10_000, "99.9%"), (1, 1_000, "0.1%"), (.max - 1, .max, "99.9%"),
        ] as [(Int, Int, String)])
    func `only all is the whole and only none is nothing`(
        part: Int, whole: Int, expected: String
    ) {
        #expect(text(QuantityText.share(part, of: whole)) == expected)
    }
}
