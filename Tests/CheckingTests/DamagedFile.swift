/// Believable files, and what goes wrong with them.
enum DamagedFile {
    /// A header and records, with a few faults at random places.
    static func random(_ random: inout SeededRandom) -> [UInt8] {
        var bytes = clean(&random)
        for _ in 0..<random.pick([0, 1, 1, 2, 3, 6, 12, 25]) { damage(&bytes, &random) }
        return bytes
    }

    private static func clean(_ random: inout SeededRandom) -> [UInt8] {
        let width = Int.random(in: 1...5, using: &random)
        let names = ["id", "name", "signup_date", "note", "amount"].prefix(width)
        let lineEnd = random.pick(["\n", "\n", "\n", "\r\n", "\r"])
        let separator = random.pick([",", ",", ",", ",", ";", "\t"])
        let start = random.pick(["", "", "", "", "", "\u{FEFF}", "sep=;\n", "Report\n\n", "\n"])
        var text = start + names.joined(separator: separator) + lineEnd
        for _ in 0..<random.pick([0, 1, 2, 5, 12, 30]) {
            let fields = (0..<width).map { _ in field(&random) }
            text += fields.joined(separator: separator) + lineEnd
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            text += random.pick(["Total,1" + lineEnd, "(3 rows)" + lineEnd, lineEnd + lineEnd])
        }
        return Array(text.utf8)
    }

    private static func field(_ random: inout SeededRandom) -> String {
        random.pick([
            "", "1", "42", "a", "ab c", "2015-12-15", "true", "\"a, b\"", "\"say \"\"hi\"\"\"",
            "\"two\nlines\"", "\"two\r\nlines\"", "é", "日本", "😀", "\"\"", "Total", "'a'", "id", "x",
        ])
    }

    private static let pieces: [[UInt8]] =
        [
            "\"", "\"", "\"", ",", ",", "\n", "\n\n", "\r", "\r\n", "\0", "\\\"", " \"", "\" ",
            "\u{FEFF}",
            "\u{FFFD}", "\u{85}", "\u{7}", ";;;", "\n\"", "\"\n", ",\"", "\",", "\n,,,\n",
            "\n# a comment\n",
            "\nid,name,signup_date,note,amount\n", "'", "\u{201C}a, b\u{201D}", "\n \n",
            "\nTotal\n",
        ].map { Array($0.utf8) } + [
            [0xC3], [0xFF], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0xED, 0xA0],
        ]

    /// Puts something in, takes something out, or says it twice.
    static func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let length = min(bytes.count - place, Int.random(in: 0...3, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes.removeSubrange(place..<(place + length))
        case 1: bytes.removeLast(min(length, bytes.count))
        case 2: bytes.replaceSubrange(place..<(place + length), with: random.pick(pieces))
        case 3:
            let part = bytes[place...].prefix(Int.random(in: 0...60, using: &random))
            bytes.insert(contentsOf: part, at: place)
        default: bytes.insert(contentsOf: random.pick(pieces), at: place)
        }
    }
}
