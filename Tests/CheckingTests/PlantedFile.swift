/// A clean file of one record a line, to plant a fault in, and where the fault must be found.
struct PlantedFile {
    struct Finding: Hashable, Comparable {
        let rule: String
        let line: Int
        let column: Int

        static func < (left: Finding, right: Finding) -> Bool {
            (left.line, left.column, left.rule) < (right.line, right.column, right.rule)
        }
    }

    static let names = ["key", "city", "signup_date", "amount"]

    /// The raw fields of each line; the first is the header.
    var lines: [[[UInt8]]]
    /// The line end of each line.
    var lineEnds: [[UInt8]]
    private(set) var findings: Set<Finding> = []

    init(_ random: inout SeededRandom) {
        lines = [Self.names.map { Array($0.utf8) }]
        for number in 0..<Int.random(in: 24...40, using: &random) {
            let city = random.pick([
                "Zürich", "Paris", "東京", "\"Bern, CH\"", "😀 ok", "\"a \"\"b\"\"\"",
            ])
            let record = ["K\(number)", city, "2015-12-1\(number % 10)", "\(number).50"]
            lines.append(record.map { Array($0.utf8) })
        }
        lineEnds = Array(repeating: [0x0A], count: lines.count)
    }

    /// The line, from 0, of a record in the middle of the file.
    func middle(_ random: inout SeededRandom) -> Int {
        Int.random(in: 8..<lines.count - 8, using: &random)
    }

    /// Sets a raw field, numbers from 0.
    mutating func set(_ text: String, line: Int, field: Int) {
        lines[line][field] = Array(text.utf8)
    }

    /// Expects a finding at a raw field, so many characters behind its start; numbers from 0.
    mutating func expect(_ rule: String, line: Int, field: Int, skipping: Int = 0) {
        let before = lines[line][..<field].map { $0 + [0x2C] }.joined()
        expect(rule, line: line, column: length(before) + 1 + skipping)
    }

    /// Expects a finding at the end of a line, from 0.
    mutating func expect(_ rule: String, endOfLine line: Int) {
        expect(rule, line: line, column: length(lines[line].joined(separator: [0x2C])) + 1)
    }

    /// Expects a finding; the line counts from 0, the column from 1.
    mutating func expect(_ rule: String, line: Int, column: Int) {
        findings.insert(Finding(rule: rule, line: line + 1, column: column))
    }

    private func length(_ bytes: some Sequence<UInt8>) -> Int {
        String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.count
    }

    var bytes: [UInt8] {
        zip(lines, lineEnds).flatMap { line, end in Array(line.joined(separator: [0x2C])) + end }
    }
}
