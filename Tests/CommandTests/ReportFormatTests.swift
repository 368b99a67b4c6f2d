import Diagnostics
import Foundation
import Testing

@testable import batchlint

/// Every format, read by the programs that it is made for.
@Suite(.enabled(if: ReportReader.isThere, "Python with the readers of reports is not there"))
struct ReportFormatTests {
    private static let formats = ReportFormat.allCases.map(\.rawValue)

    /// The fault of a report on what the arguments name; nil where there is none.
    private func fault(
        of format: String, _ arguments: [String], in folder: Scratch
    ) throws -> String? {
        let reports = Scratch()
        let report = reports.url.appending(path: "report")
        let lines = reports.url.appending(path: "lines")
        _ = try Command(folder: folder).run(
            [
                "--output", "\(format)=\(report.path)", "--output", "jsonl=\(lines.path)",
                "--max-per-group", "50",
            ] + arguments)
        return try ReportReader.fault(of: format, report, lines: lines)
    }

    @Test(arguments: formats)
    func `nothing in a file or a name breaks out of a report`(format: String) throws {
        let folder = Scratch()
        try AwkwardExtract.write(to: folder)
        let fault = try fault(of: format, ["."], in: folder)
        #expect(fault == nil)
    }

    @Test(arguments: formats)
    func `a report tells of an input that could not be checked`(format: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.faulty)
        let fault = try fault(of: format, ["a.csv", "##vso[x]::y.csv"], in: folder)
        #expect(fault == nil)
    }

    @Test(arguments: formats)
    func `a report of nothing is whole`(format: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", Extract.clean)
        let fault = try fault(of: format, ["a.csv"], in: folder)
        #expect(fault == nil)
    }

    @Test(arguments: formats)
    func `columns of one name have findings of their own`(format: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", "Id,Id,Id\n$1,$1,$1\n$1,$1,$1\n2,2,2\n")
        let fault = try fault(of: format, ["a.csv"], in: folder)
        #expect(fault == nil)
    }
}
