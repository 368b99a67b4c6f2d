/// Random NDJSON of which nearly all records have the same names in the same order.
enum AlikeJSON {
    static func random(_ random: inout SeededRandom) -> [UInt8] {
        let (comma, colon) = random.pick([(",", ":"), (",", ":"), (", ", ": "), (" ,\t", " : ")])
        let end = random.pick(["}\n", "}\n", " }\n", "}\r\n"])
        let columns = (0..<Int.random(in: 1...12, using: &random)).map { number in
            let name = String(
                repeating: random.pick(["a", "é", "name_"]), count: number * number % 12)
            return (name: name + "\(number)", values: random.pick(Self.values))
        }
        // Records with an oddity among them are rare, so that there are many between two of them.
        let oddity = random.pick([5, 50, 1_000])
        var text = ""
        for _ in 0..<Int.random(in: 1...150, using: &random) {
            var members = columns.map { column in
                "\"\(column.name)\"\(colon)\(value(column.values, oddity, &random))"
            }
            if Int.random(in: 0..<oddity, using: &random) == 0 { change(&members, &random) }
            let isOdd = Int.random(in: 0..<(4 * oddity), using: &random) == 0
            let isLed = Int.random(in: 0..<(4 * oddity), using: &random) == 0
            text += (isLed ? random.pick(leads) : "") + "{" + members.joined(separator: comma)
            text += isOdd ? random.pick(ends) : end
        }
        return Array((text + "\n").utf8)
    }

    /// What the values of a column are, but for a few.
    private static let values = [
        ["1", "0", "-7", "123456789012345", "20240314", "9"],
        ["1.5", "-0.25", "12", "100000.125", "0.1234567890123"], ["true", "false"],
        ["\"\"", "\"x\"", "\"a, b: {c}\"", "\"2024-03-14\"", "\"Zürich\"", "\" \""],
        ["\"a\\nb\"", "\"\\\"\"", "\"\\\\\"", "\"x\"", "\"\\u00e9\""], ["null", "\"x\""],
        ["null", "1"],
    ]

    private static let oddValues = [
        "null", "\"x\\ud83d\\ude00\"", "1e5", "-1.5E-7", "1234567890123456", "0.12345678901234567",
        "[]", "[1,{\"a\":2}]", "{}", "{\"a\":\"b\"}", "01", "-", "-01", "1.", ".5", "1.2.3", "+1",
        "tru",
        "nulls", "True", "", " ", "x", "\"a\"b\"", "\"a\" \"b\"", "\"\\x\"", "\"\\ud800\"",
        "\"a\tb\"", "\"",
        "\"a", "1 2", "\"a\",", "1:2", "\u{1}",
    ]

    private static let ends = ["}", "}\r", "} x\n", "},\n", "\n", "}}\n", "}\n\n", "]\n", " \n}\n"]

    private static let leads = [
        "\u{FEFF}", " ", "\t", "x", "{", ",", "{}", "[", "\"", "1 ", "\n", "//",
    ]

    private static func value(
        _ values: [String], _ oddity: Int, _ random: inout SeededRandom
    ) -> String {
        let isOdd = Int.random(in: 0..<(10 * oddity), using: &random) == 0
        return random.pick(isOdd ? oddValues : values)
    }

    private static func change(_ members: inout [String], _ random: inout SeededRandom) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: members.removeLast()
        case 1: members.append(members[0])
        case 2: members.reverse()
        default: members.append("\"new\":[1,2]")
        }
    }
}
