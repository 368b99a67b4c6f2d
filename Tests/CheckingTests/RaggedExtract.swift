/// Small files of records that are short or long here and there, among stray quotes, fields of several
/// lines, and quotes that were put in or left out.
enum RaggedExtract {
    private static let plain = ["hello", "12", "2024-01-02", "true", "x y", "a"]
    private static let odd = [
        "", "caf\u{E9}", "12\" pipe", "end\"", "say \"\"x\"\"", "\"hello\"", "\"1, more\"",
        "\"a\nb\"",
        "\"\nnext line\"", "\"a\nfoo, bar\"", "\",\nb\"", "\"say \"\"x\"\"\"", "\"open", "\"",
        "a\nx\"", "a,\"",
    ]

    static func random(_ random: inout SeededRandom) -> [UInt8] {
        let columns = random.pick([2, 3, 4, 6, 11])
        let oddInThousand = random.pick([10, 40, 120, 300])
        let raggedInThousand = random.pick([0, 20, 100, 300])
        func isChosen(_ inThousand: Int) -> Bool {
            Int.random(in: 0..<1_000, using: &random) < inThousand
        }
        var text = (1...columns).map { "column\($0)" }.joined(separator: ",") + "\n"
        for _ in 0..<random.pick([10, 40, 200]) {
            let more = isChosen(raggedInThousand) ? random.pick([-1, 1, -2]) : 0
            let fields = (0..<max(1, columns + more)).map { _ in
                random.pick(isChosen(oddInThousand) ? odd : plain)
            }
            text += fields.joined(separator: ",") + random.pick(["\n", "\n", "\r\n"])
        }
        var bytes = Array(text.utf8)
        for _ in 0..<random.pick([0, 0, 1, 4]) {
            let quotes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
            if let quote = quotes.randomElement(using: &random) { bytes.remove(at: quote) }
        }
        return bytes
    }
}
