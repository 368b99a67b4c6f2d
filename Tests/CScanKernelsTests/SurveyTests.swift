import Testing

@Suite struct SurveyTests {
    /// Bytes at the edges of what UTF-8 and the survey tell apart.
    static let edges: [UInt8] = [
        0x00, 0x09, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xAF, 0xB7, 0xBB, 0xBD,
        0xBE, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ]

    /// Ordinary text of several scripts.
    static let scripts = [
        "The quick brown fox, 2024-01-02; \"a\" {b} [c] ~!@#$%^&*()\t<>\r\n",
        "Zażółć gęślą jaźń — Straße, naïve café: £5, 10 °C, «guillemets», ½ ©\n",
        "Съешь же ещё этих мягких французских булок, да выпей чаю.",
        "Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία",
        "עטלף אבק נס דרך מזגן שהתפוצץ כי חם",
        "نص حكيم له سر قاطع وذو شأن عظيم",
        "日本語の文章です。「速い」テスト、カタカナ！",
        "快速的棕色狐狸跳过懒狗，翻译：繁體中文。",
        "키스의 고유조건은 입술끼리 만나야 하고",
        "ऋषियों को सताने वाले दुष्ट राक्षसों",
        "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า",
        "👍🏽 🇩🇪 👩 👧 😀 𝒜 𐍈",
    ]

    @Test(arguments: Kernel.available.filter(\.readsUTF8), scripts)
    func `ordinary text is clear`(kernel: Kernel, script: String) {
        let runner = KernelRunner(kernel)
        let bytes = Array(String(repeating: script, count: 40).utf8)
        for spaces in 0..<70 {
            let text = [UInt8](repeating: 0x20, count: spaces) + bytes
            #expect(runner.survey(text) == text.count)
        }
    }

    @Test(arguments: Kernel.available)
    func `plain ASCII is clear`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        let plain = [0x09, 0x0A, 0x0D] + Array(UInt8(0x20)...0x7E)
        for length in 0...300 {
            let text = (0..<length).map { plain[($0 &* 7 + length) % plain.count] }
            #expect(runner.survey(text) == length)
        }
    }

    /// Characters that are not clear, and neighbours that are.
    @Test(
        arguments: Kernel.available.filter(\.readsUTF8),
        [
            (0x0, false), (0x8, false), (0xB, false), (0xC, false), (0xE, false),
            (0x1F, false), (0x7F, false), (0x80, false), (0x9F, false),
            (0xFEFF, false), (0xFFFD, false), (0xFDD0, false), (0xFDEF, false),
            (0xFFFE, false), (0xFFFF, false), (0x1FFFE, false), (0x2FFFF, false),
            (0xFFFFE, false), (0x10FFFF, false), (0x9, true), (0x7E, true),
            (0xA0, false), (0x3000, false), (0x2000, false), (0x202F, false), (0xA1, true),
            (0xFEBF, true), (0xFF00, true), (0xFFBF, true),
            (0xFE10, true), (0x1FFFD, true), (0x1F600, true), (0xFE00, false),
            (0xFE0F, false), (0x200B, false), (0x200F, false), (0x202A, false),
            (0x202E, false), (0x2060, false), (0x206F, false), (0xAD, false),
            (0x61C, false), (0x180E, false), (0xE0000, false), (0xE0020, false),
            (0xE01EF, false), (0xE0FFF, false), (0x2010, true), (0x2019, true),
            (0x2026, true), (0x2030, true), (0x2050, true), (0x2070, true),
            (0x3001, true), (0xE9, true), (0x61B, true), (0xE1000, true),
        ])
    func `a character is found or passed at every place`(
        kernel: Kernel, example: (scalar: UInt32, isClear: Bool)
    ) {
        let sequence = Array(String(Character(Unicode.Scalar(example.scalar)!)).utf8)
        KernelRunner(kernel).survey(sequence, at: 0...130, behind: 70) { offset, found in
            let length = offset + sequence.count + 70
            #expect((found == length) == example.isClear, "offset \(offset)")
            #expect(example.isClear || (offset..<offset + sequence.count).contains(found))
        }
    }

    @Test(arguments: Kernel.available)
    func `the survey begins at the start given`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: 400)
        text[5] = 0
        text[263] = 1
        for from in 6...263 {
            #expect(runner.survey(text, from: from) == 263, "from \(from)")
        }
        for from in 264...400 {
            #expect(runner.survey(text, from: from) == 400, "from \(from)")
        }
    }

    @Test(arguments: Kernel.available)
    func `a character cut by the end is not clear`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        for character in ["é", "€", "😀"] {
            let bytes = Array(character.utf8)
            for spaces in 0...130 {
                for cut in 1..<bytes.count {
                    let text = [UInt8](repeating: 0x20, count: spaces) + bytes.prefix(cut)
                    let expected = PlainSurvey.survey(text, .init(kernel))
                    #expect(runner.survey(text) == expected, "\(spaces) \(cut)")
                    #expect(expected < text.count)
                }
            }
        }
    }

    @Test(arguments: Kernel.available)
    func `texts of many characters are surveyed as by the plain twin`(kernel: Kernel) {
        let runner = KernelRunner(kernel)
        let marks = "\u{A0}\u{3000}\u{200B}Ãâä€™©\u{81}ð\u{FE0F}\u{2009}"
        let alphabet = Array(Self.scripts.joined() + marks + "\u{7FF}\u{800}\u{10000}")
        for seed in UInt64(0)..<2000 {
            var random = SeededRandom(seed: seed)
            var bytes: [UInt8] = []
            while bytes.count < Int(seed) % 301 {
                bytes += String(alphabet.randomElement(using: &random)!).utf8
            }
            // One text in two has a byte that is anything.
            if seed % 2 == 0, let place = bytes.indices.randomElement(using: &random) {
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let found = runner.survey(bytes)
            #expect(found == PlainSurvey.survey(bytes, .init(kernel)), "seed \(seed)")
            #expect(found <= PlainSurvey.survey(bytes, .least), "seed \(seed)")
        }
    }
}
