import Diagnostics
import Foundation
import Testing

@testable import batchlint

/// Files that would make a careless report endless.
@Suite(.enabled(if: MeasuredCommand.isThere, "python3 is not there"))
struct BoundedReportTests {
    /// More than a small file takes: windows, the places that are kept, and what the debug build adds.
    private static let allowanceKiB = 32 << 10

    private static let formats = ["full", "concise", "jsonl", "json"]
    private static let others = ReportFormat.allCases.map(\.rawValue).filter {
        !formats.contains($0)
    }

    /// Checks a file, with bounds on memory and on lines, and gives what was reported.
    private func report(
        _ text: [UInt8], _ arguments: [String], mostBytes: Int
    ) throws -> [UInt8] {
        let folder = Scratch()
        try folder.write("small.csv", Extract.faulty)
        try folder.write("large.csv", text)
        let small = try MeasuredCommand.run(["small.csv"] + arguments, in: folder)
        let large = try MeasuredCommand.run(["large.csv"] + arguments, in: folder)
        #expect(large.exitCode == 1)
        #expect(large.peakKiB - small.peakKiB < Self.allowanceKiB, "\(large.peakKiB) KiB")
        #expect(large.output.count <= mostBytes, "\(large.output.count) bytes")
        return large.output
    }

    @Test(.timeLimit(.minutes(15)), arguments: formats + others)
    func `a field of a megabyte is shown in a line`(format: String) throws {
        let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let text =
            Array("id,name,n\n1,".utf8) + filler + Array("\"".utf8) + filler + [
                0xE9, 0x2C, 0x31, 0x0A,
            ]
        // SARIF describes all rules, whatever was found.
        let output = try report(text, ["--output", format], mostBytes: 48_000)
        let lines = output.split(separator: 0x0A)
        if format == "full" { #expect(lines.allSatisfy { $0.count < 500 }) }
    }

    @Test(.timeLimit(.minutes(15)), arguments: formats)
    func `ten thousand columns are listed one by one up to the limit`(format: String) throws {
        let names = (1...10_000).map { "_column_\($0)" }.joined(separator: ",")
        let record = (1...10_000).map { "\($0)" }.joined(separator: ",")
        let text = Array("\(names)\n\(record)\n".utf8)
        let output = try report(text, ["--output", format], mostBytes: 20_000_000)
        #expect(!output.isEmpty)
    }

    @Test(.timeLimit(.minutes(15)), arguments: ["full", "jsonl"])
    func `a hundred thousand findings are listed`(format: String) throws {
        let text = Array(Extract.faultyRecords(100_000).utf8)
        let output = try report(
            text, ["--output", format, "--max-per-group", "0"], mostBytes: 120_000_000)
        #expect(output.count > 1 << 20)
    }

    @Test(.timeLimit(.minutes(15)))
    func `no other format keeps what it lists`() throws {
        let folder = Scratch()
        let outputs = Self.others.flatMap { ["--output", "\($0)=\($0)"] }
        try folder.write("a.csv", Extract.faultyRecords(20_000))
        // Whatever the format is, to list findings takes some memory: that of concise is all.
        let peaks = try [["--output", "concise=concise"], outputs].map { outputs in
            let run = try MeasuredCommand.run(
                outputs + ["--max-per-group", "0", "a.csv"], in: folder)
            #expect(run.exitCode == 1)
            return run.peakKiB
        }
        #expect(peaks[1] - peaks[0] < 6 << 10, "\(peaks) KiB")
        #expect(folder.read("checkstyle").count > 2 << 20)
    }

    @Test(.timeLimit(.minutes(15)), arguments: formats)
    func `terminal escapes are shown and do nothing`(format: String) throws {
        let escapes = "\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31m\u{1B}Pq\u{1B}\\\u{8}\r\u{202E}"
        let records = (1...5_000).map { "\($0),\(escapes)\(escapes)\n" }.joined()
        let text = Array("id,\(escapes)name\n\(records)".utf8)
        let output = try report(text, ["--output", format], mostBytes: 2_000_000)
        let scalars = String(validating: output, as: UTF8.self)?.unicodeScalars
        let acting = scalars?.filter {
            $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
        }
        #expect(acting?.isEmpty == true)
    }
}
