import Testing

@testable import Diagnostics

struct RuleIDTests {
    @Test(
        arguments: [
            ("H303", "H303"), ("h303", "H303"), ("z999", "Z999"), ("", nil), ("H30", nil),
            ("H3033", nil), ("3303", nil), ("H3a3", nil), ("é30", nil), ("[303", nil),
        ] as [(String, String?)])
    func `an id is a letter and three digits`(text: String, expected: String?) {
        #expect(RuleID(bytes: Array(text.utf8))?.bytes == expected.map { Array($0.utf8) })
    }

    @Test(arguments: [(0, "V000"), (7, "V007"), (501, "V501"), (518, "V518"), (999, "V999")])
    func `a number of three digits makes an id`(number: Int, expected: String) {
        #expect(RuleID(scope: UInt8(ascii: "V"), number: number).bytes == Array(expected.utf8))
    }

    @Test func `catalog order goes by scope, then by number`() {
        let ordered: [RuleID] = [
            "F101", "F108", "E201", "H301", "C401", "V501", "V518", "J601", "K701", "B801",
        ]
        #expect(ordered.reversed().sorted() == ordered)
    }
}
