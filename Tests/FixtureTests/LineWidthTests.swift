import Diagnostics
import Foundation
import Reporting
import Testing
import TextEncoding

/// No line of the full report is wider than it may be, whatever is wrong with the file.
struct LineWidthTests {
    /// The width in cells of each line by another program; nil where that is not there.
    private struct Oracle {
        static let isThere = (try? run("import wcwidth", input: [])) != nil

        /// The lines that are wider than the number before them, tab-separated.
        static func tooWide(_ lines: [UInt8]) throws -> String {
            try run(
                """
                import sys, wcwidth
                for line in sys.stdin.buffer.read().decode("utf-8").splitlines():
                    limit, text = line.split(chr(9), 1)
                    width = wcwidth.wcswidth(text)
                    if width < 0 or width > int(limit):
                        print(limit, width, ascii(text))
                """, input: lines)
        }

        private static func run(_ program: String, input: [UInt8]) throws -> String {
            struct Failure: Error {}
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["python3", "-W", "ignore", "-c", program]
            let file = FileManager.default.temporaryDirectory
                .appending(path: "batchlint-widths-\(UInt64.random(in: 0...UInt64.max))")
            try Data(input).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let output = Pipe()
            process.standardInput = try FileHandle(forReadingFrom: file)
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let data = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw Failure() }
            return String(decoding: data, as: UTF8.self)
        }
    }

    private static let words = [
        "日本語", "e\u{301}", "👩‍👩‍👧", "🇩🇪", "👍🏽", "\u{200B}", "\u{202E}", "שלום", "عربي", "한국",
        "ｱﾊﾟ", "\u{1B}[31m", "\u{7}", "\t", "  ", "\u{A0}", "é", "x", "❤\u{FE0F}", "क्षि", "\u{FEFF}",
    ]

    /// A bad file with words strewn into it, which often makes it worse.
    private static func input(
        _ fixture: Fixture, using generator: inout SeededRandom
    ) -> [UInt8] {
        var bytes = fixture.bytes
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            let word = Array(words.randomElement(using: &generator)!.utf8)
            let times = Int.random(in: 1...40, using: &generator)
            let place = Int.random(in: 0...bytes.count, using: &generator)
            bytes.insert(contentsOf: (0..<times).flatMap { _ in word }, at: place)
        }
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            bytes.insert(
                UInt8.random(in: 0...255, using: &generator),
                at: Int.random(in: 0...bytes.count, using: &generator))
        }
        return bytes
    }

    @Test(arguments: UInt64(1)...2)
    func `no line is wider than its limit at widths of 40 to 200`(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        var all: [UInt8] = []
        for fixture in Fixture.bad {
            for _ in 0..<4 {
                let bytes = Self.input(fixture, using: &generator)
                let findings = try Findings(bytes, fixture.settings)
                let style = Style(
                    widthCells: Int.random(in: 40...200, using: &generator),
                    isASCII: Int.random(in: 0..<4, using: &generator) == 0,
                    values: ShownValues.allCases.randomElement(using: &generator)!)
                let output = Rendered.report(findings, by: FullReporter(style: style))
                for line in output.split(separator: 0x0A) {
                    let cells = DisplayWidth.cells(of: line.span)
                    #expect(cells <= style.widthCells, "seed \(seed): \(text(Array(line)))")
                    if style.isASCII { #expect(line.allSatisfy { (0x20...0x7E).contains($0) }) }
                    all += Array("\(style.widthCells)\t".utf8) + line + [0x0A]
                }
            }
        }
        guard Oracle.isThere else { return }
        let tooWide = try Oracle.tooWide(all)
        #expect(tooWide.isEmpty, "seed \(seed)")
    }
}
