import Diagnostics
import Scanner
import Testing

@testable import Checking

/// A character that is escaped in JSON is judged as the character itself.
struct EscapedTextTests {
    private static let words = [
        "Oak", "Globex ", "é", "\u{200B}", "\u{FEFF}", "\u{A0}", "\u{3000}", "\u{AD}", "\u{202E}",
        "\u{7F}", "\u{93}", "\u{FFFD}", "\u{FFFE}", "Ã©", "Ã±", "â€™", "👩\u{200D}👧", "\u{200D}",
        "\u{FE0F}", "❤\u{FE0F}", "日本", "\u{10FFFF}", "12", "2024-03-14", "N/A",
    ]

    /// A text as it stands in JSON, as Python's `json` writes it, or with some escapes only.
    private static func escaped(
        _ text: String, _ isEscaped: (Unicode.Scalar) -> Bool
    ) -> String {
        text.unicodeScalars.map { scalar in
            guard isEscaped(scalar) else { return String(scalar) }
            return String(scalar).utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }.joined()
    }

    private static func findings(_ values: [String]) throws -> [String] {
        var settings = CheckSettings()
        settings.format = .ndjson
        let lines = values.enumerated().map { "{\"id\":\($0),\"name\":\"\($1)\"}\n" }.joined()
        let outcome = try Outcome(of: Array(lines.utf8), settings)
        return outcome.listing.map { "\(text($0.rule)) record \($0.record) field \($0.field)" }
            .sorted()
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `escapes change no finding`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let values = (0..<30).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(Self.words) }
                .joined()
        }
        let plain = try Self.findings(values)
        let all = try Self.findings(values.map { Self.escaped($0) { $0.value >= 0x7F } })
        #expect(all == plain, "seed \(seed)")
        let some = try Self.findings(
            values.map { value in
                Self.escaped(value) { _ in Bool.random(using: &random) }
            })
        #expect(some == plain, "seed \(seed)")
        #expect(seed > 0 || !plain.isEmpty)
    }

    @Test func `a finding stands on the escape`() throws {
        let line = #"{"id":1,"name":"a\"b\u200bc"}"# + "\n"
        var settings = CheckSettings()
        settings.format = .ndjson
        let found = try Outcome(of: Array(line.utf8), settings).listing
        #expect(found.map { text($0.rule) } == ["E209"])
        #expect(found.map(\.value) == [Array(#"\u200b"#.utf8)])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `each byte of a text knows its source`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "a", "é", "👧", #"\n"#, #"\""#, #"\u00e9"#, #"\ud83d\udc67"#, #"\ud83d"#, #"\x"#,
        ]
        let content = Array((0..<12).map { _ in random.pick(pieces) }.joined().utf8)
        var escaped = EscapedText()
        escaped.decode(content.span)
        #expect(escaped.bytes == JSONText.decoded(content.span))
        var rebuilt: [UInt8] = []
        var index = 0
        while index < escaped.bytes.count {
            var end = index + 1
            while end < escaped.bytes.count, escaped.source(of: index..<end).isEmpty { end += 1 }
            let source = escaped.source(of: index..<end)
            rebuilt += JSONText.decoded(content.span.extracting(source))
            index = end
        }
        #expect(rebuilt == escaped.bytes, "seed \(seed)")
    }
}
