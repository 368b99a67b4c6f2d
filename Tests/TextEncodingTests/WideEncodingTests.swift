import Testing

@testable import TextEncoding

struct WideEncodingTests {
    private static let texts = [
        "id,name\n1,Smith\n", "id;город\n1;Москва\n2;Казань\n", "id,名前\n1,山田,2024-01-02\n",
        "a\n1\n2\n",
    ]

    @Test(arguments: texts, WideEncoding.allCases)
    func `text of wide units is known with and without its mark`(
        text: String, encoding: WideEncoding
    ) {
        for marked in [text, "\u{FEFF}" + text] {
            let bytes = Self.encode(marked, encoding)
            let found = WideEncoding.detect(bytes.span)
            #expect(found == encoding, "\(marked)")
        }
    }

    @Test(arguments: WideEncoding.allCases)
    func `only the head is looked at`(encoding: WideEncoding) {
        let bytes = Self.encode(String(repeating: "id,name\n", count: 1000), encoding) + [0, 0, 0]
        let found = WideEncoding.detect(bytes.span)
        #expect(found == encoding)
    }

    @Test(arguments: [
        "", "a", "id,name\n1,Smith\n", "id,\u{0}name\n1,Smith\n", "\u{FEFF}id,name\n",
        "a\u{0}b", "ab\u{0}\nab\u{0}\nab\u{0}\nab\u{0}\n",
        "abc\u{0}abc\u{0}abc\u{0}abc\u{0}abc\u{0}",
        "\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}",
        #"\xFF\xFEid,name"#, #"\xFF"#, #"a\x00\x00\x00"#,
    ])
    func `other text is not wide`(text: String) {
        let bytes = raw(text)
        let found = WideEncoding.detect(bytes.span)
        #expect(found == nil)
    }

    @Test(arguments: [
        (#"\xFF\xFE"#, WideEncoding.utf16LittleEndian), (#"\xFE\xFF"#, .utf16BigEndian),
        (#"\xFF\xFE\x00\x00"#, .utf32LittleEndian), (#"\x00\x00\xFE\xFF"#, .utf32BigEndian),
    ])
    func `a mark alone decides`(text: String, encoding: WideEncoding) {
        let bytes = raw(text)
        let found = WideEncoding.detect(bytes.span)
        #expect(found == encoding)
    }

    private static func encode(_ text: String, _ encoding: WideEncoding) -> [UInt8] {
        switch encoding {
        case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf32LittleEndian:
            text.unicodeScalars.flatMap { scalar in
                (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) }
            }
        case .utf32BigEndian:
            text.unicodeScalars.flatMap { scalar in
                (0..<4).map { UInt8(scalar.value >> (24 - 8 * UInt32($0)) & 0xFF) }
            }
        }
    }
}
