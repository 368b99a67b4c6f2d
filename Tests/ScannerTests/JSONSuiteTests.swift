import Foundation
import Testing

@testable import Scanner

/// The cases of JSONTestSuite that have no line feed, each as the value of one record.
struct JSONSuiteTests {
    private static var folder: URL {
        if let suites = ProcessInfo.processInfo.environment["BATCHLINT_SUITES"] {
            return URL(filePath: suites).appending(path: "JSONTestSuite")
        }
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return root.appending(path: "../shared/suites/JSONTestSuite").standardized
    }

    private static let isPresent = FileManager.default.fileExists(
        atPath: folder.appending(path: "manifest.tsv").path)

    /// The reading of what RFC 8259 leaves open, by what a name holds; the first that fits.
    ///
    /// Bytes that are no UTF-8 are the matter of the survey of the text, not of the scanner.
    private static let readings: [(part: String, reading: Reading)] = [
        ("i_number_", .precision),
        ("UTF-8_BOM", .unexpected), ("500_nested", .tooDeep),
        ("nfc_nfd", .sound), ("nfd_nfc", .sound),
        ("duplicated_key", .duplicate), ("same_key", .duplicate),
        ("UTF-8_invalid", .sound), ("UTF8_surrogate", .sound), ("invalid_utf-8", .sound),
        ("iso_latin_1", .sound), ("continuation_byte", .sound), ("unicode_range", .sound),
        ("overlong", .sound), ("truncated-utf-8", .sound),
        ("escaped_NULL", .nulEscape), ("escaped_invalid_codepoint", .surrogate),
        ("invalid_codepoint", .sound), ("surrogate", .surrogate),
    ]

    @Test(.enabled(if: isPresent, "the suites are not beside the package: set BATCHLINT_SUITES"))
    func `valid records have no breach and invalid ones have some`() throws {
        var files = 0
        try Self.forEach { name, expected, readings in
            switch expected {
            case "valid":
                #expect(readings.allSatisfy { $0 == .nulEscape }, "\(name)")
            // A NUL that is no escape is the matter of the survey of the text.
            case "invalid" where name == "n_string_unescaped_ctrl_char":
                #expect(readings.isEmpty, "\(name)")
            case "invalid":
                #expect(!readings.isEmpty, "\(name)")
            default: return
            }
            files += 1
        }
        #expect(files > 250)
    }

    @Test(.enabled(if: isPresent, "the suites are not beside the package: set BATCHLINT_SUITES"))
    func `what RFC 8259 leaves open has one reading`() throws {
        var files = 0
        try Self.forEach { name, expected, readings in
            guard expected == "implementation-defined" else { return }
            files += 1
            guard let known = Self.readings.first(where: { name.contains($0.part) }) else {
                Issue.record("\(name) has no reading")
                return
            }
            let found = Set(readings)
            #expect(found == (known.reading == .sound ? [] : [known.reading]), "\(name)")
        }
        #expect(files > 40)
    }

    /// Scans each file whole and byte by byte, and hands on what the manifest expects and was found.
    private static func forEach(_ body: (String, Substring, [Reading]) -> Void) throws {
        let manifest = try String(
            contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
        for entry in manifest.split(separator: "\n").dropFirst() {
            let columns = entry.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 3, columns[1] == "ndjson" else { continue }
            let url = folder.appending(path: String(columns[0]))
            var bytes = [UInt8](try Data(contentsOf: url))
            if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
            let found = NDJSONDriver.scan(bytes, kernel: .chosen, chunkBytes: bytes.count)
            let bytewise = NDJSONDriver.scan(bytes, kernel: .chosen, chunkBytes: 1)
            let name = url.deletingPathExtension().lastPathComponent
            #expect(found == bytewise, "\(name)")
            body(name, columns[2], found.faults.map { Reading($0.kind) })
        }
    }

    private enum Reading {
        case sound, precision, surrogate, nulEscape, duplicate, tooDeep, unexpected, other

        init(_ kind: JSONFault.Kind) {
            self =
                switch kind {
                case .numberPrecision: .precision
                case .loneSurrogate: .surrogate
                case .nulEscape: .nulEscape
                case .duplicateName: .duplicate
                case .tooDeep: .tooDeep
                case .unexpected: .unexpected
                default: .other
                }
        }
    }
}
