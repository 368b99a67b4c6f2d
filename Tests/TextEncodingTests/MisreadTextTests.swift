import Testing

@testable import TextEncoding

struct MisreadTextTests {
    /// A text as it is when its UTF-8 is read as windows-1252.
    static func misread(_ text: String) -> [UInt8] {
        let upper = Array(
            "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for byte in text.utf8 {
            scalars.append(
                (0x80...0x9F).contains(byte) ? upper[Int(byte - 0x80)] : Unicode.Scalar(byte))
        }
        return Array(String(scalars).utf8)
    }

    @Test(
        arguments: [
            "José", "Muñoz & Søn", "O’Reilly — “x”", "Иван Петров", "Ελένη", "山田太郎", "🙂", "é",
            "Məmməd", "Hawaiʻi", "naïve café…", "e\u{301}milie", "ÁÍÏÐÝ", "\u{A0}", "Łódź", "דוד",
        ])
    func `misread text is known and mended`(text: String) {
        let bytes = Self.misread(text)
        let survives = MisreadText.survives(bytes.span)
        #expect(survives)
        #expect(MisreadText.mended(bytes) == Array(text.utf8))
        #expect(MisreadText.mended(Self.misread(String(decoding: bytes, as: UTF8.self))) != nil)
    }

    @Test(
        arguments: [
            "", "plain", "José", "SÃO PAULO", "Â", "CORAÇÃO", "«CORAÇÃO»", "NESTLÉ®", "CAFÉ™",
            "ZOË’S",
            "MALMÖ’S", "Ürün", "Nguyễn Văn Ân", "Đặng Thị Hồng", "máš…", "JosÃ© é", "10 °C", "Ã",
            "été…", "Ã© Đ",
        ])
    func `other text is not`(text: String) {
        let bytes = Array(text.utf8)
        let survives = MisreadText.survives(bytes.span)
        #expect(!survives)
        #expect(MisreadText.mended(bytes) == nil)
    }

    @Test func `a run holds misread characters without a gap`() {
        let bytes = Self.misread("x éü y")
        for (start, end) in [(2, 10), (6, 10), (0, 0)] {
            let run = MisreadText.run(from: start, in: bytes.span)
            #expect(run == start..<end)
        }
    }

    @Test func `a mark that changes another letter is told from others`() {
        #expect(MisreadText.holdsCombiningMark(Array("e\u{301}".utf8)))
        #expect(MisreadText.holdsCombiningMark(Array("\u{36F}".utf8)))
        #expect(!MisreadText.holdsCombiningMark(Array("é\u{2FF}\u{370}".utf8)))
    }
}
