import BatchLint
import Bytes
import Settings
import Testing

@testable import batchlint

struct ArgumentTests {
    @Test(
        arguments: [
            ("1", 1), ("4096", 4096), ("7B", 7), ("1k", 1_000), ("1kB", 1_000), ("1KiB", 1_024),
            ("100MB", 100_000_000), ("100MiB", 104_857_600), ("2g", 2_000_000_000),
            ("1Gi", 1_073_741_824),
        ] as [(String, Int)])
    func `a size is a number and a unit`(text: String, bytes: Int) {
        #expect(ByteSize(argument: text)?.bytes == bytes)
    }

    @Test(arguments: [
        "", "0", "0MB", "-1", "1.5MB", "MB", "1 MB", "1T", "1x", "99999999999999999999",
        "9999999999999G", "٣",
    ])
    func `anything else is no size`(text: String) {
        #expect(ByteSize(argument: text) == nil)
    }

    @Test(
        arguments: [
            ("chekc", "check"), ("chek", "check"), ("Check", "check"), ("ruels", "rules"),
            ("explane", "explain"), ("out", nil), ("checkers.csv", nil), ("", nil),
        ] as [(String, String?)])
    func `a slip of the fingers is near`(text: String, word: String?) {
        let nearest = Suggestion.nearest(to: text, among: ["check", "rules", "explain"])
        #expect(nearest == word)
    }

    @Test(
        arguments: [
            ("", "", 0), ("ab", "", 2), ("ab", "ba", 1), ("abc", "axc", 1), ("a", "b", 1),
        ] as [(String, String, Int)])
    func `the distance counts slips`(left: String, right: String, distance: Int) {
        let found = Suggestion.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
        #expect(found == distance)
    }

    @Test(
        arguments: [
            ([], []), (["check"], []), (["a.csv"], ["a.csv"]), (["check", "a.csv"], ["a.csv"]),
            (["check", "check"], ["check"]), (["a.csv", "check"], ["a.csv", "check"]),
            (["out/", "-", "b c"], ["out/", "-", "b c"]), (["check", "rules"], ["rules"]),
            (["a.csv", "rules"], ["a.csv", "rules"]), (["-"], ["-"]), ([""], nil),
            (["-", "-"], nil),
            (["-q"], nil), (["a.csv", "--output=json"], nil), (["--", "a.csv"], nil),
            (["rules"], nil), (["explain", "H303"], nil), (["help"], nil), (["--help"], nil),
        ] as [([String], [String]?)])
    func `arguments that are paths alone need no parser`(arguments: [String], paths: [String]?)
        throws
    {
        let request = CheckRequest(pathsOnly: arguments)
        let found = request?.paths.map { ArgumentText.text($0.path.bytes) }
        #expect(found == paths)
        guard let request else { return }
        let check = try #require(try BatchlintCommand.parseAsRoot(arguments) as? Check)
        let made = check.flags.request(check.paths, arguments)
        #expect(made.paths.map(\.path) == request.paths.map(\.path))
        #expect(made.output == request.output)
        #expect(made.wishedColumns.isEmpty && check.stdinFilename == nil)
        let lines = SettingsStack(document: nil, environment: nil, flags: made.flags).lines
        #expect(lines.allSatisfy { $0.origins == [Array("default".utf8)] })
    }

    @Test func `every other command is known where no parser is needed`() {
        let names = BatchlintCommand.configuration.subcommands.map { $0._commandName }
        #expect(Set(names + ["help"]) == Set(CheckRequest.otherCommands + ["check"]))
    }

    @Test(
        arguments: [
            Array("plain é 😀".utf8), [0xE9], [0x61, 0xC3, 0x28, 0xFF], [0xED, 0xA0, 0x80],
            Array("\u{10F7E9}\u{10F741}\u{10FFFF}".utf8), [0xF4, 0x8F, 0x9F],
        ] as [[UInt8]])
    func `an argument comes back with its bytes`(bytes: [UInt8]) {
        #expect(ArgumentText.bytes(ArgumentText.text(bytes)) == bytes)
    }

    @Test func `any argument comes back with its bytes`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var state = seed
        for _ in 0..<2_000 {
            let bytes = (0..<12).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56) | (state >> 40 & 1 == 0 ? 0x80 : 1)
            }
            #expect(ArgumentText.bytes(ArgumentText.text(bytes)) == bytes, "seed \(seed)")
        }
    }

    @Test func `each failure has its words`() {
        let path = Path("a.csv")
        let words: [(ReadError, String)] = [
            (.cannotOpen(path: path, errno: 13), "a.csv: cannot be opened: Permission denied"),
            (.isDirectory(path: path), "a.csv: is a folder"),
            (.isDevice(path: path), "a.csv: is a device, not a file"),
            (.cannotRead(path: path, errno: 5), "a.csv: cannot be read: Input/output error"),
            (.changedWhileRead(path: path), "a.csv: changed while it was checked"),
            (
                .cannotSpool(path: Path("/tmp"), errno: 28),
                "/tmp: cannot hold a temporary file: No space left on device"
            ),
        ]
        for (error, text) in words {
            let line = String(decoding: FailureText.line(error), as: UTF8.self)
            #expect(line == "batchlint: \(text)\n")
        }
    }
}
