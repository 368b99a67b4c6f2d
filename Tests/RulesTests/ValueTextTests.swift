import Diagnostics
import Testing
import TextEncoding

@testable import Rules

/// E208 and E209: what the survey and the judge find in one field, and the words of it.
@Suite struct ValueTextTests {
    private static func found(_ field: String) -> [String] {
        let bytes = [UInt8](",".utf8) + field.utf8 + ",".utf8
        let content = 1..<(bytes.count - 1)
        var survey = TextSurvey(0..<bytes.count)
        var judge = TextJudge()
        var found: [String] = []
        while let event = survey.next(in: bytes.span) {
            guard let finding = judge.finding(for: event, field: content, in: bytes.span) else {
                continue
            }
            let code = String(decoding: finding.rule.bytes, as: UTF8.self)
            found.append("\(code) \(finding.range.lowerBound - 1)+\(finding.range.count)")
        }
        return found
    }

    @Test(
        arguments: [
            ("JosÃ© MuÃ±oz", ["E208 3+4", "E208 10+4"]), ("Ã©Ã¼", ["E208 0+8"]),
            ("Ã\u{81}lvaro", ["E208 0+4"]), ("Ã\u{AD}ndice", ["E208 0+4"]),
            ("Ã\u{81} é", ["E206 2+2"]), ("\u{FEFF}a", ["E204 0+3"]), ("a\u{FEFF}", ["E209 1+3"]),
            ("\u{200B}a\u{200B}", ["E209 0+3", "E209 4+3"]), ("a\u{A0}", ["E209 1+2"]),
            ("\u{A0} a", ["E209 0+2"]), (" \u{A0}", []), ("ab\u{200F}", ["E209 2+3"]),
            ("a\u{202E}b\u{202C}", ["E209 1+3", "E209 5+3"]), ("\u{FFFD}", ["E207 0+3"]),
        ])
    func `each place in a field goes to its rule`(field: String, rules: [String]) {
        #expect(Self.found(field) == rules)
    }

    @Test(
        arguments: [
            "João Conceição Ávila", "Nguyễn Thị Ngọc Ánh", "Đặng Văn Lâm", "SÃO PAULO", "CORAÇÃO",
            "NESTLÉ®", "CAFÉ™", "ZOË’S", "“x” – y", "été…", "👩\u{200D}👩\u{200D}👧\u{200D}👦",
            "👩🏽\u{200D}💻", "🏳\u{FE0F}\u{200D}🌈", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "می\u{200C}خواهم",
            "کتاب\u{200C}ها", "क्\u{200D}ष", "ශ්\u{200D}රී", "বাংলা র\u{200D}্য", "שלום\u{200F} (x)",
            "محمد\u{200E} 12", "«\u{A0}mot\u{A0}»", "株\u{3000}式", "ไทย\u{200B}ไทย", "葛\u{E0100}",
            "ᠮᠣᠩᠭᠣᠯ\u{180E}ᠠ", "ܫ\u{200C}ܠ",
        ])
    func `ordinary text of many scripts has no finding`(field: String) {
        #expect(Self.found(field) == [])
    }

    @Test func `misread text is told with what it was`() {
        let bytes = Array("Ã©".utf8)
        let explanation = Mojibake.explain(
            .sample(Mojibake.rule, on: bytes, record: 1), FileFacts())
        #expect(explanation.message.plain == "`Ã©` in a value is UTF-8 read as windows-1252")
        #expect(explanation.caret?.plain == "was `é`")
        #expect(explanation.edit?.text == Array("é".utf8))
        #expect(explanation.fix?.applicability == .unsafe)
    }

    @Test func `misread text that gives a combining mark has no fix`() {
        let bytes = Array("Ì\u{81}".utf8)
        let explanation = Mojibake.explain(
            .sample(Mojibake.rule, on: bytes, record: 1), FileFacts())
        #expect(explanation.caret?.plain == "probably `\u{301}`")
        #expect(explanation.fix == nil)
    }

    @Test(
        arguments: [
            ("\u{200B}", "zero-width character U+200B in a value", "U+200B ZERO WIDTH SPACE"),
            ("\u{AD}", "soft hyphen U+00AD in a value", "U+00AD SOFT HYPHEN"),
            ("\u{A0}", "white space U+00A0 at the edge of a value", "U+00A0 NO-BREAK SPACE"),
            ("\u{202E}", "mark of direction U+202E in a value", "U+202E RIGHT-TO-LEFT OVERRIDE"),
            ("\u{FE0F}", "variation selector U+FE0F in a value", "U+FE0F VARIATION SELECTOR-16"),
            (
                "\u{FEFF}", "zero-width character U+FEFF in a value",
                "U+FEFF ZERO WIDTH NO-BREAK SPACE"
            ),
        ])
    func `an invisible character is named and removed`(
        text: String, message: String, caret: String
    ) {
        let bytes = Array(text.utf8)
        let explanation = InvisibleCharacter.explain(
            .sample(
                InvisibleCharacter.rule, on: bytes, at: 9, record: 1,
                .scalar(text.unicodeScalars.first?.value ?? 0)), FileFacts())
        #expect(explanation.message.plain == message)
        #expect(explanation.caret?.plain == caret)
        #expect(explanation.fix == .replacing(9..<(9 + bytes.count), with: [], .unsafe))
    }
}
