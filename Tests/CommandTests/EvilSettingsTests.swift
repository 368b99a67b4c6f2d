import Foundation
import Testing

/// Settings that would make a careless reader crash, hang or fill the memory.
@Suite(.enabled(if: MeasuredCommand.isThere, "python3 is not there"))
struct EvilSettingsTests {
    /// What is read at most, as a tree.
    private static let allowanceKiB = 128 << 10

    private static func filled(_ head: String, _ body: String, _ tail: String, bytes: Int) -> String
    {
        head + String(repeating: body, count: bytes / body.utf8.count) + tail
    }

    static let texts: [(what: String, text: [UInt8])] = [
        ("10 MB", Array(filled("{\"columns\": {", " ", "}}", bytes: 10_000_000).utf8)),
        ("10 MB of numbers", Array(filled("[", "1,", "1]", bytes: 10_000_000).utf8)),
        ("a megabyte of numbers", Array(filled("[", "1,", "1]", bytes: 1_000_000).utf8)),
        ("a megabyte of arrays", Array(filled("[", "[],", "[]]", bytes: 1_000_000).utf8)),
        ("a megabyte of one string", Array(filled("{\"", "a", "\": 1}", bytes: 1_000_000).utf8)),
        (
            "very many names",
            Array(
                "{\"columns\": {\((0..<40_000).map { "\"\($0)\": {}" }.joined(separator: ",")), \"0\": {}}}"
                    .utf8)
        ),
        ("100,000 levels of arrays", Array(String(repeating: "[", count: 100_000).utf8)),
        (
            "100,000 levels of objects",
            Array(filled("", "{\"columns\":", "", bytes: 1_100_000).utf8)
        ),
        ("a comment without an end", Array(filled("/*", "*", "", bytes: 1_000_000).utf8)),
        ("not UTF-8", Array("{\"columns\": {\"".utf8) + [0xE9, 0xFF] + Array("\": {}}}".utf8)),
        ("UTF-16", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0]),
        ("NUL", [0x7B, 0, 0x7D]),
        ("control characters", Array("{\"\u{1B}]0;x\u{7}\": 1}".utf8)),
        (
            "a pattern of stars",
            Array(
                "{\"files\": {\"exclude\": [\"[\(String(repeating: "*a", count: 9_000))\"]}}".utf8)
        ),
    ]

    @Test(.timeLimit(.minutes(15)), arguments: texts.map(\.what))
    func `they end the run with a word, in bounded memory`(what: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", "id\n1\n")
        let small = try MeasuredCommand.run(["check", "a.csv"], in: folder)
        #expect(small.exitCode == 0)
        let text = try #require(Self.texts.first { $0.what == what }).text
        try folder.write("batchlint.json", text)
        let evil = try MeasuredCommand.run(["check", "a.csv"], in: folder)
        #expect(evil.exitCode == 2)
        #expect(evil.peakKiB - small.peakKiB < Self.allowanceKiB, "\(evil.peakKiB) KiB")
        let result = try Command(folder: folder).run(["check", "a.csv"])
        #expect(
            result.errorText.hasPrefix("batchlint: batchlint.json:1:"),
            "\(result.errorText.prefix(300))")
        #expect(result.errors.count < 2_000)
        #expect(!result.errors.contains { $0 < 0x20 && $0 != 0x0A })
    }

    @Test func `what is no file is no settings`() throws {
        let folder = Scratch()
        try folder.write("a.csv", "id\n1\n")
        let result = try Command(folder: folder).runShell(
            "mkfifo batchlint.json && \"$BATCHLINT\" check a.csv")
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains("batchlint.json"))
        let other = Scratch()
        try other.write("batchlint.json/a.csv", "id\n1\n")
        #expect(try Command(folder: other).run(["check", "batchlint.json/a.csv"]).exitCode == 0)
        try other.write("a.csv", "id\n1\n")
        #expect(try Command(folder: other).run(["check", "a.csv"]).exitCode == 0)
    }

    @Test(.timeLimit(.minutes(15)), arguments: ["a.csv", "a.ndjson"])
    func `a contract of very many fields on one line is read at once`(name: String) throws {
        let folder = Scratch()
        try folder.write("a.csv", "id,name\n1,a\n")
        try folder.write("a.ndjson", "{\"id\":1,\"name\":\"a\"}\n")
        let names = (0..<50_000).map { "\"c\($0)\"" }
        let fields = names.map { "{\"name\":\($0)}" }.joined(separator: ",")
        try folder.write(
            "c.json",
            "{\"fields\":[\(fields)],\"primaryKey\":[\(names.joined(separator: ","))]}")
        let result = try MeasuredCommand.run(["check", "--contract", "c.json", name], in: folder)
        #expect(result.exitCode == 1)
        #expect(result.peakKiB < 2 * Self.allowanceKiB, "\(result.peakKiB) KiB")
        let diff = try Command(folder: folder).run(["contract", "diff", "c.json", "c.json"])
        #expect(diff.outputText == "no difference\n")
    }
}
