import Testing

@testable import TextEncoding

struct CharsetEvidenceTests {
    /// Fields, the encoding that they are in, and one of them as it should read.
    static let likely: [([String], Charset, String)] = [
        ([#"Jos\xE9"#], .windows1252, "José"),
        ([#"Jos\xE9"#, #"Ren\xE9e"#, #"Andr\xE9"#, #"Caf\xE9 Noir"#], .windows1252, "José"),
        ([#"\x93ok\x94"#], .windows1252, "“ok”"),
        ([#"O\x92Brien"#], .windows1252, "O’Brien"),
        (
            [#"M\xFCller & S\xF6hne"#, #"Stra\xDFe 5"#, #"\xC4rzte"#], .windows1252,
            "Müller & Söhne"
        ),
        ([#"Espa\xF1a"#, #"Mu\xF1oz"#], .windows1252, "España"),
        ([#"S\xE3o Paulo"#, #"Concei\xE7\xE3o"#], .windows1252, "São Paulo"),
        ([#"K\xF8benhavn"#, #"\xC5rhus"#], .windows1252, "København"),
        ([#"JOS\xC9"#, #"MU\xD1OZ"#], .windows1252, "JOSÉ"),
        ([#"12.50 \x80"#, #"\x80 99"#], .windows1252, "12.50 €"),
        ([#"c\x9Cur"#, #"Jos\xE9"#], .windows1252, "cœur"),
        ([#"12.50 \xA4"#, #"c\xBDur"#, #"Jos\xE9"#], .iso885915, "12.50 €"),
        ([#"Caf\x8E"#], .macintosh, "Café"),
        ([#"\xD2Caf\x8E\xD3"#, #"Jos\x8E"#, #"Ma\x96ana"#], .macintosh, "“Café”"),
        ([#"Jos\x82"#, #"M\x81ller"#, #"Ma\xA4ana"#], .ibm850, "José"),
        ([#"\xA3\xF3d\x9F"#, #"Krak\xF3w"#, #"Wroc\xB3aw"#, #"Gda\xF1sk"#], .windows1250, "Łódź"),
        ([#"Wi\xEAcej \xBF\xF3\xB3wi"#], .windows1250, "Więcej żółwi"),
        (
            [#"Luk\xE1\xB9"#, #"\xA9\xE1rka"#, #"Kate\xF8ina"#, #"Du\xB9an"#, #"Tom\xE1\xB9"#],
            .iso88592, "Lukáš"
        ),
        ([#"\xC1\xE8\xDE\xED\xE1"#, #"\xCC\xE1\xF1\xDF\xE1"#], .windows1253, "Αθήνα"),
        ([#"\xDEi\xFEli"#, #"Y\xFDld\xFDz"#, #"Do\xF0an"#], .windows1254, "Şişli"),
        (
            [#"\x82\xEE\xF0\xEE\xED\xE5\xE6"#, #"\x90\xEE\xEC\xE0\xF8\xEA\xE0"#], .macCyrillic,
            "Воронеж"
        ),
        ([#"\xCC\xEE\xF1\xEA\xE2\xE0"#, #"\xC8\xE2\xE0\xED\xEE\xE2"#], .windows1251, "Москва"),
        ([#"\xEC\xEE\xF1\xEA\xE2\xE0"#], .windows1251, "москва"),
        ([#"\xCC\xCE\xD1\xCA\xC2\xC0"#], .windows1251, "МОСКВА"),
        ([#"\xED\xCF\xD3\xCB\xD7\xC1"#, #"\xE9\xD7\xC1\xCE\xCF\xD7"#], .koi8r, "Москва"),
        ([#"\xCD\xCF\xD3\xCB\xD7\xC1"#], .koi8r, "москва"),
        ([#"\x93\xFA\x96{"#], .shiftJIS, "日本"),
        ([#"\x93\x8C\x8B\x9E\x93s"#, #"\x83e\x83X\x83g"#], .shiftJIS, "東京都"),
        ([#"\xCE\xD2\xCA\xC7\xD6\xD0\xB9\xFA\xC8\xCB"#], .gb18030, "我是中国人"),
        ([#"\xB1\xB1\xBE\xA9"#, #"\xC9\xCF\xBA\xA3\xCA\xD0"#], .gb18030, "北京"),
        ([#"\xA5_\xA8\xCA"#, #"\xA4\xA4\xA4\xE5"#, #"\xBBO\xC6W"#], .big5, "北京"),
        ([#"\xC5\xEC\xB5\xFE\xC5\xD4"#, #"\xA5\xC6\xA5\xB9\xA5\xC8"#], .eucJP, "東京都"),
        ([#"\xBC\xAD\xBF\xEF"#, #"\xB1\xE8\xC0\xCC\xB9\xDA"#], .eucKR, "서울"),
    ]

    @Test(arguments: likely)
    func `the encoding of a text is recognised`(fields: [String], charset: Charset, reads: String) {
        let likely = evidence(fields).likelyEncoding()
        #expect(likely?.charset == charset)
        let first = raw(fields[0])
        let decoded = likely?.decode(first.span)
        #expect(decoded.map { String(decoding: $0, as: UTF8.self) } == reads)
    }

    @Test(arguments: [
        #"a\xFFb"#, #"\xFF"#, #"abc\xFF\xFE"#, #"\xC0\xAF"#, #"../\xC0\xAF/etc"#,
        #"\xED\xA0\x80"#, #"x\xED\xA0\xBD\xED\xB8\x80y"#, #"\xF4\x90\x80\x80"#, #"\x80"#,
        #"a\x80b"#,
        #"price\xE2\x82"#, #"smile \xF0\x9F\x99"#, #"Jos\xC3"#, #"Москв\xD0"#, #"東京\xE9\x83"#,
        #"\xBF\xBF\xBF"#, #"\xFE\xFE\xFF\xFF"#, #"\xF8\x88\x80\x80\x80"#,
    ])
    func `damage is taken for no encoding`(field: String) {
        #expect(evidence([field]).likelyEncoding() == nil)
        #expect(evidence([field, field, field]).likelyEncoding() == nil)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `random bytes are never certain`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var evidence = CharsetEvidence()
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let field = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0x80...0xFF, using: &generator)
                    : UInt8.random(in: 0x20...0x7E, using: &generator)
            }
            evidence.add(field.span)
        }
        #expect(evidence.likelyEncoding()?.isCertain != true, "seed \(seed)")
    }

    @Test(arguments: [
        ([#"Jos\xE9"#], false),
        ([#"Jos\xE9"#, #"Jos\xE9"#, #"Ren\xE9e"#], true),
        ([#"Jos\xE9"#, #"Jos\xE9"#, #"Ren\xE9e"#, "René", "José", "Zoë"], true),
        ([#"Jos\xE9 und René"#, #"Jos\xE9"#, #"Ren\xE9e"#], false),
        ([#"Gda\xF1sk"#, #"Pozna\xF1"#, #"Toru\xF1"#], false),
        (
            [
                #"\xCC\xEE\xF1\xEA\xE2\xE0"#, #"\xCA\xE0\xE7\xE0\xED\xFC"#,
                #"\xD1\xE0\xEC\xE0\xF0\xE0"#,
            ], true
        ),
    ])
    func `certainty needs enough text and a clear lead`(fields: [String], isCertain: Bool) {
        #expect((evidence(fields).likelyEncoding()?.isCertain == true) == isCertain)
    }

    @Test func `a byte that the encoding has not rules it out, in the sample or behind it`() {
        var evidence = evidence([String](repeating: #"Jos\xE9"#, count: 500))
        #expect(evidence.likelyEncoding()?.charset == .windows1252)
        add(#"ab\x81c"#, to: &evidence)
        #expect(evidence.likelyEncoding()?.charset != .windows1252)
    }

    @Test func `ISO-8859-1 is named only for C1 controls that windows-1252 has not`() {
        let fields = [#"Jos\xE9\x8D"#, #"Ren\xE9e"#, #"Andr\xE9"#]
        #expect(evidence(fields).likelyEncoding()?.charset == .iso88591)
        #expect(evidence(fields).likelyEncoding()?.isCertain == false)
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `parts merge to the evidence of the whole`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let parts = [#"Jos\xE9"#, "plain", #"\x93\xFA\x96{"#, #"\xC0\xAF"#, "é", #"\xE2\x82 "#]
        let fields = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
            (0..<Int.random(in: 1...30, using: &generator))
                .map { _ in parts.randomElement(using: &generator)! }.joined()
        }
        let whole = evidence(fields)
        var merged = CharsetEvidence()
        var rest = fields[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...rest.count, using: &generator)
            merged.merge(evidence(Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
        #expect(summary(merged) == summary(whole), "seed \(seed)")
        #expect(merged.likelyEncoding() == whole.likelyEncoding(), "seed \(seed)")
    }

    @Test func `the evidence stays within its size`() {
        #expect(MemoryLayout<CharsetEvidence>.size <= 6 * 1024)
    }

    @Test func `half of a two-byte character decodes to nothing`() {
        let likely = LikelyEncoding(charset: .shiftJIS, isCertain: true)
        let half: [UInt8] = [0x93]
        let decoded = likely.decode(half.span)
        #expect(decoded == nil)
    }

    @Test func `holes decode to nothing`() {
        let hole: [UInt8] = [0x81]
        for charset in [Charset.windows1252, .windows1250] {
            let decoded = LikelyEncoding(charset: charset, isCertain: true).decode(hole.span)
            #expect(decoded == nil)
        }
    }

    @Test(arguments: Charset.allCases)
    func `ICU has the encoding`(charset: Charset) {
        let text = Array("plain".utf8)
        let decoded = LikelyEncoding(charset: charset, isCertain: false).decode(text.span)
        #expect(decoded == text)
    }

    private func evidence(_ fields: [String]) -> CharsetEvidence {
        var evidence = CharsetEvidence()
        for field in fields { add(field, to: &evidence) }
        return evidence
    }

    private func add(_ field: String, to evidence: inout CharsetEvidence) {
        let bytes = raw(field)
        evidence.add(bytes.span)
    }

    private func summary(_ evidence: CharsetEvidence) -> [Int] {
        evidence.counts.indices.map { Int(evidence.counts[$0]) }
            + evidence.countsInWords.indices.map { Int(evidence.countsInWords[$0]) }
            + [
                evidence.fields, evidence.places, evidence.illFormedBytes,
                evidence.brokenCharacterBytes,
            ]
            + [evidence.wellFormedCharacters] + evidence.sample.text.map { Int($0) }
    }
}
