import Foundation
import Reporting
import Testing

/// What a terminal shows of each bad file, on one page: a change of words, or of the facts in them, is
/// seen when it is recorded.
struct WordsTests {
    private static let page = Repository.root.appending(path: "Fixtures/words.txt")

    @Test func `what is said of each bad file is as recorded`() throws {
        let words = try Fixture.bad.map { fixture in
            let reporter = FullReporter(style: Style(widthCells: 100))
            let blocks = text(
                Rendered.report(try Findings(fixture.bytes, fixture.settings), by: reporter))
            return "=== \(fixture.path)\n\(blocks)"
        }.joined()
        guard !Repository.isRecording else {
            try Data(words.utf8).write(to: Self.page)
            Issue.record("recorded: read the diff, then run again without RECORD_FIXTURES")
            return
        }
        let recorded = try Repository.text(of: Self.page)
        let difference = zip(words.split(separator: "\n"), recorded.split(separator: "\n"))
            .first { $0 != $1 }
        #expect(difference.map { "\($0.0)" } == difference.map { "\($0.1)" })
        #expect(words.count == recorded.count)
    }
}
