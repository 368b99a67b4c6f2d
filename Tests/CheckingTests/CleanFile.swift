/// Files that no rule has anything to say of.
enum CleanFile: String, CaseIterable {
    case mixed
    case narrow
    case wide
    case quoted
    case unicode
    case numeric

    /// A file of a random profile.
    static func random(_ random: inout SeededRandom) -> String {
        random.pick(allCases).text(records: Int.random(in: 1...40, using: &random), &random)
    }

    /// A header and so many records.
    func text(records: Int, _ random: inout SeededRandom) -> String {
        let lineEnd = random.pick(["\n", "\n", "\r\n"])
        let names = names
        var text = names.joined(separator: ",") + lineEnd
        for number in 0..<records {
            text += (0..<names.count).map { field($0, number, &random) }.joined(separator: ",")
            text += lineEnd
        }
        return text
    }

    private var names: [String] {
        switch self {
        case .mixed: ["account_id", "name", "signup_date", "active", "amount"]
        case .narrow: ["code"]
        case .wide: (1...60).map { "column_\($0)" }
        case .quoted: ["\"key\"", "\"title\"", "\"note\""]
        case .unicode: ["key", "city", "remark"]
        case .numeric: ["year_count", "total_value", "ratio", "change"]
        }
    }

    private func field(_ column: Int, _ record: Int, _ random: inout SeededRandom) -> String {
        switch self {
        case .mixed: mixed(column, record, &random)
        case .narrow: "K\(record)"
        case .wide:
            column == 0
                ? "k\(record)"
                : random.pick(["", ["1", "text", "2015-12-15", "\"a, b\""][column % 4]])
        case .quoted:
            column == 0
                ? "\"\(record)\""
                : random.pick([
                    "\"\"", "\"a\"", "\"a, b\"", "\"say \"\"hi\"\"\"", "\"two\nlines\"",
                    "\"x\r\ny\"",
                    "\"a,\n\"\"b\"\"\"", "\"line\rline\"",
                ])
        case .unicode:
            column == 0
                ? "\(record)" : random.pick(["Zürich", "東京", "Αθήνα", "naïve", "😀 ok", "क्षि", "a"])
        case .numeric:
            random.pick(["\(Int.random(in: 0...9_999, using: &random))", "1.5", "-12.25", "0"])
        }
    }

    private func mixed(_ column: Int, _ record: Int, _ random: inout SeededRandom) -> String {
        switch column {
        case 0: "\(10_000 + record)"
        case 1:
            random.pick(["Acme", "\"Smith, Jones\"", "Globex", "O'Neil", "\"The \"\"Best\"\"\""])
        case 2:
            "20\(Int.random(in: 10...24, using: &random))-0\(Int.random(in: 1...9, using: &random))-15"
        case 3: random.pick(["true", "false"])
        default: random.pick(["12.50", "0", "-3.75", ""])
        }
    }
}
