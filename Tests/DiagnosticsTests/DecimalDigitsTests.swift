import Testing

@testable import Diagnostics

struct DecimalDigitsTests {
    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (-7, "-7", "-7"), (999, "999", "999"),
        (1_000, "1000", "1,000"), (-1_000, "-1000", "-1,000"), (12_345, "12345", "12,345"),
        (999_999, "999999", "999,999"), (1_000_000, "1000000", "1,000,000"),
        (Int.max, "9223372036854775807", "9,223,372,036,854,775,807"),
        (-Int.max, "-9223372036854775807", "-9,223,372,036,854,775,807"),
    ])
    func `digits come with and without commas`(number: Int, plain: String, grouped: String) {
        #expect(number.decimalDigits == Array(plain.utf8))
        #expect(number.groupedDigits == Array(grouped.utf8))
    }

    @Test func `the least number has digits`() {
        #expect(Int.min.decimalDigits == Array("-9223372036854775808".utf8))
    }
}
