import Foundation
import Testing
import Values

/// The dates and times of the JSON-Schema-Test-Suite, whose verdicts are RFC 3339's.
@Suite struct ShapeSuiteTests {
    private static var folder: URL {
        if let suites = ProcessInfo.processInfo.environment["BATCHLINT_SUITES"] {
            return URL(filePath: suites).appending(path: "dates")
        }
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return root.appending(path: "../shared/suites/dates").standardized
    }

    private static let isPresent = FileManager.default.fileExists(
        atPath: folder.appending(path: "dates.tsv").path)

    /// Where the grammars differ from RFC 3339, and why.
    private static let differences: [String: (shape: Shape, why: String)] = [
        " 2024-01-15": (.date, "white space at an edge is trimmed first, and is V514's matter"),
        "2024-01-15 ": (.date, "white space at an edge is trimmed first, and is V514's matter"),
        "1998-12-31T23:59:60Z": (.timestampUnusual, "a leap second is a warning"),
        "1998-12-31T15:59:60.123-08:00": (.timestampUnusual, "a leap second is a warning"),
        "1998-12-31T22:59:60Z": (.timestampUnusual, "any minute 59 may have a second 60"),
        "1990-12-31T24:00:00Z": (.timestampUnusual, "ISO-8601 has 24:00:00: a warning"),
        "1963-06-19t08:30:06.283185z": (.timestampOther, "ISO-8601 has capitals alone"),
        "1985-04-12T23:20:50+01": (.timestamp, "ISO-8601 has an offset of hours alone"),
    ]

    @Test(.enabled(if: isPresent, "the suites are not beside the package: set BATCHLINT_SUITES"))
    func `dates and timestamps are those of RFC 3339 but for what is listed`() throws {
        let table = try String(
            contentsOf: Self.folder.appending(path: "dates.tsv"), encoding: .utf8)
        let twin = ShapeTwin()
        var seen: Set<String> = []
        for line in table.split(separator: "\n").dropFirst() {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            guard columns.count >= 4 else { continue }
            let (kind, value, isValid) = (columns[1], columns[2], columns[3] == "valid")
            #expect(look(value) == twin.look(value), "\(value)")
            for hint in Shape.allCases {
                #expect(hotLook(Array(value.utf8), before: 8, hint) == look(value), "\(value)")
            }
            if let difference = Self.differences[value] {
                #expect(shape(value) == difference.shape, "\(value): \(difference.why)")
                seen.insert(value)
            } else if kind == "time" {
                // A time of day alone is text; two of the strings are timestamps.
                #expect([.text, .code, .timestamp].contains(shape(value)), "\(value)")
            } else {
                let strict: Shape = kind == "date" ? .date : .timestamp
                #expect((shape(value) == strict) == isValid, "\(value)")
            }
        }
        #expect(seen == Set(Self.differences.keys))
    }
}
