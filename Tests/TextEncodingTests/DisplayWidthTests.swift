import Testing

@testable import TextEncoding

struct DisplayWidthTests {
    @Test(
        arguments: [
            ("", []),
            ("ab", [1, 1]),
            ("é", [1]),
            ("e\u{301}x", [1, 1]),
            ("\u{301}", [0]),
            ("日本", [2, 2]),
            ("ｱﾊﾟ", [1, 2]),
            ("👩ﾟ", [3]),
            ("\u{937}\u{93F}", [2]),
            ("\u{B95}\u{BBE}x", [2, 1]),
            ("\u{E01}\u{E33}", [2]),
            ("\u{E01}\u{E34}", [1]),
            ("Ａ", [2]),
            ("한국", [2, 2]),
            ("\u{1112}\u{1161}\u{11AB}", [2]),
            ("🙂", [2]),
            ("👩‍🚀!", [2, 1]),
            ("👨‍👩‍👧‍👦", [2]),
            ("👍🏽", [2]),
            ("❤\u{FE0F}", [2]),
            ("❤", [1]),
            ("🇩🇪🇫🇷", [2, 2]),
            ("1\u{FE0F}\u{20E3}", [2]),
            ("\u{200B}a", [0, 1]),
            ("a\r\nb", [1, 0, 1]),
            ("\u{1B}[0m", [0, 1, 1, 1]),
            (#"\xE9a\xFF"#, [1, 1, 1]),
            (#"日\xE6\x97"#, [2, 1]),
        ] as [(String, [Int])])
    func `each cluster has its cells`(text: String, cells: [Int]) {
        let bytes = raw(text)
        let clusters = DisplayWidth.clusters(in: bytes.span)
        #expect(clusters.map(\.cells) == cells)
        let total = DisplayWidth.cells(of: bytes.span)
        #expect(total == cells.reduce(0, +))
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `clusters cover any bytes without a gap`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let count = Int.random(in: 0...60, using: &generator)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let clusters = DisplayWidth.clusters(in: bytes.span)
        var end = 0
        for cluster in clusters {
            #expect(cluster.range.lowerBound == end && !cluster.range.isEmpty, "seed \(seed)")
            end = cluster.range.upperBound
        }
        #expect(end == count, "seed \(seed)")
    }
}
