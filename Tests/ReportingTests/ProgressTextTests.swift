import Testing
import TextEncoding

@testable import Reporting

struct ProgressTextTests {
    private static func progress(_ change: (inout ProgressText) -> Void = { _ in }) -> ProgressText
    {
        var progress = ProgressText()
        progress.path = Array("out/usage.csv".utf8)
        progress.bytes = 45_000_000
        progress.totalBytes = 100_000_000
        progress.runBytes = 45_000_000
        progress.runNanoseconds = 500_000_000
        change(&progress)
        return progress
    }

    @Test func `it tells what was read, how fast, and how long it takes`() {
        #expect(
            text(Self.progress { $0.findings = 1_204 }.line(Style())) == """
                checking out/usage.csv: 45 MB of 100 MB (45%), 90 MB/s, 1 s left, 1,204 findings
                """)
    }

    @Test func `a stream has no end that is known`() {
        let progress = Self.progress {
            $0.totalBytes = nil
            $0.number = 3
            $0.path = [0x2D]
        }
        #expect(text(progress.line(Style())) == "checking - (file 3): 45 MB, 90 MB/s")
    }

    @Test(arguments: [
        (1, "1 s"), (99, "99 s"), (100, "2 min"), (5_900, "99 min"), (6_000, "2 h"),
        (360_000, "100 h"),
    ])
    func `a time that is left is rounded up`(seconds: Int, expected: String) {
        let progress = Self.progress {
            $0.bytes = 1
            $0.runBytes = 1
            $0.runNanoseconds = 1_000_000_000
            $0.totalBytes = 1 + seconds
        }
        #expect(text(progress.line(Style())).contains(", \(expected) left"))
    }

    @Test func `a file that grew is no more than all of it`() {
        let progress = Self.progress { $0.totalBytes = 1_000 }
        #expect(text(progress.line(Style())) == "checking out/usage.csv: 45 MB, 90 MB/s")
    }

    @Test(arguments: 40...120)
    func `it leaves the last cell free, and nothing in a path acts`(width: Int) {
        let progress = Self.progress {
            $0.path = Array("folder/日本\u{1B}[31m/".utf8) + [UInt8](repeating: 0x61, count: 90)
            $0.findings = 5
        }
        for isASCII in [false, true] {
            let line = progress.line(Style(widthCells: width, isASCII: isASCII))
            let cells = DisplayWidth.cells(of: line.span)
            #expect(cells < width)
            #expect(!line.contains(0x1B))
        }
    }
}
