/// A clean extract with faults planted in it, and what fixing them must give.
struct PlantedExtract {
    /// One line: what stands there, and what should. A line that should go has nothing.
    struct Line {
        var raw: [String]
        var wanted: [String]?
        var end = "\n"
    }

    static let names = ["key", "city", "signup_date", "active", "amount", "seen_at"]

    private(set) var lines: [Line] = []
    private(set) var head = ""
    /// Some fault is one that only an unsafe fix mends.
    let isUnsafe: Bool

    /// A file of a hundred records or so, every fourth with a fault or two.
    init(_ random: inout SeededRandom, unsafe: Bool) {
        isUnsafe = unsafe
        lines = [Line(raw: Self.names, wanted: Self.names)]
        for number in 0..<Int.random(in: 90...140, using: &random) {
            let record = Self.record(number, &random)
            lines.append(Line(raw: record, wanted: record))
        }
        plantHeader(&random)
        for index in 1..<lines.count where Int.random(in: 0..<4, using: &random) == 0 {
            for _ in 0..<Int.random(in: 1...2, using: &random) { plantValue(index, &random) }
        }
        plantLines(&random)
    }

    /// The faulty file.
    var bytes: [UInt8] { Array(text(separatedBy: ",").utf8) }

    /// The faulty file with another separator.
    func text(separatedBy separator: Character) -> String {
        let mark = String(separator)
        let body = lines.map { line in
            // A line of separators alone is one text.
            let raw = line.raw.map { $0 == ",,,,," ? String(repeating: mark, count: 5) : $0 }
            return raw.joined(separator: mark) + line.end
        }
        return head.replacing("sep=,", with: "sep=" + mark) + body.joined()
    }

    /// The file as it should be.
    var wanted: [UInt8] {
        Array(
            lines.compactMap(\.wanted).map { $0.joined(separator: ",") + "\n" }.joined().utf8)
    }

    private static func record(_ number: Int, _ random: inout SeededRandom) -> [String] {
        // Over 12, so that it is never taken for a month.
        let day = 13 + number % 16
        return [
            "K\(1_000 + number)",
            random.pick(["Zürich", "Paris", "東京", "\"Bern, CH\"", "Oslo", "\"a \"\"b\"\" c\""]),
            "2024-0\(1 + number % 9)-\(day)", random.pick(["true", "false"]),
            "\(number * 37).\(10 + number % 90)", "2024-03-\(day) 10:0\(number % 10):00 Z",
        ]
    }
}

extension PlantedExtract {
    private mutating func plantHeader(_ random: inout SeededRandom) {
        if Bool.random(using: &random) { head += "\u{FEFF}" }
        if Bool.random(using: &random) { head += "sep=,\n" }
        if Bool.random(using: &random) {
            lines[0].raw[1] = random.pick(["City", "\"City\"", " city", "CITY "])
            if lines[0].raw[1].hasPrefix("\"") { lines[0].wanted?[1] = "\"city\"" }
        }
        if Bool.random(using: &random) {
            lines[0].raw[2] = random.pick(["Signup Date", "signup date", "SIGNUP_DATE"])
        }
    }

    /// Breaks one value that is whole so far.
    private mutating func plantValue(_ index: Int, _ random: inout SeededRandom) {
        let column = Int.random(in: 1..<Self.names.count, using: &random)
        guard lines[index].raw[column] == lines[index].wanted?[column] else { return }
        let value = lines[index].raw[column]
        let (raw, wanted) =
            switch column {
            case 1: Self.text(isUnsafe, &random)
            case 2: Self.date(value, &random)
            case 3: Self.boolean(value, &random)
            case 4: Self.number(value, isUnsafe, &random)
            default: Self.timestamp(value, &random)
            }
        lines[index].raw[column] = raw
        lines[index].wanted?[column] = wanted
    }

    private static func text(_ unsafe: Bool, _ random: inout SeededRandom) -> (String, String) {
        let safe = [
            ("5\" disk", "\"5\"\" disk\""), ("a \"b\" c", "\"a \"\"b\"\" c\""),
            ("\"say \\\"hi\\\" x\"", "\"say \"\"hi\"\" x\""), ("\u{FEFF}Rome", "Rome"),
            (" \"quoted\"", "\"quoted\""),
        ]
        let more = [
            ("Ro\u{200B}me", "Rome"), ("5\" di\u{200B}sk", "\"5\"\" disk\""), (" Rome ", "Rome"),
            ("ZÃ¼rich", "Zürich"), ("\"a\" b", "\"\"\"a\"\" b\""),
            ("\u{FEFF}ca\u{AD}fe", "cafe"), (" a\u{200B}b ", "ab"), ("\u{A0}Rome", "Rome"),
        ]
        return random.pick(unsafe ? safe + more : safe)
    }

    private static func date(_ value: String, _ random: inout SeededRandom) -> (String, String) {
        let parts = value.split(separator: "-")
        return random.pick([
            ("\(parts[1])/\(parts[2])/2024", value), (" \(value)", value), ("NULL", ""),
            ("2024/\(parts[1])/\(parts[2])", value), ("  ", ""),
            ("\"\(parts[1])/\(parts[2])/2024 \"", "\"\(value)\""), ("\"N/A\"", "\"\""),
            ("\u{FEFF}NULL", ""), ("\u{FEFF}\(parts[1])/\(parts[2])/2024", value),
        ])
    }

    private static func boolean(
        _ value: String, _ random: inout SeededRandom
    ) -> (String, String) {
        random.pick([
            (value.uppercased(), value), (value.capitalized(), value), ("\(value)\t", value),
            ("n/a", ""), (value == "true" ? "yes" : "no", value),
        ])
    }

    private static func number(
        _ value: String, _ unsafe: Bool, _ random: inout SeededRandom
    ) -> (String, String) {
        let safe = [
            ("\"1,234.50\"", "\"1234.50\""), ("(\(value))", "-" + value), (" \(value)", value),
            ("\u{2212}\(value)", "-" + value), ("NULL", ""), ("+7", "7"), (".5", "0.5"),
            ("\" 2,500,000\"", "\"2500000\""),
        ]
        return random.pick(
            unsafe ? safe + [("$\(value)", value), ("\"$1,250\"", "\"1250\"")] : safe)
    }

    private static func timestamp(
        _ value: String, _ random: inout SeededRandom
    ) -> (String, String) {
        let day = value.dropFirst(8).prefix(2)
        return random.pick([
            ("03/\(day)/2024 10:15:00 Z", "2024-03-\(day) 10:15:00 Z"), (" \(value)", value),
            ("null", ""),
        ])
    }

    private mutating func plantLines(_ random: inout SeededRandom) {
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let place = Int.random(in: 20..<lines.count, using: &random)
            let safe = [[""], [" "], Self.names, [",,,,,"]]
            let more = [["(12 rows)"], ["# a comment"]]
            lines.insert(
                Line(raw: random.pick(isUnsafe ? safe + more : safe), wanted: nil), at: place)
        }
        if Bool.random(using: &random) {
            for index in lines.indices where Int.random(in: 0..<9, using: &random) == 0 {
                lines[index].end = "\r\n"
            }
        }
        if Bool.random(using: &random) {
            lines[Int.random(in: 1..<lines.count - 1, using: &random)].end = "\r"
        }
        if Bool.random(using: &random) { lines[lines.count - 1].end = "" }
    }
}

extension String {
    fileprivate func capitalized() -> String { prefix(1).uppercased() + dropFirst() }
}
