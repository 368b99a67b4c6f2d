import Testing

@testable import TextEncoding

struct TextColumnsTests {
    @Test(arguments: [
        ("", 0, 0),
        ("plain text", 10, 10),
        ("Zürich", 6, 6),
        ("🙂 東京", 4, 5),
        (#"Jos\xE9!"#, 5, 5),
        (#"\xF0\x9F\x99"#, 1, 1),
        (#"\xED\xA0\x80"#, 3, 3),
        ("e\u{301}\t", 3, 3),
    ])
    func `scalars and UTF-16 units are counted`(text: String, scalars: Int, utf16: Int) {
        let bytes = raw(text)
        let counts = TextColumns.count(bytes.span)
        #expect(counts == (scalars, utf16))
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `random bytes count as the twin counts them`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let parts = [
            "plain ascii of some length", "я", "東", "🙂", #"\xE2\x82"#, #"\xF4\x90"#, #"\xFF"#,
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...30, using: &generator) {
            bytes += raw(parts.randomElement(using: &generator)!)
        }
        bytes = bytes.dropLast(Int.random(in: 0...min(3, bytes.count), using: &generator))
        let counts = TextColumns.count(bytes.span)
        #expect(counts == PlainDecoder.count(bytes), "seed \(seed)")
    }
}
