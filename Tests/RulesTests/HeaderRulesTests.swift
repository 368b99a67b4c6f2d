import Bytes
import Diagnostics
import Testing

@testable import Rules

@Suite struct HeaderRulesTests {
    /// The codes of all rules that a name breaks.
    private static func codes(_ name: [UInt8]) -> [String] {
        var sink = CollectingSink()
        ColumnNameEmpty.check(name.span, into: &sink)
        ColumnNameTooLong.check(name.span, into: &sink)
        ColumnNameNotLowercase.check(name.span, into: &sink)
        ColumnNameStart.check(name.span, into: &sink)
        ColumnNameSpace.check(name.span, into: &sink)
        ColumnNameCharacter.check(name.span, into: &sink)
        #expect(sink.findings.allSatisfy { $0.range == 0..<name.count })
        return sink.findings.map { String(decoding: $0.rule.bytes, as: UTF8.self) }
    }

    private static func facts(_ names: [String]) -> FileFacts {
        var facts = FileFacts()
        facts.columnNames = names.map { Array($0.utf8) }
        facts.headerFields = names.count
        return facts
    }

    @Test(arguments: [
        ("name", []), ("a", []), ("a_1", []), ("a__", []),
        ("", ["H302"]), (" ", ["H302"]), ("\t\u{A0}\u{3000}", ["H302"]),
        (String(repeating: " ", count: 31), ["H302"]),
        (String(repeating: "a", count: 30), []), (String(repeating: "a", count: 31), ["H303"]),
        (String(repeating: "é", count: 30), ["H307"]),
        ("Name", ["H304"]), ("nAME", ["H304"]), ("Ärger", ["H307"]), ("größe", ["H307"]),
        ("1name", ["H305"]), ("_name", ["H305"]), (" 1name", ["H305", "H306"]),
        (" name", ["H306"]), ("name ", ["H306"]), ("first name", ["H306"]),
        ("first\nname", ["H306"]), ("first\u{2003}name", ["H306"]), ("a\u{85}b", ["H306"]),
        ("a\u{B}b", ["H306"]), ("a\u{180E}b", ["H307"]),
        ("-name", ["H307"]), ("#1", ["H307"]), ("name\"\"s", ["H307"]), ("a\u{200B}b", ["H307"]),
        ("First Name (USD)", ["H304", "H306", "H307"]),
        ("1 A-B", ["H304", "H305", "H306", "H307"]),
        ("٣", ["H307"]), ("日本", ["H307"]),
    ])
    func `each character of a column name breaks one rule at most`(name: String, codes: [String]) {
        #expect(Self.codes(Array(name.utf8)) == codes)
    }

    @Test(
        arguments: [
            [0x61, 0xE9], [0x61, 0x00], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xE2, 0x82],
        ] as [[UInt8]])
    func `what the encoding rules report as an error breaks no rule on names`(name: [UInt8]) {
        #expect(Self.codes(name) == [])
    }

    @Test(
        arguments: [
            [0x61, 0x07], [0x61, 0x7F], [0x61, 0xC2, 0x93], [0xEF, 0xBB, 0xBF, 0x61],
            [0x61, 0xEF, 0xBF, 0xBD], [0x61, 0xEF, 0xBF, 0xBE], [0x61, 0xEF, 0xB7, 0x90],
            [0x61, 0xF0, 0x9F, 0xBF, 0xBF], [0x1B],
        ] as [[UInt8]])
    func `a name with a character that is only warned of is no name either`(name: [UInt8]) {
        #expect(Self.codes(name) == ["H307"])
    }

    @Test func `every well-formed character is decoded as the standard library does`() {
        for scalar in (0...0x10_FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
            let bytes = Array(String(Character(scalar)).utf8)
            let character = UTF8Character(bytes.span, at: 0)
            guard character?.scalar == scalar.value, character?.length == bytes.count else {
                Issue.record("U+\(String(scalar.value, radix: 16)) is decoded wrongly")
                return
            }
            let isWhiteSpace = NameCharacter(scalar.value) == .whiteSpace
            guard isWhiteSpace == scalar.properties.isWhitespace else {
                Issue.record("U+\(String(scalar.value, radix: 16)) is white space, or is not")
                return
            }
        }
    }

    @Test func `two and three bytes are a character where the standard library says so`() {
        for first in 0x7F...0xFF as ClosedRange<UInt8> {
            for second in 0x7F...0xC1 as ClosedRange<UInt8> {
                for third in [0x41, 0x7F, 0x80, 0xBF, 0xC2] as [UInt8] {
                    let bytes = [first, second, third]
                    let text = String(validating: bytes, as: UTF8.self)
                    let length = UTF8Character(bytes.span, at: 0)?.length
                    let steps = Self.length(bytes)
                    guard length == steps, text == nil || length != nil else {
                        Issue.record("\(bytes) is decoded wrongly")
                        return
                    }
                }
            }
        }
    }

    /// The length of the first character, as the standard library decodes it.
    private static func length(_ bytes: [UInt8]) -> Int? {
        (1...bytes.count).first { String(validating: bytes[..<$0], as: UTF8.self) != nil }
    }

    @Test(arguments: [
        ("Name", "name", false), ("First Name", "first_name", false), (" a  b ", "a_b", false),
        ("a \t\u{A0}b", "a_b", false), ("a_ b", "a__b", false), ("account-id", "account_id", true),
        ("MRR (USD)", "mrr_usd", true), ("a - b", "a_b", true), ("größe", "gr_e", true),
        ("Ä", "", true), ("#1", "1", true), ("__", "__", false), ("", "", false),
        ("a\u{7} B", "a_b", true),
    ])
    func `a mended name has one underscore for each gap`(
        name: String, mended: String, isLossy: Bool
    ) {
        let result = MendedName(Array(name.utf8))
        #expect(result.text == Array(mended.utf8))
        #expect(result.isLossy == isLossy)
        #expect(MendedName(result.text).text == result.text)
    }

    @Test(
        arguments: [
            (["Name", "id"], "name", .safe), (["Name", "name"], nil, .none),
            (["Name", "NAME "], nil, .none), (["Name", "na-me"], "name", .safe),
            (["First Name", "first_name"], nil, .none),
            (["First Name", "First-Name"], "first_name", .safe),
            (["First-Name", "First Name"], nil, .none), (["A-b", "a+b"], nil, .none),
            (["A-b"], "a_b", .unsafe), (["Ä"], nil, .none),
            (["A", String(repeating: "a", count: 64)], "a", .safe),
        ] as [([String], String?, Fixability)])
    func `a fix never gives a name that another column has`(
        names: [String], text: String?, applicability: Fixability
    ) {
        let name = Array(names[0].utf8)
        let occurrence = Occurrence.sample(ColumnNameNotLowercase.rule, on: name, at: 7)
        let explanations = [
            ColumnNameNotLowercase.explain(occurrence, Self.facts(names)),
            ColumnNameSpace.explain(occurrence, Self.facts(names)),
            ColumnNameCharacter.explain(occurrence, Self.facts(names)),
        ]
        for explanation in explanations {
            #expect(explanation.edit?.text == text.map { Array($0.utf8) })
            #expect(explanation.fix?.applicability ?? Fixability.none == applicability)
            if text != nil { #expect(explanation.edit?.range == 7..<(7 + name.count)) }
        }
    }

    @Test func `a name that is longer than its excerpt is not mended`() {
        let whole = Occurrence.sample(ColumnNameSpace.rule, on: Array("A b".utf8))
        let cut = Occurrence(
            rule: whole.rule, region: whole.region, record: 0, field: 1, detail: .none,
            excerpt: Excerpt(
                startOffset: 0, bytes: Array("A ".utf8), isCutBefore: false, isCutAfter: true))
        #expect(ColumnNameSpace.explain(cut, FileFacts()).fix == nil)
    }

    @Test func `a name that another one begins with is its own`() {
        let long = String(repeating: "a", count: 64)
        #expect(MendedName(Array((long + "b").utf8)).taker(Self.facts(["", long]), field: 1) == 2)
        #expect(MendedName(Array("aa".utf8)).taker(Self.facts(["", "a", "aaa"]), field: 1) == nil)
    }

    @Test(arguments: [
        (["a", "b", "a"], [[3, 1]]), (["a", "A", " a ", "b"], [[2, 1], [3, 1]]),
        (["", "", " "], []), (["a\u{A0}", "a"], [[2, 1]]), (["é", "É"], []),
        (["a", "a_", "_a"], []),
        ([String(repeating: "a", count: 64), String(repeating: "a", count: 64)], []),
        ([String(repeating: "a", count: 63), String(repeating: "A", count: 63)], [[2, 1]]),
    ])
    func `a name is duplicate when only case and white space tell it apart`(
        names: [String], duplicates: [[Int]]
    ) {
        let found = ColumnNameDuplicate.check(names: names.map { Array($0.utf8) })
        #expect(found.map { [$0.field, $0.earlier] } == duplicates)
    }

    @Test(arguments: [
        ("name", "name", true), ("NAME", "name", true), (" name\u{A0}", "Name", true),
        ("name", " name", true), ("names", "name", false), ("nam", "name", false),
        ("", "", false), (" ", " ", false), ("\u{A0}", "", false),
        (String(repeating: "a", count: 80), String(repeating: "a", count: 64), true),
        (String(repeating: "a", count: 63), String(repeating: "a", count: 64), false),
    ])
    func `a field repeats its column's name in any case`(field: String, name: String, equal: Bool) {
        let bytes = Array(field.utf8)
        let result = HeaderRepeated.equals(bytes.span, Array(name.utf8))
        #expect(result == equal)
    }

    @Test func `a repeated header is removed with its line end`() {
        let occurrence = Occurrence.sample(
            HeaderRepeated.rule, on: Array("id,name".utf8), at: 20, record: 2, .number(29))
        let explanation = HeaderRepeated.explain(occurrence, FileFacts())
        #expect(explanation.edit == Edit(range: 20..<29, text: []))
        #expect(explanation.fix?.applicability == .safe)
    }

    @Test func `findings on the header say what is there and what is allowed`() {
        let facts = Self.facts(["id", "First\u{A0}Name", "id", "größe", ""])
        func sample(_ rule: Rule, _ field: Int, _ detail: Detail = .none) -> Occurrence {
            .sample(rule, on: facts.columnNames[field - 1], field: field, detail)
        }
        let texts: [(Explanation, String)] = [
            (
                HeaderMissing.explain(sample(HeaderMissing.rule, 1, .number(3)), facts),
                "header is missing: the first record looks like data"
            ),
            (
                ColumnNameEmpty.explain(sample(ColumnNameEmpty.rule, 5), facts),
                "column 5 has no name"
            ),
            (
                ColumnNameNotLowercase.explain(sample(ColumnNameNotLowercase.rule, 2), facts),
                "column name `First\u{A0}Name` has an upper-case letter\ncaret: write `first_name`"
            ),
            (
                ColumnNameSpace.explain(sample(ColumnNameSpace.rule, 2), facts),
                "column name `First\u{A0}Name` has white space (U+00A0 NO-BREAK SPACE)"
            ),
            (
                ColumnNameCharacter.explain(sample(ColumnNameCharacter.rule, 4), facts),
                "column name `größe` has `ö` (U+00F6); only `a-z`, `0-9` and `_` are allowed"
            ),
            (
                ColumnNameDuplicate.explain(
                    sample(ColumnNameDuplicate.rule, 3, .number(1)), facts),
                "column name `id` is the name of column 1 too"
            ),
            (
                HeaderWidth.explain(sample(HeaderWidth.rule, 1, .numbers(5, 6)), facts),
                "header has 5 fields; the records have 6\ncaret: 1 name missing"
            ),
        ]
        for (explanation, start) in texts {
            #expect(explanation.plain.hasPrefix(start), "\(explanation.plain)")
        }
    }
}
