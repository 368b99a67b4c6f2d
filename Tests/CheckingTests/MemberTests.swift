import Testing

@testable import Checking

/// The names that records have, and the kinds of their values, by consensus.
struct MemberTests {
    /// A finding: rule, line, column, and the name of the member.
    private func findings(
        _ text: String, adapt: (inout CheckSettings) -> Void = { _ in }
    ) throws -> [String] {
        var settings = CheckSettings()
        settings.format = .ndjson
        adapt(&settings)
        let outcome = try Outcome(of: Array(text.utf8), settings)
        return outcome.listing.map { found in
            let start = found.region.start
            let names = outcome.facts.columnNames
            let name = found.field == 0 ? [] : names[found.field - 1]
            return
                "\(CheckingTests.text(found.rule)) \(start.line):\(start.column) \(String(decoding: name, as: UTF8.self))"
        }
    }

    private func records(_ count: Int, _ members: (Int) -> String) -> String {
        (1...count).map { "{\"id\":\($0)\(members($0))}\n" }.joined()
    }

    @Test func `below twenty records the first one tells which members there are`() throws {
        #expect(
            try findings("{\"id\":1,\"a\":\"x\"}\n{\"id\":2}\n{\"id\":3,\"a\":\"x\",\"b\":1}\n")
                == [
                    "J617 2:1 a", "J618 3:17 b",
                ])
        #expect(try findings("{\"id\":1}\n{\"a\":\"x\",\"id\":2}\n") == ["J618 2:2 a"])
    }

    @Test(arguments: [(19, ["J617"]), (20, ["J617"]), (39, ["J617"]), (40, ["J617"])])
    func `from twenty records on ninety-five percent make a member required`(
        count: Int, rules: [String]
    ) throws {
        // One record of 20 or more is at most five percent.
        let text = records(count) { $0 == 7 ? "" : ",\"a\":\"x\"" }
        #expect(try findings(text) == ["J617 7:1 a"])
    }

    @Test func `an optional member is one finding, at the first record without it`() throws {
        let text = records(40) { $0.isMultiple(of: 3) ? "" : ",\"a\":\"x\"" }
        #expect(try findings(text) == ["J617 3:1 a"])
        let late = records(40) { $0 < 20 ? "" : ",\"a\":\"x\"" }
        #expect(try findings(late) == ["J617 1:1 a"])
    }

    @Test func `a rare member is reported each time`() throws {
        let text = records(100) { [30, 60].contains($0) ? ",\"a\":\"x\"" : "" }
        #expect(try findings(text) == ["J618 30:10 a", "J618 60:10 a"])
    }

    @Test func `order is free, and null goes with any kind`() throws {
        let text = records(30) { number in
            switch number % 3 {
            case 0: ",\"a\":\"x\",\"b\":1"
            case 1: ",\"b\":null,\"a\":null"
            default: ",\"b\":2.5,\"a\":\"y\""
            }
        }
        #expect(try findings(text) == [])
    }

    @Test func `a broken record is missing nothing`() throws {
        let text = records(30) { $0 == 9 ? " x" : ",\"a\":\"x\"" }
        #expect(try findings(text) == ["J601 9:9 "])
    }

    @Test func `an empty object is one finding`() throws {
        #expect(
            try findings("{\"id\":1,\"a\":\"x\"}\n{}\n{\"id\":2,\"a\":\"x\"}\n") == ["J617 2:1 "])
        #expect(try findings("{}\n{}\n") == [])
    }

    @Test(
        arguments: [
            ("12", "\"12\"", "J619"), ("12", "\"text\"", "J619"), ("12", "\"1,234.50\"", "V507"),
            ("12", "true", "J619"), ("12", "[1]", "J619"), ("12", "{}", "J619"), ("12", "null", ""),
            ("12", "\"N/A\"", "J619"), ("12", "\"+5\"", "J619"), ("true", "\"true\"", "J619"),
            ("true", "\"yes\"", "V506"), ("true", "1", "J619"), ("\"x\"", "12", "J619"),
            ("\"x\"", "false", "J619"), ("\"2024-03-14\"", "20240314", "J619"),
            ("\"2024-03-14\"", "\"14.03.2024\"", "V501"), ("[1]", "\"x\"", "J619"),
            ("\"2024-03-14\"", "\"14\\u002e03.2024\"", "V501"),
            ("\"2024-03-14\"", "\"2024-03-1\\u0034\"", ""),
        ])
    func `a value of another kind is reported where it stands`(
        usual: String, odd: String, rule: String
    ) throws {
        let text = records(40) { ",\"a\":\($0 == 21 ? odd : usual)" }
        let column = 14 + (rule.hasPrefix("V") ? 1 : 0)
        let nested = usual == "[1]" ? ["J620 1:13 a"] : []
        #expect(try findings(text) == nested + (rule.isEmpty ? [] : ["\(rule) 21:\(column) a"]))
    }

    /// No literal proves their kind.
    @Test func `strings of numbers are at most warnings`() throws {
        let text = records(40) { ",\"a\":\"\($0 == 21 ? "1,234.50" : "\($0).5")\"" }
        let outcome = try Outcome(of: Array(text.utf8), ndjson)
        #expect(outcome.groups.map(\.severity) == [.warning])
        let tokens = records(40) { ",\"a\":\"\($0 == 21 ? "N/A" : "2024-03-14")\"" }
        #expect(try Outcome(of: Array(tokens.utf8), ndjson).groups.map(\.severity) == [.warning])
    }

    private var ndjson: CheckSettings {
        var settings = CheckSettings()
        settings.format = .ndjson
        return settings
    }

    @Test func `a kind that is set decides what the others are`() throws {
        let text = records(40) { ",\"a\":\($0 == 21 ? "12" : "\"12\"")" }
        #expect(try findings(text) == ["J619 21:14 a"])
        let all = try findings(text) { $0.columns.fix(Array("a".utf8), as: .integer) }
        #expect(all.count == 39)
        let none = try findings(text) {
            $0.columns.ignore(Array("a".utf8), [.init(prefix: [0x4A])])
        }
        #expect(none == [])
    }

    @Test func `a nested value is one finding a member`() throws {
        let text = records(30) { ",\"a\":[\($0)],\"b\":{\"c\":1}" }
        #expect(try findings(text) == ["J620 1:13 a", "J620 1:21 b"])
    }

    @Test func `strings with escapes are judged by their text`() throws {
        let text = records(300) { ",\"a\":\"caf\\u00e9 \($0.isMultiple(of: 2) ? "\\n" : "x") y\"" }
        #expect(try findings(text) == [])
    }
}
