import CScanKernels
import Testing

@testable import TextEncoding

struct TextSurveyTests {
    static let cases: [(String, [TextEvent])] = [
        ("", []),
        ("plain,text\tand\r\nmore", []),
        ("Zürich, Łódź, Москва, 東京, 🙂", []),
        (#"Jos\xE9"#, [event(3, 1, .illFormed(.truncated))]),
        (#"a\x80b"#, [event(1, 1, .illFormed(.strayContinuation))]),
        (
            #"\xC0\xAF"#,
            [event(0, 1, .illFormed(.overlong)), event(1, 1, .illFormed(.strayContinuation))]
        ),
        (#"\xE2\x82,"#, [event(0, 2, .illFormed(.truncated))]),
        (#"\xF0\x9F\x99"#, [event(0, 3, .illFormed(.truncated))]),
        (
            #"\xE0\x9F"#,
            [event(0, 1, .illFormed(.overlong)), event(1, 1, .illFormed(.strayContinuation))]
        ),
        (
            #"\xED\xA0\x80"#,
            [
                event(0, 1, .illFormed(.surrogate)), event(1, 1, .illFormed(.strayContinuation)),
                event(2, 1, .illFormed(.strayContinuation)),
            ]
        ),
        (
            #"\xF4\x90,\xFF"#,
            [
                event(0, 1, .illFormed(.aboveMaximum)), event(1, 1, .illFormed(.strayContinuation)),
                event(3, 1, .illFormed(.aboveMaximum)),
            ]
        ),
        (#"a\x00\x07\x7F"#, [event(1, 1, .nul), event(2, 1, .control), event(3, 1, .control)]),
        (#"\xC2\x85"#, [event(0, 2, .control)]),
        (#"\xEF\xBB\xBFid"#, [event(0, 3, .byteOrderMark)]),
        (#"\xEF\xBF\xBD"#, [event(0, 3, .replacement)]),
        (
            #"\xEF\xB7\x90\xF0\x9F\xBF\xBE"#,
            [event(0, 3, .noncharacter), event(3, 4, .noncharacter)]
        ),
    ]

    /// Marks, and text close to them that is in order.
    static let marks: [(String, [TextEvent])] = [
        ("a\u{200B}b", [event(1, 3, .invisible)]), ("a\u{AD}b", [event(1, 2, .invisible)]),
        ("a\u{202E}b", [event(1, 3, .invisible)]), ("a\u{2060}b", [event(1, 3, .invisible)]),
        ("a\u{200E}b", [event(1, 3, .invisible)]), ("a\u{61C}b", [event(1, 2, .invisible)]),
        ("a\u{200D}b", [event(1, 3, .invisible)]), ("a\u{FE0F}b", [event(1, 3, .invisible)]),
        ("a\u{E0041}b", [event(1, 4, .invisible)]), ("می\u{200C}خواهم", []),
        ("क्\u{200D}ष र्\u{200D}", []), ("ไทย\u{200B}ไทย", []),
        ("👩\u{200D}👩\u{200D}👧\u{200D}👦", []), ("👩🏽\u{200D}💻", []), ("🏳\u{FE0F}\u{200D}🌈", []),
        ("❤\u{FE0F} 1\u{FE0F}\u{20E3} ©\u{FE0E}", []), ("葛\u{E0100}", []),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", []), ("👩\u{200D}", [event(4, 3, .invisible)]),
        ("“a” – b — c… d’e ‰ ‹x›", []), ("«\u{A0}a\u{A0}» b\u{202F}c 株\u{3000}式", []),
        (
            "x,\u{A0}a,b\u{3000}\n\u{2003}\"",
            [
                event(2, 2, .edgeSpace), event(7, 3, .edgeSpace), event(11, 3, .edgeSpace),
            ]
        ),
        ("JosÃ©", [event(3, 4, .misread)]), ("Oâ€™R", [event(1, 8, .misread)]),
        ("ðŸ™‚", [event(0, 10, .misread)]), ("máš, CORAÇÃO, été…", []),
        ("Ã\u{AD}", [event(0, 4, .misread), event(2, 2, .invisible)]),
    ]

    private static func event(_ offset: Int, _ length: Int, _ kind: TextEvent.Kind) -> TextEvent {
        TextEvent(offset: offset, length: length, kind: kind)
    }

    @Test(arguments: cases)
    func `each place that needs a word is found`(text: String, events: [TextEvent]) {
        #expect(surveyed(raw(text)) == events)
    }

    @Test(arguments: marks)
    func `what is a mark where it stands so is found`(text: String, events: [TextEvent]) {
        for spaces in [0, 30, 55, 60, 61, 62, 63, 64] {
            let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: spaces) + [0x2E] + text.utf8
            for kernel in availableKernels {
                let moved = events.map {
                    TextEvent(offset: $0.offset + spaces + 1, length: $0.length, kind: $0.kind)
                }
                #expect(surveyed(bytes, kernel: kernel) == moved)
            }
        }
    }

    @Test func `an event has eight bytes`() {
        #expect(MemoryLayout<TextEvent>.stride == 8)
    }

    @Test(arguments: UInt8.min...UInt8.max)
    func `sequences of up to three bytes are found as the twin does`(first: UInt8) {
        for second in UInt8.min...UInt8.max {
            // Where the first two are no start of a character, the rest are sequences on their own.
            let isStart = (0xC2...0xF4).contains(first) && (0x80...0xBF).contains(second)
            let thirds = isStart ? Array(UInt8.min...UInt8.max) : [0x00, 0x41, 0x80, 0xBF, 0xE2]
            // 64 and the stride have no common factor, so all places in a block occur.
            var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Int(first &+ second) % 64)
            for third in thirds {
                bytes += [first, second, third, UInt8(ascii: "a"), UInt8(ascii: "a")]
            }
            expectAsTwin(bytes)
        }
    }

    @Test(arguments: [0, 1, 2, 3, 31, 32, 59, 60, 61, 62, 63, 64, 65, 70])
    func `sequences of four bytes are found at any edge of a block`(offset: Int) {
        let edges: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBE, 0xBF, 0xC2, 0xFF,
        ]
        let padding = [UInt8](repeating: UInt8(ascii: "a"), count: 70)
        for first in [0xC1, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF] as [UInt8] {
            var bytes = Array(padding.prefix(offset))
            for second in edges {
                for third in edges {
                    for fourth in edges {
                        bytes += [first, second, third, fourth]
                        // Blocks without an event between make the survey enter and leave.
                        bytes += padding.prefix(Int(second ^ third ^ fourth) % 71)
                    }
                }
            }
            expectAsTwin(bytes)
        }
    }

    @Test(arguments: 0...70)
    func `the end of the range cuts a sequence`(offset: Int) {
        for text in ["é", "ब", "東", "🙂", "\u{FEFF}", "\u{1FFFE}"] {
            let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: offset) + Array(text.utf8)
            for end in offset...bytes.count {
                expectAsTwin(bytes, 0..<end)
                expectAsTwin(bytes, offset / 2..<end)
            }
        }
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func `random bytes are found as the twin does`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let common = Array("abc,\n\r\t\"1".utf8) + [0x00, 0x7F, 0x80, 0xBF, 0xC2, 0xE2, 0xED, 0xEF]
        let rare: [UInt8] = [
            0xBB, 0xBD, 0xBE, 0x90, 0xB7, 0xF0, 0xF4, 0x9F, 0xFF, 0xC0, 0xE0, 0xA0,
        ]
        let words = [
            "plain ascii of some length, ", "Привет ", "東京都 ", "🙂", "\u{FFFD}", "é", "Ã", "©",
            "\u{200D}", "\u{FE0F}", "\u{A0}", "\u{AD}", "â€™", "ðŸ", "می\u{200C}خ", "क", "ไ",
            "\u{200B}", "\u{2009},", "™", "\u{81}", "e\u{301}", "👩\u{200D}💻", "\u{E0041}",
        ]
        var bytes: [UInt8] = []
        let count = Int.random(in: 0...300, using: &generator)
        while bytes.count < count {
            switch UInt64.random(in: 0..<(seed % 3 == 0 ? 3 : 12), using: &generator) {
            case 0: bytes.append(rare.randomElement(using: &generator)!)
            case 1, 2: bytes.append(common.randomElement(using: &generator)!)
            default: bytes += words.randomElement(using: &generator)!.utf8
            }
        }
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = Int.random(in: start...bytes.count, using: &generator)
        expectAsTwin(bytes, seed: seed)
        expectAsTwin(bytes, start..<end, seed: seed)
    }

    @Test func `ill-formed bytes alone are one event each`() {
        let bytes = [UInt8](repeating: 0xFF, count: 100_000)
        for kernel in availableKernels {
            var survey = TextSurvey(0..<bytes.count, kernel: kernel)
            var events = 0
            while survey.next(in: bytes.span) != nil { events += 1 }
            #expect(events == bytes.count)
        }
    }

    private func expectAsTwin(
        _ bytes: [UInt8], _ range: Range<Int>? = nil, seed: UInt64? = nil
    ) {
        let range = range ?? 0..<bytes.count
        let expected = PlainDecoder.events(bytes[range])
        for kernel in availableKernels {
            let found = surveyed(bytes, range, kernel: kernel)
            if found != expected {
                Issue.record(
                    "kernel \(kernel), seed \(seed ?? 0): \(found), not \(expected): \(bytes)")
            }
        }
    }
}
