import Bytes
import Diagnostics
import Testing

@testable import Reporting

/// Characters of every width, the ends of lines and of files, and what is cut.
extension Rendering {
    static let wideCharacters = {
        let input = "501,株式会社サンプル,école 👩‍👩‍👧,2024/03/14,はい,19.99"
        let no = Sample.range(of: "はい", in: input)
        return Rendering(
            title: "wide, combining and emoji characters",
            samples: [
                Sample(
                    path: Path("out/jp.csv"), input: input,
                    range: Sample.range(of: "2024/03/14", in: input), record: 501, field: 4,
                    column: bytes("signup_date"),
                    explanation: Explanation(
                        "\(value: bytes("2024/03/14")) is not an ISO-8601 date",
                        caret: "write 2024-03-14",
                        labels: [.init(no, "V515: also not a boolean")]),
                    firstLine: 502)
            ],
            expected: """
                error[V501]: `2024/03/14` is not an ISO-8601 date
                    ╭─ out/jp.csv:502:26 · record 501 · field 4 `signup_date`
                502 │ 501,株式会社サンプル,école 👩‍👩‍👧,2024/03/14,はい,19.99
                    │                               ━━━━━━━━━━ write 2024-03-14
                    │                                          ──── V515: also not a boolean
                    ╰─
                      note: column 26 counts Unicode scalars; byte column 56, UTF-16 column 29, terminal cell 31.
                      docs: batchlint explain V501
                """)
    }()

    static let invisibleCharacters = {
        let input = "9,Stark\u{200B} Ind\u{A0}Ltd,2024-03-14\t,true"
        let tab = Sample.range(of: "\t", in: input)
        return Rendering(
            title: "invisible characters",
            samples: [
                Sample(
                    rule: "E209", severity: .warning, input: input, range: 7..<10, record: 9,
                    field: 2, column: bytes("na\u{200B}me"),
                    explanation: Explanation(
                        "zero-width space in a value", caret: "U+200B ZERO WIDTH SPACE",
                        labels: [.init(tab, "V514: tab after the date")],
                        fix: .replacing(7..<10, with: [], .unsafe)),
                    firstLine: 10)
            ],
            expected: """
                warning[E209]: zero-width space in a value
                   ╭─ out/accounts.csv:10:8 · record 9 · field 2 `na⟨U+200B⟩me` · bytes 7-9
                10 │ 9,Stark⟨U+200B⟩ Ind⟨U+00A0⟩Ltd,2024-03-14→,true
                   │        ━━━━━━━━ U+200B ZERO WIDTH SPACE
                   │                                          ─ V514: tab after the date
                   ╰─
                     fix: `batchlint fix --unsafe` removes 3 bytes (unsafe)
                     docs: batchlint explain E209
                """)
    }()

    static let byteOrderMark = Rendering(
        title: "a byte order mark",
        samples: [
            Sample(
                rule: "E203", input: #"\xEF\xBB\xBFaccount_id,name,signup_date"#, range: 0..<3,
                record: 0,
                explanation: Explanation(
                    "file starts with a UTF-8 byte order mark",
                    caret: "EF BB BF: becomes part of the first column name",
                    fix: .replacing(0..<3, with: [], .safe)))
        ],
        expected: """
            error[E203]: file starts with a UTF-8 byte order mark
              ╭─ out/accounts.csv:1:1 · header · bytes 0-2
            1 │ ⟨BOM⟩account_id,name,signup_date
              │ ━━━━━ EF BB BF: becomes part of the first column name
              ╰─
                fix: `batchlint fix` removes 3 bytes (safe)
                docs: batchlint explain E203
            """)

    static let lineEnd = Rendering(
        title: "a line end",
        samples: [
            Sample(
                rule: "C409", severity: .warning, input: "a,b\r\nc,d", range: 3..<5, record: 1,
                explanation: Explanation("CRLF among LF", caret: "CRLF"), firstLine: 8)
        ],
        expected: """
            warning[C409]: CRLF among LF
              ╭─ out/accounts.csv:8:4 · record 1
            8 │ a,b␍␊
              │    ━━ CRLF
              ╰─
                docs: batchlint explain C409
            """)

    static let endOfFile = Rendering(
        title: "the end of the file",
        samples: [
            Sample(
                rule: "C410", severity: .note, input: "a,b\nc,d", range: 7..<7, record: 1,
                explanation: Explanation(
                    "the last record has no line end", caret: "a line feed is missing",
                    fix: .replacing(7..<7, with: [0x0A], .safe)),
                firstLine: 98)
        ],
        expected: """
            note[C410]: the last record has no line end
               ╭─ out/accounts.csv:99:4 · record 1
            99 │ c,d
               │    ━ a line feed is missing
               ╰─
                 fix: `batchlint fix` adds `␊` (safe)
                 docs: batchlint explain C410
            """)

    static let farLabel = Rendering(
        title: "a label that is not in the excerpt",
        samples: [
            Sample(
                rule: "H308", input: "c,a,b", range: 2..<3, field: 2,
                explanation: Explanation(
                    "a second \(name: bytes("a"))", labels: [.init(1_048_576..<1_048_577, "here")]))
        ],
        expected: """
            error[H308]: a second `a`
              ╭─ out/accounts.csv:1:3 · record 1 · field 2
            1 │ c,a,b
              │   ━
              ╰─
                see: byte offset 1,048,576: here
                docs: batchlint explain H308
            """)

    static let longPath = Rendering(
        title: "a path longer than the width",
        samples: [
            Sample(
                path: Path(bytes(String(repeating: "folder/", count: 9) + "extract.csv")),
                input: "a,b,c", range: 2..<3, record: 1, field: 2, column: bytes("b c"),
                explanation: Explanation("x"))
        ],
        style: Style(widthCells: 40),
        expected: """
            error[V501]: x
              ╭─ folder/folder/folder/folder/folder/
              │    folder/folder/folder/folder/extra
              │    ct.csv:1:3
              │    record 1 · field 2 `b c`
            1 │ a,b,c
              │   ━
              ╰─
                docs: batchlint explain V501
            """)

    static let ascii = {
        let input = "1,Caf\\xE9\u{200B},\t\n2,b,c"
        return Rendering(
            title: "frames in ASCII",
            samples: [
                Sample(
                    rule: "E201", input: input, range: 5..<6, field: 2, column: bytes("name"),
                    explanation: Explanation(
                        "byte E9 is not valid UTF-8", caret: "one byte",
                        labels: [.init(13..<14, "a label")]),
                    firstLine: 3)
            ],
            totals: [7],
            style: Style(isASCII: true),
            expected: """
                error[E201]: byte E9 is not valid UTF-8
                  +- out/accounts.csv:3:6 - record 1 - field 2 `name` - byte offset 5
                3 | 1,Caf<E9><U+200B>,<TAB>
                  |      ^^^^ one byte
                4 | 2,b,c
                  |  - a label
                  +-
                    also: ... and 6 more
                    docs: batchlint explain E201
                """)
    }()

    static let cutExcerpt = Rendering(
        title: "an excerpt that starts inside a character",
        samples: [
            Sample(
                input: #"\x97\xA5本,x,y"#, range: 1006..<1007, field: 2,
                explanation: Explanation("here"), isCutBefore: true, isCutAfter: true,
                startOffset: 1000)
        ],
        expected: """
            error[V501]: here
              ╭─ out/accounts.csv:1:5 · record 1 · field 2 · byte 7 of its line
            1 │ …本,x,y…
              │     ━
              ╰─
                docs: batchlint explain V501
            """)

    static let manyLines = Rendering(
        title: "a place over several lines",
        samples: [
            Sample(
                rule: "C406", input: "1,\"a\nb\nc\"x", range: 2..<9, field: 2,
                explanation: Explanation("spread", caret: "to line 3"))
        ],
        expected: """
            error[C406]: spread
              ╭─ out/accounts.csv:1:3 · record 1 · field 2
            1 │ 1,"a␊
              │   ━━━… to line 3
              ╰─
                docs: batchlint explain C406
            """)
}
