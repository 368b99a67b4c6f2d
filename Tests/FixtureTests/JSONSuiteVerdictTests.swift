import Checking
import Foundation
import Testing

/// The cases of JSONTestSuite as files of one record, checked as a whole.
struct JSONSuiteVerdictTests {
    private static let folder = Repository.suites.appending(path: "JSONTestSuite")

    private static let isPresent = Repository.exists(folder.appending(path: "manifest.tsv"))

    /// What a valid record may have besides: the encoding's matters, names that are no API names,
    /// members that hold objects or arrays, and numbers beyond a double.
    private static func isGrammar(_ rule: String) -> Bool {
        rule.hasPrefix("J") && !["J620", "J622"].contains(rule)
    }

    @Test(.enabled(if: isPresent, "the suites are not beside the repository: set BATCHLINT_SUITES"))
    func `invalid records block and valid ones keep the grammar`() throws {
        var settings = CheckSettings()
        settings.format = .ndjson
        settings.selection.add(.ignore, .init(prefix: Array("H".utf8)))
        let manifest = try Repository.text(of: Self.folder.appending(path: "manifest.tsv"))
        var cases = 0
        for entry in manifest.split(separator: "\n").dropFirst() {
            let columns = entry.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 3, columns[1] == "ndjson" else { continue }
            let bytes = try Repository.bytes(of: Self.folder.appending(path: String(columns[0])))
            let report = try Findings(bytes, settings).report
            switch columns[2] {
            case "invalid": #expect(report.total(.error) > 0, "\(columns[0])")
            case "valid":
                let rules = report.entries.map { text($0.rule.id.bytes) }
                #expect(rules.filter(Self.isGrammar) == [], "\(columns[0])")
            default: continue
            }
            cases += 1
        }
        #expect(cases > 250)
    }
}
