import Checking
import Diagnostics
import Foundation

/// One file of another project's suite, with the verdict that its manifest gives.
struct SuiteCase: Sendable {
    /// `papaparse/core/001.csv`.
    let path: String
    let isValid: Bool
    let bytes: [UInt8]

    /// The CSV files of a suite that the manifest calls valid or invalid, each once.
    ///
    /// Those that want settings of their own are left out, as is all that the manifest leaves to
    /// the implementation.
    static func all(of suite: String, under folder: String) throws -> [SuiteCase] {
        let root = Repository.suites.appending(path: suite)
        let manifest = try Repository.text(of: root.appending(path: "manifest.tsv"))
        var known: Set<String> = []
        return try manifest.split(separator: "\n").dropFirst().compactMap { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            let file = String(columns[0])
            guard file.hasPrefix(folder), columns[1] == "csv",
                ["valid", "invalid"].contains(columns[2]), known.insert(file).inserted
            else { return nil }
            return SuiteCase(
                path: "\(suite)/\(file)", isValid: columns[2] == "valid",
                bytes: try Repository.bytes(of: root.appending(path: file)))
        }
    }

    /// Whether our verdict is the manifest's: a valid file has no error, an invalid one a finding.
    func agrees() throws -> Bool {
        let findings = try Findings(bytes, Self.settings)
        return isValid ? findings.report.total(.error) == 0 : !findings.rules.isEmpty
    }

    /// Hardly any of the files has names that could be API names.
    private static let settings: CheckSettings = {
        var settings = CheckSettings()
        settings.selection.add(.ignore, RuleSelection.Pattern(prefix: [UInt8(ascii: "H")]))
        return settings
    }()
}
