import Bytes
import Diagnostics
import Testing
import TextEncoding

@testable import Rules

@Suite struct EncodingRulesTests {
    private static func found(_ text: [UInt8]) -> [String] {
        var survey = TextSurvey(0..<text.count)
        var found: [String] = []
        while let event = survey.next(in: text.span) {
            let rule = EncodingRules.rule(for: event.kind, isAtFieldStart: event.offset == 0)
            let detail = EncodingRules.detail(
                of: event.kind, bytes: text.span.extracting(event.range))
            let code = rule.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "none"
            switch detail {
            case .number(let number): found.append("\(code) \(number)")
            case .scalar(let scalar): found.append("\(code) U+\(String(scalar, radix: 16))")
            default: found.append(code)
            }
        }
        return found
    }

    @Test(
        arguments: [
            ([0x61, 0x09, 0x0A, 0x0D, 0xC3, 0xA9], []),
            ([0x80], ["E201 0"]), ([0xE2, 0x82], ["E201 1"]),
            ([0xC0, 0xAF], ["E201 2", "E201 0"]),
            ([0xED, 0xA0, 0x80], ["E201 3", "E201 0", "E201 0"]), ([0xFF], ["E201 4"]),
            ([0x00], ["E205"]), ([0x07], ["E206 U+7"]), ([0x7F], ["E206 U+7f"]),
            ([0xC2, 0x93], ["E206 U+93"]), ([0xEF, 0xBF, 0xBE], ["E206 U+fffe"]),
            ([0xF4, 0x8F, 0xBF, 0xBF], ["E206 U+10ffff"]), ([0xEF, 0xBF, 0xBD], ["E207"]),
            ([0xEF, 0xBB, 0xBF], ["E204 U+feff"]), ([0x61, 0xEF, 0xBB, 0xBF], ["none U+feff"]),
        ] as [([UInt8], [String])])
    func `each place in the text goes to its rule`(text: [UInt8], rules: [String]) {
        #expect(Self.found(text) == rules)
    }

    @Test(
        arguments: [
            (0x41, "U+0041"), (0xE9, "U+00E9"), (0x200B, "U+200B"), (0x1F30A, "U+1F30A"),
            (0x10_FFFF, "U+10FFFF"), (0, "U+0000"),
        ] as [(UInt32, String)])
    func `a character is named by four digits or more`(scalar: UInt32, text: String) {
        #expect(Hexadecimal.scalar(scalar).plain == text)
    }

    @Test(
        arguments: [
            (nil, "continuation byte without a first byte", false),
            (
                LikelyEncoding(charset: .macintosh, isCertain: true),
                "looks like macintosh `é` (U+00E9)", true
            ),
            (
                LikelyEncoding(charset: .windows1252, isCertain: false),
                "looks like windows-1252 `Ž` (U+017D)", false
            ),
            (
                LikelyEncoding(charset: .shiftJIS, isCertain: true),
                "part of a character of Shift_JIS?", true
            ),
        ] as [(LikelyEncoding?, String, Bool)])
    func `ill-formed bytes are read in the likely encoding`(
        likely: LikelyEncoding?, caret: String, isFixable: Bool
    ) {
        var facts = FileFacts()
        facts.likelyEncoding = likely
        let explanation = IllFormedUTF8.explain(
            .sample(IllFormedUTF8.rule, on: [0x8E], record: 1, .number(0)), facts)
        #expect(explanation.message.plain == "byte 8E is not valid UTF-8")
        #expect(explanation.caret?.plain == caret)
        #expect(
            explanation.fix == (isFixable ? Fix(.unsafe, .rewrite(.transcode)) : nil))
        let command = likely.map { "`iconv -f \($0.name) -t UTF-8 FILE`" } ?? "export"
        #expect(explanation.plain.contains(command))
    }

    @Test func `several ill-formed bytes are told in the plural, all of the file counted`() {
        var facts = FileFacts()
        for _ in 0..<1_200 { _ = facts.log.count(IllFormedUTF8.rule.id, field: 2) }
        _ = facts.log.count(IllFormedUTF8.rule.id, field: 3)
        _ = facts.log.count(NulCharacter.rule.id, field: 3)
        let text = IllFormedUTF8.explain(
            .sample(IllFormedUTF8.rule, on: [0xE2, 0x82], .number(1)), facts
        ).plain
        #expect(text.hasPrefix("bytes E2 82 are not valid UTF-8\ncaret: truncated sequence\n"))
        #expect(text.contains("seen: 1,201 such sequences in 2 columns;"))
    }

    @Test func `ill-formed bytes of one column are told with their records`() {
        var facts = FileFacts()
        for record in [4, 4, 4, 9] {
            _ = facts.log.count(IllFormedUTF8.rule.id, field: 2, record: record)
        }
        let text = IllFormedUTF8.explain(
            .sample(IllFormedUTF8.rule, on: [0xE9], .number(1)), facts
        ).plain
        #expect(text.contains("seen: 4 such sequences in 2 records;"))
    }

    @Test(arguments: WideEncoding.allCases)
    func `a wide file is transcoded safely`(encoding: WideEncoding) {
        let explanation = NotUTF8.explain(
            .sample(NotUTF8.rule, on: [], field: 0, .number(Int(encoding.rawValue))), FileFacts())
        #expect(explanation.message.plain == "file is in \(encoding.name); only UTF-8 is allowed")
        #expect(explanation.fix == Fix(.safe, .rewrite(.transcode)))
    }

    @Test func `a byte order mark is removed and shown in the first name`() {
        var facts = FileFacts()
        facts.columnNames = [Array("account_id".utf8)]
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let first = ByteOrderMark.explain(.sample(ByteOrderMark.rule, on: mark), facts)
        #expect(first.edit == Edit(range: 0..<3, text: []))
        #expect(first.plain.contains("would be named `\u{FEFF}account_id`"))
        let stray = StrayByteOrderMark.explain(
            .sample(StrayByteOrderMark.rule, on: mark, at: 90, record: 4), facts)
        #expect(stray.edit == Edit(range: 90..<93, text: []))
        #expect(stray.fix?.applicability == .safe)
        #expect(stray.message.plain == "byte order mark (U+FEFF) at the start of a value")
    }

    @Test(arguments: [(FileFormat.csv, 6), (.ndjson, 12)])
    func `marks behind a mark go with it, as escapes in JSON alone`(
        format: FileFormat, length: Int
    ) {
        var facts = FileFacts()
        facts.format = format
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let first = Occurrence.sample(StrayByteOrderMark.rule, on: mark, record: 4)
        let found = Occurrence(
            rule: first.rule, region: first.region, record: 4, field: 1, detail: first.detail,
            excerpt: Excerpt(
                startOffset: 0, bytes: mark + mark + Array(#"\uFEFF\UFEFFGlobex"#.utf8),
                isCutBefore: false, isCutAfter: false))
        #expect(
            StrayByteOrderMark.fix(found, facts) == .replacing(0..<length, with: [], .safe))
    }

    @Test(
        arguments: [
            (0x07, 1, 2, "control character U+0007 in a value"),
            (0x07, 0, 2, "control character U+0007 in a column name"),
            (0x7F, 1, 0, "control character U+007F in a record"),
            (0xFFFE, 1, 2, "noncharacter U+FFFE in a value"),
        ] as [(UInt32, Int, Int, String)])
    func `a control character is named with its place`(
        scalar: UInt32, record: Int, field: Int, message: String
    ) {
        let explanation = ControlCharacter.explain(
            .sample(
                ControlCharacter.rule, on: [], record: record, field: field, .scalar(scalar)),
            FileFacts())
        #expect(explanation.message.plain == message)
        #expect(explanation.fix == nil)
    }

    @Test(
        arguments: [
            (0x93, "byte 93 is `\u{201C}` in windows-1252"), (0x81, nil), (0x07, nil),
        ] as [(UInt32, String?)])
    func `a C1 control is told for the windows-1252 byte that it was`(
        scalar: UInt32, text: String?
    ) {
        let explanation = ControlCharacter.explain(
            .sample(ControlCharacter.rule, on: [], record: 1, .scalar(scalar)), FileFacts())
        #expect(explanation.plain.contains("windows-1252") == (text != nil))
        if let text { #expect(explanation.plain.contains(text)) }
    }
}
