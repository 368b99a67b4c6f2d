import Bytes
import Diagnostics
import Testing
import TextEncoding

@testable import Reporting

struct FullReporterWidthTests {
    private static let words = [
        "a", "bc", ",", "\"", " ", "  ", "\t", "\r", "\n", "\r\n", "é", "e\u{301}\u{302}",
        "日本", "ｱﾊﾟ", "👩‍👩‍👧", "🇩🇪", "🇩", "👍🏽", "\u{1F3FD}", "\u{200B}", "\u{200D}",
        "\u{FE0F}", "\u{A0}", "\u{FEFF}", "\u{301}", "\u{93E}", "한", "\u{1161}", "عربي",
        "\u{202E}", "\u{1B}[31m", "\u{9B}", #"\xE9"#, #"\xE6\x97"#, #"\xF0\x9F"#, #"\xFF"#,
        "0123456789012345678901234567890123456789", "word word word", "`", "\u{0600}",
        "\u{E000}", "\u{10FFFF}", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}",
    ]

    private static func awkward(using generator: inout SeededGenerator, limit: Int) -> String {
        let count = Int.random(in: 0...limit, using: &generator)
        return (0..<count).map { _ in words.randomElement(using: &generator)! }.joined()
    }

    private static func message(using generator: inout SeededGenerator) -> Message {
        let value = raw(awkward(using: &generator, limit: 30))
        let name = raw(awkward(using: &generator, limit: 4))
        return Message(segments: [
            .value(value), .text(Array(" is not ".utf8)), .name(name), .number(1_234_567),
        ])
    }

    private static func range(
        in bytes: [UInt8], using generator: inout SeededGenerator
    ) -> Range<Int> {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        return start..<Int.random(in: start...bytes.count, using: &generator)
    }

    private static func sample(using generator: inout SeededGenerator) -> Sample {
        let input = awkward(using: &generator, limit: 60)
        let bytes = raw(input)
        let path = awkward(using: &generator, limit: 12)
        let caret: Message? = Bool.random(using: &generator) ? message(using: &generator) : nil
        let labels = (0..<2).map { _ in
            Explanation.Label(
                range(in: bytes, using: &generator), message(using: &generator))
        }
        let why = message(using: &generator)
        let note = message(using: &generator)
        return Sample(
            path: Path(raw(path)), input: input, range: range(in: bytes, using: &generator),
            record: Int.random(in: -1...3, using: &generator), field: 2,
            column: raw(awkward(using: &generator, limit: 9)),
            explanation: Explanation(
                message(using: &generator), caret: caret, labels: labels,
                remarks: [.why(why), .note(note)],
                fix: .replacing(0..<1, with: bytes, .unsafe)),
            firstLine: Int.random(in: 1...12_345_678, using: &generator),
            isCutBefore: Bool.random(using: &generator), isCutAfter: Bool.random(using: &generator))
    }

    @Test(arguments: 1...400 as ClosedRange<UInt64>)
    func `no line is wider than the width`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let sample = Self.sample(using: &generator)
        let style = Style(
            widthCells: Int.random(in: 40...120, using: &generator),
            isASCII: Bool.random(using: &generator))
        let output = written([sample, sample], totals: [5], by: FullReporter(style: style))
        for line in output.split(separator: 0x0A) {
            let cells = DisplayWidth.cells(of: line.span)
            #expect(cells <= style.widthCells, "seed \(seed): \(text(Array(line)))")
        }
        #expect(String(validating: output, as: UTF8.self) != nil, "seed \(seed)")
    }

    /// The carets are put by cells that are summed piece by piece; here the line that was written
    /// is measured as a whole.
    @Test(arguments: 1...400 as ClosedRange<UInt64>)
    func `the caret stands under its place`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let before = Self.awkward(using: &generator, limit: 40)
        let after = Self.awkward(using: &generator, limit: 40)
        // Line ends would put the mark on another line, and marks behind it would grow into it.
        let head = raw(before).filter { $0 != 0x0A && $0 != 0x0D }
        let tail = raw(after).filter { $0 != 0x0A && $0 != 0x0D }
        let input = (head + Array(",MARK,".utf8) + tail).map { byte in
            byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + text(byte.hexadecimal)
        }.joined()
        let start = head.count + 1
        let sample = Sample(
            input: input, range: start..<(start + 4), explanation: Explanation("message"))
        let width = Int.random(in: 40...120, using: &generator)
        let output = written([sample], by: FullReporter(style: Style(widthCells: width)))
        let lines = output.split(separator: 0x0A).map { Array($0) }
        guard let row = lines.firstIndex(where: { text($0).contains(",MARK") }),
            let place = text(lines[row]).range(of: ",MARK")
        else {
            Issue.record("seed \(seed): \(text(output))")
            return
        }
        let lead = Array(text(lines[row])[..<place].utf8)
        let expected = DisplayWidth.cells(of: lead.span) + 1
        let carets = text(lines[row + 1])
        #expect(carets.filter { $0 == "━" }.count == 4, "seed \(seed)")
        let blank = Array(carets.prefix { $0 != "━" }.utf8)
        let found = DisplayWidth.cells(of: blank.span)
        #expect(found == expected, "seed \(seed): \(text(output))")
    }
}

extension String {
    /// The first place of a text that is compared scalar by scalar.
    fileprivate func range(of wanted: String) -> String.Index? {
        let scalars = Array(wanted.unicodeScalars)
        return unicodeScalars.indices.first { unicodeScalars[$0...].starts(with: scalars) }
    }
}
