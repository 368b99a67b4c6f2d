import Diagnostics
import Foundation
import Reporting
import Rules
import Testing

/// `rules.md` and the embedded examples are generated, and agree with the catalog and the page that
/// it follows.
struct RulesPageTests {
    private static let catalog = Catalog.rules.map {
        RuleTable.Line(
            id: text($0.id.bytes), name: text($0.name), severity: text($0.severity.word),
            fix: text($0.fix.word))
    }

    @Test func `the index of the page lists the catalog`() throws {
        let page = RuleTable(try Repository.text(of: Repository.rulesPage))
        #expect(page.lines == Self.catalog)
    }

    @Test(
        .enabled(
            if: Repository.exists(Repository.constraints),
            "spec/constraints.md is not beside the repository"))
    func `the catalog agrees with the page of constraints`() throws {
        let lines = RuleTable(try Repository.text(of: Repository.constraints)).lines
        #expect(lines == Self.catalog)
    }

    @Test func `the page and the examples are what would be generated`() throws {
        let examples = try ShortestExamples()
        var files = EmbeddedExamples(examples).files.map { file in
            (url: Repository.examples.appending(path: file.name), bytes: Array(file.text.utf8))
        }
        let reference = RuleReference(Catalog.rules) { examples[$0] }
        files.append((Repository.rulesPage, reference.markdown()))
        for file in files {
            guard !Repository.isRecording else {
                try Data(file.bytes).write(to: file.url)
                continue
            }
            let isSame = try Repository.bytes(of: file.url) == file.bytes
            #expect(isSame, "\(file.url.lastPathComponent) is out of date: RECORD_FIXTURES=1")
        }
        if Repository.isRecording { Issue.record("recorded: run again without RECORD_FIXTURES") }
    }

    @Test func `the embedded examples are the shortest fixtures`() throws {
        let shortest = try ShortestExamples()
        let different = Catalog.rules.filter { Examples.of($0.id) != shortest[$0.id] }
        #expect(different.map { text($0.id.bytes) } == [])
    }
}
