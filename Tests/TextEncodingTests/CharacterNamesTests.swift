import Testing

@testable import TextEncoding

struct CharacterNamesTests {
    @Test(
        arguments: [
            (0x200B, "ZERO WIDTH SPACE"), (0xFEFF, "ZERO WIDTH NO-BREAK SPACE"),
            (0xE9, "LATIN SMALL LETTER E WITH ACUTE"),
            (0x07, "<control-0007>"), (0xFFFE, "<noncharacter-FFFE>"),
            (0x4E00, "CJK UNIFIED IDEOGRAPH-4E00"), (0x110000, ""),
        ] as [(UInt32, String)])
    func `characters have their extended names`(scalar: UInt32, name: String) {
        #expect(String(decoding: CharacterNames.name(of: scalar), as: UTF8.self) == name)
    }
}
