import Testing
import TextEncoding

@testable import Reporting

struct ShownTextTests {
    @Test(arguments: [
        ("", ""),
        ("plain 1,2", "plain 1,2"),
        (#"Caf\xE9"#, "Caf⟨E9⟩"),
        (#"\xE6\x97"#, "⟨E6⟩⟨97⟩"),
        (#"\xED\xA0\x80"#, "⟨ED⟩⟨A0⟩⟨80⟩"),
        ("\u{FEFF}id", "⟨BOM⟩id"),
        ("a\u{200B}b", "a⟨U+200B⟩b"),
        ("a\u{A0}b\u{3000}c", "a⟨U+00A0⟩b⟨U+3000⟩c"),
        ("\t\r\n", "→␍␊"),
        ("\u{0}\u{1B}\u{7F}\u{9B}", "⟨U+0000⟩⟨U+001B⟩⟨U+007F⟩⟨U+009B⟩"),
        ("\u{202E}x\u{2066}", "⟨U+202E⟩x⟨U+2066⟩"),
        ("\u{2028}\u{2029}", "⟨U+2028⟩⟨U+2029⟩"),
        ("\u{FFFE}\u{10FFFF}\u{E000}", "⟨U+FFFE⟩⟨U+10FFFF⟩⟨U+E000⟩"),
        ("\u{FFFD}", "\u{FFFD}"),
        ("e\u{301}", "e\u{301}"),
        ("\u{301}e", "⟨U+0301⟩e"),
        ("\u{200B}\u{301}", "⟨U+200B⟩⟨U+0301⟩"),
        ("a\u{200D}b", "a⟨U+200D⟩b"),
        ("a\u{FE0F}", "a⟨U+FE0F⟩"),
        ("👩‍🚀", "👩‍🚀"),
        ("👩\u{200D}", "👩⟨U+200D⟩"),
        ("❤\u{FE0F}", "❤\u{FE0F}"),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"),
        ("👍🏽", "👍🏽"),
        ("\u{1F3FD}", "⟨U+1F3FD⟩"),
        ("x\u{1F3FD}", "x⟨U+1F3FD⟩"),
        ("\u{3164}\u{2800}\u{AD}", "⟨U+3164⟩⟨U+2800⟩⟨U+00AD⟩"),
        ("日本 ﾊﾟ", "日本 ﾊﾟ"),
        ("##vso[task.x]", "##vso⟨U+005B⟩task.x]"),
        ("a##[add-mask]b##[", "a##⟨U+005B⟩add-mask]b##⟨U+005B⟩"),
        ("##VsO[é", "##VsO⟨U+005B⟩é"),
        ("#[ ##vs[ ## [ vso[ #vso[ ##vso", "#[ ##vs[ ## [ vso[ #vso[ ##vso"),
    ])
    func `what cannot be seen is made visible`(input: String, expected: String) {
        let bytes = raw(input)
        #expect(text(ShownText(bytes, .unicode).text).utf8.elementsEqual(expected.utf8))
        #expect(ShownText.text(of: bytes, .unicode) == Array(expected.utf8))
    }

    @Test(arguments: [("a\u{200B}\t", "a<U+200B><TAB>"), (#"\xE9\#r"#, "<E9><CR>")])
    func `the signs are ASCII on request`(input: String, expected: String) {
        #expect(ShownText.text(of: raw(input), .ascii) == Array(expected.utf8))
    }

    @Test func `marks without end are not drawn over other lines`() {
        let bytes = Array(("a" + String(repeating: "\u{301}", count: 40)).utf8)
        #expect(text(ShownText(bytes, .unicode).text).hasPrefix("a⟨U+0301⟩⟨U+0301⟩"))
    }

    @Test(arguments: [
        (80, 0, 80), (81, 0, 80), (79, 1, 80), (0, 40, 80), (1, 40, 80), (0, 41, 79),
    ])
    func `a long value is cut at 80 cells`(narrow: Int, wide: Int, cells: Int) {
        let value = String(repeating: "x", count: narrow) + String(repeating: "日", count: wide)
        let quoted = QuotedText.value(Array(value.utf8), Style())
        let shown = DisplayWidth.cells(of: quoted.span)
        #expect(shown == cells + 2)
        #expect(text(quoted).contains("…") == (narrow + 2 * wide > 80))
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func `pieces cover any bytes, and ill-formed parts are those of the survey`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let count = Int.random(in: 0...60, using: &generator)
        let bytes = (0..<count).map { _ in
            [UInt8.random(in: 0...255, using: &generator), 0xE2, 0x80, 0x8B, 0xF0, 0x9F, 0x41]
                .randomElement(using: &generator)!
        }
        var end = 0
        for piece in ShownText(bytes, .unicode).pieces {
            #expect(piece.range.lowerBound == end && piece.cells > 0, "seed \(seed)")
            end = piece.range.upperBound
        }
        #expect(end == count, "seed \(seed)")
        var survey = TextSurvey(0..<count)
        var expected: [Range<Int>] = []
        while let event = survey.next(in: bytes.span) {
            guard case .illFormed = event.kind else { continue }
            expected.append(Int(event.offset)..<(Int(event.offset) + Int(event.length)))
        }
        let found = ScalarSteps(bytes[...]).filter { $0.scalar == nil }.map(\.range)
        #expect(found == expected, "seed \(seed)")
    }
}
