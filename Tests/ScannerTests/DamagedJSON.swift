/// Random NDJSON, with a few bytes changed.
enum DamagedJSON {
    static let tokens = [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"a\":", "\"b\":1", "1", "-0.5", "01",
        "true", "null", "Nan", " ", "\n", "\r\n", "\r", "\t", "'x'", "\"", "\\", "\"\\u00", "//",
        "/*", "*/", "#", "{\"a\":1}\n", "{\"a\":1,\"b\":\"x\"}\n", "[{", "\u{1}", "\u{C}", "é", "“",
        "”",
        "\u{FEFF}", "x", "$", "=",
    ]

    /// A file of random records, mostly damaged.
    static func random(_ random: inout SeededRandom) -> [UInt8] {
        var bytes = records(&random)
        for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(contentsOf: random.pick(tokens).utf8, at: place)
            case 2: bytes[place] = random.pick(Array("{}[]:,\"\\\n\r 0x'".utf8))
            default:
                let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
                bytes.removeSubrange(place..<end)
            }
        }
        if bytes.last != 0x0A, bytes.last != 0x0D { bytes.append(0x0A) }
        return bytes
    }

    private static func records(_ random: inout SeededRandom) -> [UInt8] {
        let lineEnd = random.pick(["\n", "\n", "\r\n", "\r"])
        let (comma, colon) = random.pick([(",", ":"), (", ", ": "), (" , ", " : ")])
        let names = ["id", "name", "note", "amount", "is_active", "tags"]
        var text = ""
        for _ in 0..<Int.random(in: 1...14, using: &random) {
            let kept = names.filter { _ in Int.random(in: 0..<12, using: &random) > 0 }
            let members = kept.map { "\"\($0)\"" + colon + value(&random) }
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

    private static func value(_ random: inout SeededRandom) -> String {
        random.pick([
            "1", "0", "-12.25", "1234567890123456", "1e5", "true", "false", "null", "\"\"",
            "\"text\"", "\"two words, and {braces}\"", "\"Zürich\"",
            "\"a\\nb\\u00e9\\ud83d\\ude00\"",
            "\"\\\\\"", "[]", "[1, 2]", "{\"a\": {\"b\": [null]}}",
        ])
    }
}
