import Bytes

/// A currency's symbol or code beside a number.
struct CurrencyMark {
    /// A code, which can be a word of a text: it takes a space or decimals to mean a currency.
    var isCode: Bool

    /// Takes a symbol, one with letters in front such as `US$`, or an ISO 4217 code.
    @_lifetime(cursor: copy cursor)
    static func take(_ cursor: inout FieldCursor) -> CurrencyMark? {
        if takeSymbol(&cursor) { return CurrencyMark(isCode: false) }
        let start = cursor.index
        let word = cursor.takeLetters()
        if cursor.next == UInt8(ascii: "$"), isDollarPrefix(cursor.field.extracting(word)) {
            cursor.index += 1
            return CurrencyMark(isCode: false)
        }
        if isCode(cursor.field.extracting(word)) { return CurrencyMark(isCode: true) }
        cursor.index = start
        return nil
    }

    /// Takes one character of Unicode's category Sc.
    @_lifetime(cursor: copy cursor)
    private static func takeSymbol(_ cursor: inout FieldCursor) -> Bool {
        if cursor.take(UInt8(ascii: "$")) { return true }
        let length = symbolLength(cursor.next, cursor.peek(1), cursor.peek(2), cursor.peek(3))
        cursor.index += length
        return length > 0
    }

    private static func symbolLength(
        _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8
    ) -> Int {
        switch (first, second) {
        case (0xC2, 0xA2...0xA5): 2
        case (0xD6, 0x8F), (0xD8, 0x8B), (0xDF, 0xBE), (0xDF, 0xBF): 2
        case (0xE0, 0xA7): third == 0xB2 || third == 0xB3 || third == 0xBB ? 3 : 0
        case (0xE0, 0xAB): third == 0xB1 ? 3 : 0
        case (0xE0, 0xAF): third == 0xB9 ? 3 : 0
        case (0xE0, 0xB8): third == 0xBF ? 3 : 0
        case (0xE1, 0x9F): third == 0x9B ? 3 : 0
        case (0xE2, 0x82): third >= 0xA0 ? 3 : 0
        case (0xE2, 0x83): third == 0x80 || third == 0x81 ? 3 : 0
        case (0xEA, 0xA0): third == 0xB8 ? 3 : 0
        case (0xEF, 0xB7): third == 0xBC ? 3 : 0
        case (0xEF, 0xB9): third == 0xA9 ? 3 : 0
        case (0xEF, 0xBC): third == 0x84 ? 3 : 0
        case (0xEF, 0xBF): (0xA0...0xA1).contains(third) || (0xA5...0xA6).contains(third) ? 3 : 0
        case (0xF0, 0x9E):
            third == 0x8B && fourth == 0xBF || third == 0xB2 && fourth == 0xB0 ? 4 : 0
        default: 0
        }
    }

    private static func isDollarPrefix(_ word: Span<UInt8>) -> Bool {
        switch word.count {
        case 1: FixedWidthWords(width: 1, "ACRS").contains(word)
        case 2: FixedWidthWords(width: 2, "AUCAHKMXNTNZUS").contains(word)
        default: false
        }
    }

    /// ISO 4217 of 2024, but for `ALL` and `TOP`, which are words of English first.
    private static func isCode(_ word: Span<UInt8>) -> Bool {
        word.count == 3 && FixedWidthWords(width: 3, codes).contains(word)
    }

    private static let codes: StaticString = """
        AEDAFNAMDAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHF\
        CLFCLPCNYCOPCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYD\
        HKDHNLHRKHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKR\
        LRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPEN\
        PGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHB\
        TJSTMTTNDTRYTTDTWDTZSUAHUGXUSDUYUUZSVEDVESVNDVUVWSTXAFXCDXOFXPFYERZARZMW
        """
}
