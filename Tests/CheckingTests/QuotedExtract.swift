/// A clean file whose texts are full of quotes, separators and line ends, to break a quote in.
struct QuotedExtract {
    enum Column: CaseIterable {
        case key
        case text
        case date
        case boolean
        case amount
    }

    /// Which values are quoted.
    enum Style: CaseIterable {
        case whereNeeded
        case texts
        case all
    }

    static let widths = [2, 3, 5, 8, 12, 30]

    let columns: [Column]
    let lineEnd: String
    let style: Style
    private(set) var records: [[String]] = []

    init(records count: Int, _ random: inout SeededRandom) {
        let width = random.pick(Self.widths)
        lineEnd = random.pick(["\n", "\n", "\r\n"])
        style = random.pick(Style.allCases)
        let others: [Column] = [.date, .boolean, .amount, .text] + (width < 30 ? [.text] : [])
        var columns = [Column.key] + (1..<width).map { _ in random.pick(others) }
        columns[Int.random(in: 1..<width, using: &random)] = .text
        self.columns = columns
        for number in 0..<count {
            records.append(columns.map { field($0, number, &random) })
        }
    }

    /// The column names, as one line without its end.
    var header: String {
        columns.enumerated().map { "\(Self.name($1))_\($0)" }.joined(separator: ",")
    }

    private static func name(_ column: Column) -> String {
        switch column {
        case .key: "key"
        case .text: "title"
        case .date: "made"
        case .boolean: "mark"
        case .amount: "share"
        }
    }

    private func field(_ column: Column, _ number: Int, _ random: inout SeededRandom) -> String {
        let value = value(column, number, &random)
        switch style {
        case .all: return Self.quoted(value)
        case .texts where column == .text: return Self.quoted(value)
        case .texts, .whereNeeded:
            let isSpecial = value.contains { ",\"\n\r\r\n".contains($0) }
            return isSpecial ? Self.quoted(value) : value
        }
    }

    private func value(_ column: Column, _ number: Int, _ random: inout SeededRandom) -> String {
        func digits(_ range: ClosedRange<Int>) -> String {
            let text = "\(Int.random(in: range, using: &random))"
            return text.count < 2 ? "0" + text : text
        }
        switch column {
        case .key: return "\(100_000 + number)"
        case .date: return "20\(digits(10...24))-\(digits(1...12))-\(digits(1...28))"
        case .boolean: return random.pick(["true", "false"])
        case .amount: return "\(Int.random(in: 0...9_999, using: &random)).\(digits(0...99))"
        case .text: return text(&random)
        }
    }

    private func text(_ random: inout SeededRandom) -> String {
        func words() -> String {
            let all = ["annual", "renewal", "partner", "basic", "churn", "contract", "seat"]
            return (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(all) }
                .joined(separator: " ")
        }
        let forms = [
            "0", "0", "0", "0", "0, 0", "0|0", "say \"0\" twice", "\"0\" Foods", "0 \"0\"",
            "0 \"0, 0\" 0", "0, 0|0, 0", "0|\"0\", 0|0", "", "0,|0",
        ]
        return random.pick(forms).reduce(into: "") { text, sign in
            switch sign {
            case "0": text += words()
            case "|": text += lineEnd
            default: text.append(sign)
            }
        }
    }

    private static func quoted(_ value: String) -> String {
        let parts = value.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.joined(separator: "\"\"") + "\""
    }
}
