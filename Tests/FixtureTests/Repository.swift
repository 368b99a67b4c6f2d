import Foundation

/// The folders beside the tests.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let fixtures = root.appending(path: "Fixtures/rules")
    static let examples = root.appending(path: "Sources/Rules/Examples")
    static let rulesPage = root.appending(path: "rules.md")

    /// The page of constraints that the catalog follows, where it lies beside the repository.
    static let constraints = root.appending(path: "../shared/spec/constraints.md").standardized

    /// Other projects' test cases, where they lie beside the repository.
    static var suites: URL {
        if let path = ProcessInfo.processInfo.environment["BATCHLINT_SUITES"] {
            return URL(filePath: path)
        }
        return root.appending(path: "../shared/suites").standardized
    }

    /// Whether generated files are to be written, which fails the run.
    static let isRecording = ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1"

    static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

    static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }

    static func bytes(of url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

    static func text(of url: URL) throws -> String {
        String(decoding: try bytes(of: url), as: UTF8.self)
    }

    /// The names in a folder, in order.
    static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}
