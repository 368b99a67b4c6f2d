import Checking
import Testing

/// Files of quotes, separators and line ends in no order: what is meant by them nobody knows, so that
/// one fix may well undo what another one has done.
struct SoupFixTests {
    private static let seeds = Array(UInt64(1)...40)
    private static let soups = 8

    /// Each makes soups of another kind.
    private static let alphabets: [[Character]] = [
        Array("a1,\"\\\n\r ;"), Array("aaa111,,,,\"\n\n ;"), Array("a,,\"\"\n"),
        Array("aaaaaaaa,,,\"\\\r"), Array("a,\"\"\n\n;;  "), Array("aaa1,,\"\"\r"),
        Array("a1,\"'\n \u{2019}"), Array("ab\t\"\n\r"), Array("a,\"\n\u{FEFF}\u{200B} "),
    ]
    private static let tokens = [
        "{", "}", "{\"a\":", "\"b\":", "\"Id\":", "1", "\"x\"", "'x'", "'a':", "a:", ",", ",", ",",
        "\n", "\n", " ", "[", "]", "}\n", "{\"a\":1}", "{\"a\":1,\"b\":\"y\"}\n", "True", "None",
        "# c", "/* c */", "\r\n", "\r", "+1", "01", "\"", "\\", "\u{FEFF}", "}{", "},", "null",
        "\"true\"",
    ]

    /// A soup between a few lines that are in order.
    private static func table(_ random: inout SeededRandom) -> String {
        let width = Int.random(in: 1...4, using: &random)
        let header = ["a", "b", "c", "d"].prefix(width).joined(separator: ",") + "\n"
        let rest = String(repeating: ",x", count: width - 1) + "\n"
        let good = (0..<Int.random(in: 0...6, using: &random)).map { "\($0)" + rest }.joined()
        let alphabet = random.pick(alphabets)
        let length = random.pick([5, 10, 20, 40, 130])
        let soup = String((0..<length).map { _ in random.pick(alphabet) })
        return (random.pick([true, true, false]) ? header + good : "") + soup
            + (Bool.random(using: &random) ? "\n" + good : "")
    }

    private static func lines(_ random: inout SeededRandom) -> String {
        let good = (0..<Int.random(in: 0...5, using: &random)).map {
            "{\"a\":\($0),\"b\":\"v\($0)\"}\n"
        }.joined()
        let length = random.pick([3, 6, 12, 30])
        let soup = (0..<length).map { _ in random.pick(tokens) }.joined()
        return random.pick(["", "", "", "["]) + random.pick([good, ""]) + soup
            + random.pick(["\n" + good, ""])
    }

    @Test(arguments: seeds, [false, true])
    func `fixes of a CSV soup come to an end, and what they made stays`(
        seed: UInt64, unsafe: Bool
    ) throws {
        var random = SeededRandom(seed: seed)
        for number in 1...Self.soups {
            let soup = Array(Self.table(&random).utf8)
            let fixed = try Fixed(soup, unsafe: unsafe)
            #expect(fixed.isSettled, "seed \(seed), soup \(number)")
            let again = try Fixed(fixed.bytes, unsafe: unsafe)
            #expect(!again.isChanged, "seed \(seed), soup \(number)")
        }
    }

    @Test(arguments: seeds, [false, true])
    func `fixes of a soup of JSON come to an end, and what they made stays`(
        seed: UInt64, unsafe: Bool
    ) throws {
        var random = SeededRandom(seed: seed)
        for number in 1...Self.soups {
            let soup = Self.lines(&random)
            let fixed = try Fixed(ndjson: soup, unsafe: unsafe)
            #expect(fixed.isSettled, "seed \(seed), soup \(number)")
            let again = try Fixed(ndjson: fixed.text, unsafe: unsafe)
            #expect(!again.isChanged, "seed \(seed), soup \(number)")
        }
    }
}
