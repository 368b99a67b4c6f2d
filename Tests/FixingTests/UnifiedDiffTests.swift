import Bytes
import Fixing
import Foundation
import Testing

struct UnifiedDiffTests {
    private let folder = Scratch()

    /// The hunks between two texts.
    private func diff(_ old: String, _ new: String) throws -> String {
        let first = try ByteSource.open(path: folder.write("old", Array(old.utf8)))
        let second = try ByteSource.open(path: folder.write("new", Array(new.utf8)))
        var diff = UnifiedDiff(from: first.again(), to: second.again(), path: first.path)
        var text: [UInt8] = []
        try diff.write { text += $0 }
        #expect(diff.hasChanges == (old != new))
        withExtendedLifetime(folder) {}
        return String(decoding: text, as: UTF8.self)
    }

    private func lines(_ numbers: some Sequence<Int>) -> String {
        numbers.map { "\($0)\n" }.joined()
    }

    @Test func `equal files have no hunk`() throws {
        #expect(try diff("a\nb\n", "a\nb\n").isEmpty)
        #expect(try diff("", "").isEmpty)
    }

    @Test func `a changed line stands between three others`() throws {
        let old = lines(1...9)
        let new = old.replacing("5\n", with: "five\n")
        #expect(
            try diff(old, new) == "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
    }

    @Test func `changes that lie near are one hunk, others are two`() throws {
        let near = try diff(lines(1...20), lines(1...20).replacing(/(?m)^(4|11)$/) { "x\($0.1)" })
        #expect(near.components(separatedBy: "@@ -").count == 2)
        let far = try diff(lines(1...20), lines(1...20).replacing(/(?m)^(4|12)$/) { "x\($0.1)" })
        #expect(far.components(separatedBy: "@@ -").count == 3)
    }

    @Test func `a file that becomes empty, or was`() throws {
        #expect(try diff("a\n", "") == "@@ -1,1 +0,0 @@\n-a\n")
        #expect(try diff("", "a\n") == "@@ -0,0 +1,1 @@\n+a\n")
    }

    @Test func `a hunk of any length is whole`() throws {
        let old = lines(100_000..<400_000)
        let text = try diff(old, lines(500_000..<800_000))
        #expect(text.hasPrefix("@@ -1,300000 +1,300000 @@\n-100000\n"))
        #expect(text.utf8.count == 26 + 2 * 300_000 * 8)
        #expect(text.components(separatedBy: "@@ -").count == 2)
    }

    @Test func `a missing line end is told`() throws {
        #expect(
            try diff("a\nb", "a\nb\n")
                == "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")
    }

    /// `patch` turns one file into the other, whatever was changed.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "/usr/bin/patch"), "no patch here"),
        arguments: UInt64(1)...20)
    func `the diff applies`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let old = (0..<300).map { "line \($0 % 40)\n" }
        var new: [String] = []
        for line in old {
            switch Int.random(in: 0..<Int.random(in: 6...60, using: &random), using: &random) {
            case 0: continue
            case 1: new.append("new \(line)")
            case 2: new += [line, "more\n"]
            default: new.append(line)
            }
        }
        let hunks = try diff(old.joined(), new.joined())
        try folder.write("a.diff", Array(("--- old\n+++ old\n" + hunks).utf8))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/patch")
        process.arguments = ["--quiet", "--force", "old", "a.diff"]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(folder.read("old") == Array(new.joined().utf8))
    }
}
