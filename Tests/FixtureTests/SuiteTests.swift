import Foundation
import Testing

/// The suites of other projects, judged by their manifests.
struct SuiteTests {
    /// The suites, the folder of each that is judged, and how many files it has at least.
    private static let suites = [
        ("csv-spectrum", "csvs/", 11),
        ("csvlint.rb", "", 20),
        ("papaparse", "core/", 30),
        ("utf8tests", "csv/", 200),
    ]

    /// Where we say something else, and why.
    private static let disagreements = [
        "csvlint.rb/cases/015.csv":
            "the blank lines that its scenario ends with are not in the file",
        "csvlint.rb/cases/033.csv":
            "the blank lines that its scenario ends with are not in the file",
        "csvlint.rb/cases/021.csv":
            "each line is indented as in its scenario, so a quote stands behind white space (C405)",
        "csvlint.rb/cases/027.csv":
            "each line is indented as in its scenario, so a quote stands behind white space (C405)",
        "csvlint.rb/cases/037.csv":
            "its fault is the content type of an answer over HTTP, not the file",
        "papaparse/core/036.csv":
            "a parser reads no bytes as no records; an extract without bytes is none (F102)",
    ]

    private static let isPresent = Repository.exists(
        Repository.suites.appending(path: "csv-spectrum/manifest.tsv"))

    @Test(
        .enabled(if: isPresent, "the suites are not beside the repository: set BATCHLINT_SUITES"),
        arguments: suites)
    func `we agree with the manifests but where we say why`(
        suite: String, folder: String, least: Int
    ) throws {
        let cases = try SuiteCase.all(of: suite, under: folder)
        #expect(cases.count >= least)
        let different = try cases.filter { try !$0.agrees() }.map(\.path)
        let expected = Self.disagreements.keys.filter { $0.hasPrefix(suite) }
        #expect(Set(different) == Set(expected))
    }
}
