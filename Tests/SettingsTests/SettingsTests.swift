import Bytes
import Diagnostics
import Testing

@testable import Settings

struct SettingsTests {
    /// Every key there is.
    static let whole = """
        {
          // An editor finds the schema by this.
          "$schema": "batchlint.schema.json",
          "format": "csv",
          "contract": "accounts.schema.json",
          "limits": {"max-size": "100MiB", "max-record-size": 4096, "max-columns": 100, "max-levels": 8},
          "rules": {
            "select": ["F", "date-format"],
            "ignore": ["C410"],
            "severity": {"H304": "warning", "V": "note"},
          },
          "columns": {"zip": {"kind": "string"}, "a b": {"kind": "integer", "ignore": ["V514"]}},
          "ndjson": {"names": false},
          "overrides": [
            {"paths": ["legacy/**", "*.old.csv"], "rules": {"ignore": ["H3"]}, "format": "ndjson"},
          ],
          "files": {"include": ["*.csv", "*.txt"], "exclude": ["archive/"]},
          "fail-on": "warning",
          "report": {"format": "jsonl", "max-per-group": 0, "values": "masked"},
          "data-sources": {
            "crm": {
              "schedule": "06:00+01:00",
              "record-types": {
                "accounts": {"file": "accounts-*.csv", "format": "csv", "contract": "a.json"},
                "users": {},
              },
            },
          },
        }
        """

    static func read(_ text: String) throws(DocumentFault) -> SettingsDocument {
        let document = Document(path: Path("conf/batchlint.json"), bytes: Array(text.utf8))
        return try SettingsDocument(document, folder: Path("/work/conf"))
    }

    private static func leaves(_ settings: Settings) -> [String: String] {
        var leaves: [SettingLeaf] = []
        Settings.form.list(settings, at: SettingPath(), into: &leaves)
        let pairs = leaves.map {
            (
                String(decoding: $0.path.text, as: UTF8.self),
                String(decoding: $0.text, as: UTF8.self)
            )
        }
        #expect(Set(pairs.map(\.0)).count == pairs.count)
        return Dictionary(pairs) { $1 }
    }

    @Test func `every key is read, and told as it was read`() throws {
        let leaves = Self.leaves(try Self.read(Self.whole).settings)
        #expect(
            leaves == [
                "format": "\"csv\"", "contract": "\"conf/accounts.schema.json\"",
                "limits.max-size": "\"100MiB\"", "limits.max-record-size": "\"4KiB\"",
                "limits.max-columns": "100", "limits.max-levels": "8",
                "rules.select": "[\"F\", \"V501\"]", "rules.ignore": "[\"C410\"]",
                "rules.severity.H304": "\"warning\"", "rules.severity.V": "\"note\"",
                "columns.zip.kind": "\"string\"", "columns.\"a b\".kind": "\"integer\"",
                "columns.\"a b\".ignore": "[\"V514\"]", "ndjson.names": "false",
                "overrides[0].paths": "[\"legacy/**\", \"*.old.csv\"]",
                "overrides[0].rules.ignore": "[\"H3\"]", "overrides[0].format": "\"ndjson\"",
                "files.include": "[\"*.csv\", \"*.txt\"]", "files.exclude": "[\"archive/\"]",
                "fail-on": "\"warning\"", "report.format": "\"jsonl\"",
                "report.max-per-group": "0", "report.values": "\"masked\"",
                "data-sources.crm.schedule": "\"06:00+01:00\"",
                "data-sources.crm.record-types.accounts.file": "\"accounts-*.csv\"",
                "data-sources.crm.record-types.accounts.format": "\"csv\"",
                "data-sources.crm.record-types.accounts.contract": "\"conf/a.json\"",
            ])
    }

    /// A key that is in the table and not in the text above would be tried by nobody.
    @Test func `the text above has every key of the table`() throws {
        let text = Self.whole
        func names<Root>(_ keys: [SettingKey<Root>]) -> [String] { keys.map { "\($0.name)" } }
        let all =
            names(Settings.keys) + names(FileSettings.keys) + names(Limits.keys)
            + names(ColumnChoice.keys) + names(NDJSONChoice.keys) + names(Override.keys)
            + names(FileChoice.keys) + names(ReportChoice.keys) + names(DataSource.keys)
            + names(RecordType.keys)
        for name in all { #expect(text.contains("\"\(name)\":"), "\(name)") }
    }

    @Test(
        arguments: [
            ("{\"limts\": {}}", 1, 2, "settings has no member `limts`", "limits"),
            (
                "{\"limits\": {\n\"max_size\": 1}}", 2, 1, "limits has no member `max_size`",
                "max-size"
            ),
            ("{\"limits\": []}", 1, 12, "limits should be an object, and this is an array", nil),
            ("{\"limits\": {\"max-size\": 0}}", 1, 25, "a size such as", nil),
            ("{\"limits\": {\"max-size\": \"10XB\"}}", 1, 25, "a size such as", nil),
            ("{\"limits\": {\"max-levels\": 1001}}", 1, 27, "a whole number from 1 to 1000", nil),
            ("{\"rules\": {\"ignore\": [\"C4l0\"]}}", 1, 23, "no rule has the code", "C410"),
            ("{\"rules\": {\"ignore\": [\"dateformat\"]}}", 1, 23, "no rule has", "date-format"),
            ("{\"rules\": {\"ignore\": \"C410\"}}", 1, 22, "this should be an array", nil),
            ("{\"rules\": {\"severity\": {\"X\": \"note\"}}}", 1, 25, "no rule has the code", nil),
            ("{\"rules\": {\"severity\": {\"C\": \"warn\"}}}", 1, 30, "`error`, `warning` or", nil),
            ("{\"rules\": {\"igno\": []}}", 1, 12, "rules has no member `igno`", "ignore"),
            (
                "{\"columns\": {\"a\": {\"kind\": \"integr\"}}}", 1, 28, "`date`, `timestamp`",
                "integer"
            ),
            ("{\"columns\": {\"\": {}}}", 1, 14, "a name should stand here", nil),
            ("{\"ndjson\": {\"names\": \"false\"}}", 1, 22, "`true` or `false`", nil),
            ("{\"overrides\": [{}]}", 1, 16, "member `paths` is missing here", nil),
            ("{\"overrides\": [{\"paths\": [\"/a\"]}]}", 1, 27, "a pattern stays in", nil),
            ("{\"overrides\": [{\"paths\": [\"[a]\"]}]}", 1, 27, "a pattern knows", nil),
            (
                "{\"overrides\": [{\"paths\": [\"a\"], \"files\": {}}]}", 1, 33,
                "an override has no", nil
            ),
            ("{\"fail-on\": \"errors\"}", 1, 13, "`error`, `warning` or `never`", "error"),
            ("{\"data-sources\": {\"a\": {}}}", 1, 24, "member `record-types` is missing", nil),
            (
                "{\"data-sources\": {\"a\": {\"record-types\": {}}}}", 1, 41,
                "record-types should hold one name", nil
            ),
            (
                "{\"data-sources\": {\"a\": {\"record-types\": {\"b\": {\"file\": \"c/d\"}}}}}", 1,
                56,
                "only a name should stand here", nil
            ),
            (
                "{\"data-sources\": {\"a\": {\"record-types\": {\"b\": {}}, \"schedule\": \"6:00\"}}}",
                1,
                64, "a time of day such as", nil
            ),
            ("{\"contract\": \"\"}", 1, 14, "the path of a file", nil),
            ("{\"format\": 1, \"format\": 2}", 1, 15, "member `format` occurs twice", nil),
            ("[]", 1, 1, "settings should be an object", nil),
        ] as [(String, Int, Int, String, String?)])
    func `what is not in order is told with its place`(
        text: String, line: Int, column: Int, words: String, meant: String?
    ) {
        let fault = #expect(throws: DocumentFault.self) { try Self.read(text) }
        guard let fault else { return }
        #expect((fault.region.start.line, fault.region.start.column) == (line, column))
        let message = Self.text(fault.message)
        #expect(message.hasPrefix(words), "\(message)")
        if let meant { #expect(fault.candidates.contains(Array(meant.utf8)), "\(message)") }
    }

    private static func text(_ message: Message) -> String {
        message.segments.map { segment in
            switch segment {
            case .words(let words): "\(words.text)"
            case .term(let words): "`\(words.text)`"
            case .text(let bytes): String(decoding: bytes, as: UTF8.self)
            case .number(let number): "\(number)"
            case .value(let bytes), .name(let bytes), .code(let bytes):
                "`\(String(decoding: bytes, as: UTF8.self))`"
            }
        }.joined()
    }

    private static func layer(_ text: String) throws -> SettingsLayer {
        SettingsLayer(.flags([:]), try read(text).settings)
    }

    @Test func `what weighs more replaces what weighs less, and is told so`() throws {
        let stack = SettingsStack(
            document: try Self.read(
                """
                {"limits": {"max-size": "1MB", "max-columns": 7},
                 "rules": {"ignore": ["C410"]},
                 "columns": {"zip": {"kind": "string"}}}
                """),
            environment: try SettingsLayer.environment { name in
                switch String(decoding: name, as: UTF8.self) {
                case "BATCHLINT_LIMITS_MAX_SIZE": Array("2MB".utf8)
                case "BATCHLINT_RULES_IGNORE": Array("H303,V".utf8)
                default: nil
                }
            },
            flags: SettingsLayer(
                .flags([["rules", "ignore"]: Array("--ignore".utf8)]),
                try Self.read("{\"rules\": {\"ignore\": [\"E\"]}}").settings))
        let lines = Dictionary(
            stack.lines.map {
                (
                    String(decoding: $0.path.text, as: UTF8.self),
                    ([$0.value] + $0.origins).map { String(decoding: $0, as: UTF8.self) }
                )
            }
        ) { $1 }
        #expect(lines["limits.max-size"] == ["\"2MB\"", "BATCHLINT_LIMITS_MAX_SIZE"])
        #expect(lines["limits.max-columns"] == ["7", "conf/batchlint.json:1"])
        #expect(lines["limits.max-levels"] == ["64", "default"])
        #expect(
            lines["rules.ignore"] == [
                "[\"C410\", \"H303\", \"V\", \"E\"]", "conf/batchlint.json:2",
                "BATCHLINT_RULES_IGNORE", "--ignore",
            ])
        #expect(lines["columns.zip.kind"] == ["\"string\"", "conf/batchlint.json:3"])
        #expect(lines["fail-on"] == ["\"error\"", "default"])
        let file = try stack.fileSettings(of: Path("a.csv"))
        #expect(file.limits?.maxSizeBytes == 2_000_000)
        #expect(file.rules?.includes("C410") == false)
        #expect(file.rules?.includes("C405") == true)
    }

    @Test func `a select of what weighs more begins anew`() throws {
        let lower = try Self.read(
            "{\"rules\": {\"select\": [\"C\", \"H\"], \"ignore\": [\"C410\"]}}"
        ).settings.file.rules
        let upper = try Self.read("{\"rules\": {\"select\": [\"V\", \"C410\"]}}").settings.file
            .rules
        let both = try #require(lower).followed(by: try #require(upper))
        #expect(both.includes("V501") && both.includes("C410"))
        #expect(!both.includes("C405") && !both.includes("H303"))
    }

    @Test func `overrides and record types hold for their files`() throws {
        let document = try Self.read(
            """
            {
              "rules": {"ignore": ["C410"]},
              "overrides": [
                {"paths": ["legacy/**"], "rules": {"ignore": ["H3"]}, "limits": {"max-size": 5}},
                {"paths": ["legacy/new/"], "limits": {"max-size": 6}}
              ],
              "data-sources": {
                "crm": {
                  "record-types": {"a": {"contract": "a.json"}, "b": {"file": "b-*.csv", "format": "csv"}}
                }
              }
            }
            """)
        func settings(_ path: String) throws -> FileSettings {
            let layers = try document.layers(of: Path(Array(path.utf8)))
            return layers.reduce(FileSettings()) {
                FileSettings.form.overlay($1.settings.file, on: $0)
            }
        }
        #expect(try settings("out/a.csv").contract == Path("conf/a.json"))
        #expect(try settings("out/a.ndjson").contract == Path("conf/a.json"))
        #expect(try settings("out/aa.csv").contract == nil)
        #expect(try settings("b-1.csv").format == .csv)
        #expect(try settings("legacy/x.csv").limits?.maxSizeBytes == 5)
        #expect(try settings("legacy/new/x.csv").limits?.maxSizeBytes == 6)
        #expect(try settings("legacy/x.csv").rules?.includes("H303") == false)
        #expect(try settings("legacy/x.csv").rules?.includes("C410") == false)
        #expect(try settings("x.csv").rules?.includes("H303") == true)
    }

    @Test func `a file of two record types that differ is refused`() throws {
        let document = try Self.read(
            """
            {"data-sources": {
              "one": {"record-types": {"a": {"contract": "a.json"}}},
              "two": {"record-types": {"a": {"contract": "b.json"}}}
            }}
            """)
        let fault = #expect(throws: DocumentFault.self) { try document.layers(of: Path("a.csv")) }
        #expect(fault?.region.start.line == 3)
        #expect(try document.layers(of: Path("a.csv"), in: Array("two".utf8)).count == 2)
    }

    @Test(
        arguments: [
            ("BATCHLINT_LIMITS_MAX_SIZE", "much", 1, 27), ("BATCHLINT_FAIL_ON", "never?", 1, 19),
            ("BATCHLINT_RULES_IGNORE", "C410,nothing", 1, 29),
            ("BATCHLINT_NDJSON_NAMES", "no", 1, 24), ("BATCHLINT_LIMITS_MAX_COLUMNS", "-1", 1, 30),
        ])
    func `a variable that is not in order is told`(
        name: String, value: String, line: Int, column: Int
    ) {
        let fault = #expect(throws: DocumentFault.self) {
            try SettingsLayer.environment { $0 == Array(name.utf8) ? Array(value.utf8) : nil }
        }
        #expect(fault?.path == Path("environment"))
        #expect(fault?.region.start.line == line && fault?.region.start.column == column)
    }
}

struct SettingTextTests {
    @Test(
        arguments: [
            ("100MB", 100_000_000), ("100MiB", 100 << 20), ("1k", 1_000), ("1kib", 1_024),
            ("2G", 2_000_000_000), ("4096", 4_096), ("7b", 7),
        ])
    func `a size is read, and written as short as it can be`(text: String, bytes: Int) {
        #expect(ByteCount.read(Array(text.utf8)) == bytes)
        #expect(ByteCount.read(ByteCount.text(bytes)) == bytes)
    }

    @Test(
        arguments: [
            "", "0", "-1", "1.5MB", "MB", "1 MB", "1XB", "9999999999999999999", "99999999999GiB",
        ]
    )
    func `what is no size is none`(text: String) {
        #expect(ByteCount.read(Array(text.utf8)) == nil)
    }

    @Test(
        arguments: [
            ("06:00Z", 6 * 3_600), ("00:30+01:00", 23 * 3_600 + 1_800), ("23:30-01:00", 1_800),
            ("00:00Z", 0),
        ])
    func `a time of day is told in UTC`(text: String, seconds: Int) {
        #expect(DailyTime(Array(text.utf8))?.secondsOfDay == seconds)
    }

    @Test(arguments: [
        "", "6:00Z", "06:00", "24:00Z", "06:60Z", "06:00+0100", "06:00+19:00", "06:00z",
    ])
    func `what is no time of day is none`(text: String) {
        #expect(DailyTime(Array(text.utf8)) == nil)
    }
}
