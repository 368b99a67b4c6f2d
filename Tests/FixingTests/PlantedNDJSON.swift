/// A clean file of NDJSON with faults planted in it, and what fixing it must give.
struct PlantedNDJSON {
    /// One record: what stands there as the value of each member, and what should.
    private struct Record {
        var raw: [String]
        var wanted: [String]
        var isPretty = false
        var names = PlantedNDJSON.names.map { "\"\($0)\"" }
    }

    private static let names = ["key", "city", "signup_date", "active", "amount", "seen_at"]

    private(set) var text = ""
    private(set) var wanted = ""
    /// Some fault is one that only an unsafe fix mends.
    let isUnsafe: Bool

    init(_ random: inout SeededRandom, unsafe: Bool) {
        isUnsafe = unsafe
        var records = (0..<Int.random(in: 90...140, using: &random)).map {
            Self.record($0, &random)
        }
        for index in records.indices where Int.random(in: 0..<4, using: &random) == 0 {
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                plantValue(&records[index], &random)
            }
            if Int.random(in: 0..<5, using: &random) == 0 {
                Self.plantName(&records[index], &random)
            }
        }
        let hasOldNames = Bool.random(using: &random)
        if hasOldNames {
            for index in records.indices {
                records[index].names[1] = records[index].names[1].replacing("city", with: "City")
            }
        }
        let isArray = Int.random(in: 0..<4, using: &random) == 0
        let prettyShare = Bool.random(using: &random) ? 0 : 6
        if Bool.random(using: &random) { text += "\u{FEFF}" }
        if isArray { text += "[\n" }
        for (index, record) in records.enumerated() {
            var record = record
            record.isPretty = Int.random(in: 0..<10, using: &random) < prettyShare
            text += Self.written(record, &random)
            text += Self.end(isLast: index == records.count - 1, isArray: isArray, &random)
            wanted +=
                "{"
                + zip(Self.names, record.wanted)
                .map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n"
        }
        if isArray { text += "]\n" }
    }

    private static func record(_ number: Int, _ random: inout SeededRandom) -> Record {
        let day = 13 + number % 16
        let values = [
            "\"K\(1_000 + number)\"",
            random.pick([
                "\"Zürich\"", "\"Paris\"", "\"東京\"", "\"a \\\"b\\\"  c\"", "\"{x},[y]\"", "null",
            ]),
            "\"2024-0\(1 + number % 9)-\(day)\"", random.pick(["true", "false"]),
            "\(number * 37).\(10 + number % 90)", "\"2024-03-\(day) 10:0\(number % 10):00 Z\"",
        ]
        return Record(raw: values, wanted: values)
    }

    private func plantValue(_ record: inout Record, _ random: inout SeededRandom) {
        let column = Int.random(in: 1..<Self.names.count, using: &random)
        guard record.raw[column] == record.wanted[column] else { return }
        let value = record.wanted[column]
        let text = String(value.dropFirst().dropLast())
        let (raw, wanted): (String, String)
        switch column {
        case 1: (raw, wanted) = city(&random)
        case 2:
            let parts = text.split(separator: "-")
            (raw, wanted) = random.pick([
                ("\"\(parts[1])/\(parts[2])/2024\"", value), ("\" \(text)\"", value),
                ("\"N/A\"", "null"), ("'\(text)'", value), ("None", "null"), ("\"  \"", "null"),
            ])
        case 3:
            (raw, wanted) = random.pick([
                ("\"\(value)\"", value), (value.capitalized(), value),
                ("\"\(value.uppercased())\"", value),
                ("\"\(value == "true" ? "yes" : "no")\"", value),
            ])
        case 4:
            (raw, wanted) = random.pick([
                ("\"\(value)\"", value), ("+\(value)", value), (".5", "0.5"), ("7.", "7"),
                ("1_000", "1000"),
                ("\"1,234.50\"", "1234.50"), ("\"(5.25)\"", "-5.25"),
            ])
        default:
            (raw, wanted) = random.pick([
                ("\"\(text) \"", value), ("\u{201C}\(text)\u{201D}", value), ("\"null\"", "null"),
            ])
        }
        record.raw[column] = raw
        record.wanted[column] = wanted
    }

    private func city(_ random: inout SeededRandom) -> (String, String) {
        let safe = [
            ("'it\\'s \"x\"  y'", "\"it's \\\"x\\\"  y\""), ("\"a\tb\"", "\"a\\tb\""),
            ("\"\u{FEFF}Rome\"", "\"Rome\""), ("None", "null"),
            ("'\u{FEFF}Rome'", "\"Rome\""),
        ]
        let more = [
            ("\" Rome \"", "\"Rome\""), ("\"Ro\u{200B}me\"", "\"Rome\""),
            ("\"ZÃ¼rich\"", "\"Zürich\""),
        ]
        return random.pick(isUnsafe ? safe + more : safe)
    }

    private static func plantName(_ record: inout Record, _ random: inout SeededRandom) {
        // A line that starts with the first name tells that its record goes on.
        let column = Int.random(in: 1..<names.count, using: &random)
        record.names[column] = random.pick([names[column], "'\(names[column])'"])
    }

    private static func written(_ record: Record, _ random: inout SeededRandom) -> String {
        let comma = Int.random(in: 0..<12, using: &random) == 0 ? "," : ""
        let isSpread = record.isPretty
        let members = zip(record.names, record.raw).map { "\($0):\(isSpread ? " " : "")\($1)" }
        guard isSpread else { return "{" + members.joined(separator: ",") + comma + "}" }
        let comment = Int.random(in: 0..<9, using: &random) == 0 ? " // \"no  te" : ""
        return "{\n    " + members.joined(separator: ",\(comment)\n    ") + comma + "\n}"
    }

    private static func end(
        isLast: Bool, isArray: Bool, _ random: inout SeededRandom
    ) -> String {
        if isArray { return isLast ? "\n" : random.pick([",\n", ", ", ",\n\n"]) }
        guard !isLast else { return random.pick(["\n", "", "\n\n", ",\n"]) }
        return Int.random(in: 0..<6, using: &random) > 0
            ? "\n"
            : random.pick(["", " ", ",\n", "\n\n", ", ", "\r\n", "\n# note\n", "\n\u{FEFF}"])
    }
}

extension String {
    fileprivate func capitalized() -> String { prefix(1).uppercased() + dropFirst() }
}
