import Bytes
import Diagnostics
import Testing

@testable import Reporting

/// Findings with the blocks that they are drawn as.
struct Rendering: CustomTestStringConvertible {
    let title: String
    let samples: [Sample]
    var totals: [Int] = []
    var style = Style()
    var format = FileFormat.csv
    let expected: String

    var testDescription: String { title }
}

extension Rendering {
    static let all = [
        illFormedByte, unclosedQuote, date, wholeFile, duplicateMember, farCaret, longValue,
        wideCharacters, invisibleCharacters, byteOrderMark, lineEnd, endOfFile, farLabel, longPath,
        ascii, cutExcerpt, manyLines,
    ]

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static let illFormedByte = {
        let input = #"1002,Caf\xE9 Müller,2024-03-14,true,19.99"#
        return Rendering(
            title: "an ill-formed byte",
            samples: [
                Sample(
                    rule: "E201", input: input, range: 8..<9, record: 1002, field: 2,
                    column: bytes("name"),
                    explanation: Explanation(
                        "byte E9 is not valid UTF-8",
                        caret: "looks like windows-1252 \(value: bytes("é")) (U+00E9)",
                        remarks: [
                            .why(
                                """
                                Insights reads every file as UTF-8; this byte would become U+FFFD \
                                or the load would fail.
                                """),
                            .help(
                                """
                                re-export as UTF-8, or convert: \
                                \(code: "iconv -f WINDOWS-1252 -t UTF-8 out/accounts.csv")
                                """),
                        ],
                        fix: Fix(.unsafe, .rewrite(.transcode))),
                    firstLine: 1003)
            ],
            expected: """
                error[E201]: byte E9 is not valid UTF-8
                     ╭─ out/accounts.csv:1003:9 · record 1002 · field 2 `name` · byte offset 8
                1003 │ 1002,Caf⟨E9⟩ Müller,2024-03-14,true,19.99
                     │         ━━━━ looks like windows-1252 `é` (U+00E9)
                     ╰─
                       why: Insights reads every file as UTF-8; this byte would become U+FFFD or the load would
                            fail.
                       help: re-export as UTF-8, or convert: `iconv -f WINDOWS-1252 -t UTF-8 out/accounts.csv`
                       fix: `batchlint fix --unsafe` writes the file again in UTF-8 (unsafe)
                       docs: batchlint explain E201
                """)
    }()

    private static let unclosedQuote = {
        let input = """
            88,"Oak Street Deli,2024-01-09,true,42.00
            89,"Alder",2024-01-10,true,1.00
            90,"Ash",2024-01-11,true,2.00
            91,"Birch",2024-01-12,false,17.00
            """
        let next = Sample.range(of: "\"Birch", in: input)
        return Rendering(
            title: "labels on the same line and on another",
            samples: [
                Sample(
                    rule: "C404", input: input, range: 3..<4, record: 88, field: 2,
                    column: bytes("name"),
                    explanation: Explanation(
                        "quoted field opened here is never closed", caret: "opening quote",
                        labels: [
                            .init(19..<19, "probably meant to close here (before this comma)"),
                            .init(
                                next.lowerBound..<(next.lowerBound + 1),
                                "the next quote, 3 lines on, is read as the closing one"),
                        ],
                        fix: .replacing(19..<19, with: [0x22], .unsafe)),
                    firstLine: 89)
            ],
            expected: """
                error[C404]: quoted field opened here is never closed
                   ╭─ out/accounts.csv:89:4 · record 88 · field 2 `name`
                89 │ 88,"Oak Street Deli,2024-01-09,true,42.00
                   │    ━ opening quote
                   │                    ╌ probably meant to close here (before this comma)
                   ┆  ⋯ 2 lines
                92 │ 91,"Birch",2024-01-12,false,17.00
                   │    ─ the next quote, 3 lines on, is read as the closing one
                   ╰─
                     fix: `batchlint fix --unsafe` adds `"` (unsafe)
                     docs: batchlint explain C404
                """)
    }()

    private static let date = {
        let input = "3120,Globex,03/14/2024,true,310.00"
        let first = Sample(
            input: input, range: 12..<22, record: 3120, field: 3, column: bytes("signup_date"),
            explanation: Explanation(
                "\(value: bytes("03/14/2024")) is not an ISO-8601 date", caret: "write 2024-03-14",
                remarks: [
                    .seen(
                        """
                        \(2981) of \(3120) values in \(name: bytes("signup_date")) are MM/DD/YYYY \
                        (\(1822) of them have a day over 12, none has a month over 12, so the \
                        order is certain).
                        """)
                ],
                fix: .replacing(12..<22, with: bytes("2024-03-14"), .safe)),
            firstLine: 3121)
        var second = first
        second.firstLine = 3122
        var third = first
        third.firstLine = 13125
        return Rendering(
            title: "a group with more places", samples: [first, second, third], totals: [2981],
            expected: """
                error[V501]: `03/14/2024` is not an ISO-8601 date
                     ╭─ out/accounts.csv:3121:13 · record 3120 · field 3 `signup_date`
                3121 │ 3120,Globex,03/14/2024,true,310.00
                     │             ━━━━━━━━━━ write 2024-03-14
                     ╰─
                       seen: 2,981 of 3,120 values in `signup_date` are MM/DD/YYYY (1,822 of them have a day over
                             12, none has a month over 12, so the order is certain).
                       fix: `batchlint fix` writes `2024-03-14` (safe)
                       also: 3122:13 `03/14/2024`
                       also: 13125:13 `03/14/2024`
                       also: … and 2,978 more
                       docs: batchlint explain V501
                """)
    }()

    private static let wholeFile = Rendering(
        title: "a finding on the whole file",
        samples: [
            Sample(
                rule: "F101", path: Path("out/usage.csv"), input: "", range: 0..<0,
                record: Occurrence.wholeFile,
                explanation: Explanation(
                    "file is \(134_217_728) bytes; the limit is 100 MB (\(100_000_000) bytes)",
                    remarks: [.help("the first \(1_418_021) records fit.")]))
        ],
        expected: """
            error[F101]: file is 134,217,728 bytes; the limit is 100 MB (100,000,000 bytes)
              ╭─ out/usage.csv
                help: the first 1,418,021 records fit.
                docs: batchlint explain F101
            """)

    private static let duplicateMember = {
        let input =
            #"{"account_id": 8, "name": "Umbrella", "mrr": 10, "name": "Umbrella Corp"}"#
        return Rendering(
            title: "a label before the caret",
            samples: [
                Sample(
                    rule: "J616", severity: .warning, path: Path("out/events.ndjson"),
                    input: input, range: 49..<55, record: 8, field: 2, column: bytes("name"),
                    explanation: Explanation(
                        "member \(name: bytes("name")) occurs twice in one object",
                        caret: "again: \"Umbrella Corp\"",
                        labels: [.init(18..<24, "first: \"Umbrella\"")]),
                    firstLine: 8)
            ],
            format: .ndjson,
            expected: """
                warning[J616]: member `name` occurs twice in one object
                  ╭─ out/events.ndjson:8:50 · record 8 · member `name`
                8 │ {"account_id": 8, "name": "Umbrella", "mrr": 10, "name": "Umbrella Corp"}
                  │                   ────── first: "Umbrella"
                  │                                                  ━━━━━━ again: "Umbrella Corp"
                  ╰─
                    docs: batchlint explain J616
                """)
    }()

    private static let farCaret = {
        let input = (1...300).map { "v\($0 + 100)" }.joined(separator: ",") + ",TRUE,"
        let line = input + (301...400).map { "v\($0 + 100)" }.joined(separator: ",")
        return Rendering(
            title: "a line wider than the window",
            samples: [
                Sample(
                    rule: "V506", path: Path("out/wide.csv"), input: line,
                    range: Sample.range(of: "TRUE", in: line), record: 51, field: 301,
                    column: bytes("is_renewed_and_a_rather_long_name_too"),
                    explanation: Explanation(
                        """
                        \(value: bytes("TRUE")) is not a boolean; only \(code: "true") and \
                        \(code: "false") are
                        """,
                        caret: """
                            remove this, or write the word in lower case, as in \(code: "true")
                            """),
                    firstLine: 52)
            ],
            style: Style(widthCells: 80),
            expected: """
                error[V506]: `TRUE` is not a boolean; only `true` and `false` are
                   ╭─ out/wide.csv:52:1501
                   │    record 51 · field 301 `is_renewed_and_a_rather_long_name_too`
                52 │ …,v394,v395,v396,v397,v398,v399,v400,TRUE,v401,v402,v403,v404,v405,v406,v4…
                   │                                      ━━━━
                   │                  remove this, or write the word in lower case, as in `true`
                   ╰─
                     docs: batchlint explain V506
                """)
    }()

    private static let longValue = {
        let words = String(repeating: "lorem ipsum dolor ", count: 20)
        let input = "12,\"" + words + "\",x"
        return Rendering(
            title: "a place longer than the window",
            samples: [
                Sample(
                    rule: "K708", path: Path("out/notes.csv"), input: input,
                    range: 4..<(4 + words.utf8.count), record: 12, field: 2,
                    column: bytes("note"),
                    explanation: Explanation("value \(value: bytes(words)) is too long"),
                    firstLine: 13)
            ],
            expected: """
                error[K708]: value `lorem ipsum dolor lorem ipsum dolor lorem ipsum dolor lorem ipsum dolor lorem
                    i…` is too long
                   ╭─ out/notes.csv:13:5 · record 12 · field 2 `note`
                13 │ 12,"lorem ipsum dolor lorem ipsum dolor lorem ipsum dolor lorem ipsum dolor lorem ipsum dolor …
                   │     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━…
                   ╰─
                     docs: batchlint explain K708
                """)
    }()
}
