import Foundation
import Testing

@testable import TextEncoding

/// The byte sequences of flenniken/utf8tests, each as the one field of a CSV file.
struct UTF8SuiteTests {
    private static var folder: URL {
        if let suites = ProcessInfo.processInfo.environment["BATCHLINT_SUITES"] {
            return URL(filePath: suites).appending(path: "utf8tests")
        }
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return root.appending(path: "../shared/suites/utf8tests").standardized
    }

    private static let isPresent = FileManager.default.fileExists(
        atPath: folder.appending(path: "manifest.tsv").path)

    @Test(.enabled(if: isPresent, "the suites are not beside the package: set BATCHLINT_SUITES"))
    func `valid sequences have no ill-formed part and invalid ones have some`() throws {
        let manifest = try String(
            contentsOf: Self.folder.appending(path: "manifest.tsv"), encoding: .utf8)
        var files = 0
        for entry in manifest.split(separator: "\n").dropFirst() {
            let columns = entry.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 3, columns[1] == "csv" else { continue }
            let bytes = [UInt8](
                try Data(contentsOf: Self.folder.appending(path: String(columns[0]))))
            let illFormed = surveyed(bytes).contains {
                if case .illFormed = $0.kind { true } else { false }
            }
            #expect(illFormed == (columns[2] == "invalid"), "\(columns[0])")
            #expect(surveyed(bytes) == PlainDecoder.events(bytes[...]), "\(columns[0])")
            files += 1
        }
        #expect(files > 50)
    }
}
