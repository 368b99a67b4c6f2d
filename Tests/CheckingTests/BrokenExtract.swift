/// An extract with one broken quote and, 20 records later, a second fault of another kind.
struct BrokenExtract {
    private(set) var bytes: [UInt8] = []
    /// From the first byte of the damaged field to its delimiter.
    private(set) var field = 0...0
    /// The rule of the second fault, and its record with the line ends round it; nil where no record is left.
    private(set) var second: (rule: String, range: ClosedRange<Int>)?

    init(_ extract: QuotedExtract, _ damage: QuoteDamage, _ random: inout SeededRandom) {
        var records = extract.records
        let (record, column) = Self.breakQuote(&records, extract.columns, damage, &random)
        let other = record + 20
        let hasOther = other < records.count - 1
        let rule = hasOther ? Self.plant(in: &records[other], &random) : nil
        append(extract.header + extract.lineEnd)
        for (number, fields) in records.enumerated() {
            let start = bytes.count
            if number == record {
                let before = fields[..<column].map { $0 + "," }.joined()
                let from = start + before.utf8.count
                field = from...(from + fields[column].utf8.count)
            }
            append(fields.joined(separator: ",") + extract.lineEnd)
            // A last field that seems to go on is reported at the line end before it.
            if let rule, number == other { second = (rule, (start - 2)...bytes.count) }
        }
    }

    private mutating func append(_ text: String) { bytes += Array(text.utf8) }

    /// Breaks a quote somewhere; returns the record and the column, from 0.
    private static func breakQuote(
        _ records: inout [[String]], _ columns: [QuotedExtract.Column], _ damage: QuoteDamage,
        _ random: inout SeededRandom
    ) -> (record: Int, column: Int) {
        while true {
            let record =
                damage == .end ? records.count - 1 : Int.random(in: records.indices, using: &random)
            let column = Int.random(in: records[record].indices, using: &random)
            guard let broken = damage.applied(to: records[record][column], &random) else {
                // The last record may have nothing to break in this way: put a text there.
                if damage == .end, columns[column] == .text {
                    records[record][column] = "\"seat, \"\"basic\"\" plan\""
                }
                continue
            }
            records[record][column] = broken
            return (record, column)
        }
    }

    /// Plants a fault that has nothing to do with quotes; returns its rule.
    private static func plant(
        in fields: inout [String], _ random: inout SeededRandom
    ) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            fields = [""]
            return "C407"
        case 1:
            fields.removeLast()
            return "C402"
        case 2:
            fields.append("x")
            return "C403"
        default:
            fields[0].insert("\u{1}", at: fields[0].index(fields[0].startIndex, offsetBy: 2))
            return "E206"
        }
    }
}
