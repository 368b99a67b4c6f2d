/// Random NDJSON of many kinds of values, with a few bytes changed.
enum DamagedNDJSON {
    private static let tokens = [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"id\":", "\"b\":1", "1", "-0.5", "01", "true",
        "null", "Nan", " ", "\n", "\n\n", "\r\n", "\r", "\t", "'x'", "\"", "\\", "\"\\u00", "//",
        "#", "{\"id\":1}\n", "[{", "\u{1}", "\u{C}", "é", "“", "\u{FEFF}", "x", "\0", "\u{FFFD}",
        "\u{200B}", "\u{A0}", "JosÃ©", "\\u0000", "\u{FFFF}",
    ]

    /// A file of random records, mostly damaged.
    static func random(_ random: inout SeededRandom) -> [UInt8] {
        var bytes = records(&random)
        for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(contentsOf: random.pick(tokens).utf8, at: place)
            case 2: bytes[place] = random.pick(Array("{}[]:,\"\\\n\r 0x'".utf8))
            case 3: bytes[place] = random.pick([0, 7, 0x80, 0xC3, 0xE9, 0xFF])
            default:
                let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
                bytes.removeSubrange(place..<end)
            }
        }
        return bytes
    }

    private static func records(_ random: inout SeededRandom) -> [UInt8] {
        let lineEnd = random.pick(["\n", "\n", "\r\n", "\r"])
        let (comma, colon) = random.pick([(",", ":"), (", ", ": "), (" , ", " : ")])
        let columns = ["id", "name", "signup_date", "amount", "is_active", "tags", "Name", "zip"]
        let kept = columns.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        var text = ""
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let names = kept.filter { _ in Int.random(in: 0..<30, using: &random) > 0 }
            let members = names.map { "\"\($0)\"" + colon + value($0, &random) }
            text += "{" + members.joined(separator: comma) + "}" + lineEnd
        }
        if Int.random(in: 0..<8, using: &random) == 0 {
            text = "[" + text.replacing("}\(lineEnd){", with: "},\(lineEnd){") + "]\(lineEnd)"
        }
        if Int.random(in: 0..<8, using: &random) == 0 {
            text = text.replacing(comma + "\"", with: ",\(lineEnd)  \"")
        }
        return Array(text.utf8)
    }

    /// Mostly a value of the column's kind.
    private static func value(_ name: String, _ random: inout SeededRandom) -> String {
        guard Int.random(in: 0..<20, using: &random) > 0 else {
            return random.pick([
                "null", "1", "true", "\"\"", "\"N/A\"", "\" x \"", "\"\u{A0}x\"", "[1, 2]",
                "{\"a\":{\"b\":[null, \"JosÃ©\"]}}", "\"1,234.50\"", "\"14.03.2024\"", "\"true\"",
                "\"\\u0041\\ud83d\\ude00\"", "\"2024-02-30\"", "\"12\"", "1e400",
            ])
        }
        let number = Int.random(in: 0..<2_000, using: &random)
        return switch name {
        case "id": "\(number)"
        case "amount": "\(number).\(random.pick(["5", "25", "125"]))"
        case "is_active": random.pick(["true", "false"])
        case "signup_date": "\"2024-0\(number % 9 + 1)-1\(number % 10)\""
        case "zip": "\"\(10_000 + number)\""
        case "tags": random.pick(["[]", "[\"a\"]", "null"])
        default: random.pick(["\"Zürich\"", "\"two words\"", "\"a\\nb \\\"c\\\"\"", "\"株式会社\""])
        }
    }
}
