/// An extract in which some records have faults that are mended, and others faults that are not.
struct QuarantineExtract {
    private static let names = "key,city,signup_date,amount"

    /// The file with its faults, and how it ends up: what stays, and what is set apart.
    private(set) var bytes: [UInt8] = []
    private(set) var good: String
    private(set) var bad: String
    /// The lines, from 1, on which records begin that are set apart.
    private(set) var badLines: [Int] = []
    var badCount: Int { badLines.count }

    private var text = ""
    private var line = 1
    private let lineEnd: String
    private let separator: Character

    init(_ random: inout SeededRandom) {
        lineEnd = random.pick(["\n", "\r\n"])
        separator = random.pick([",", ",", ";"])
        let head = Self.written(
            random.pick([Self.names, "Key,city,signup_date,amount"]), separator)
        bad = head + lineEnd
        good = Self.names + lineEnd
        add(head)
        if Bool.random(using: &random) { add("") }
        for number in 0..<Int.random(in: 60...300, using: &random) {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: plantFixable(number, &random)
            case 1: plantBad(number, &random)
            case 2 where Bool.random(using: &random): add("")
            case 3 where Bool.random(using: &random): add(Self.written(Self.names, separator))
            default: keep(Self.record(number), as: Self.record(number))
            }
        }
        bytes = Array(((Bool.random(using: &random) ? "\u{FEFF}" : "") + text).utf8)
        if bytes.starts(with: "\u{FEFF}".utf8) { bad = "\u{FEFF}" + bad }
    }

    private static func record(_ number: Int, date: String? = nil, amount: String? = nil) -> String
    {
        let day = 13 + number % 16
        return "K\(1_000 + number),Oslo,\(date ?? "2024-0\(1 + number % 9)-\(day)"),"
            + (amount ?? "\(number * 37).\(10 + number % 90)")
    }

    private mutating func plantFixable(_ number: Int, _ random: inout SeededRandom) {
        let day = 13 + number % 16
        let date = "2024-0\(1 + number % 9)-\(day)"
        let other = random.pick([" \(date)", "0\(1 + number % 9)/\(day)/2024"])
        keep(Self.record(number, date: other), as: Self.record(number, date: date))
    }

    private mutating func plantBad(_ number: Int, _ random: inout SeededRandom) {
        let whole = Self.record(number)
        let record = random.pick([
            Self.record(number, date: "2024-02-30"), Self.record(number, amount: "#REF!"),
            String(whole.prefix { $0 != "," }) + ",Oslo", whole + ",x,y",
            Self.record(number, date: " 2024-13-13", amount: "(#N/A"),
            "K\(number),Os\u{0}lo,2024-01-13,5.25",
        ])
        let written = Self.written(record, separator)
        badLines.append(line)
        bad += written + lineEnd
        add(written)
    }

    private mutating func keep(_ raw: String, as wanted: String) {
        add(Self.written(raw, separator))
        good += wanted + lineEnd
    }

    private mutating func add(_ record: String) {
        text += record + lineEnd
        line += 1
    }

    private static func written(_ record: String, _ separator: Character) -> String {
        String(record.map { $0 == "," ? separator : $0 })
    }
}
