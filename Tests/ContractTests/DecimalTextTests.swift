import Testing

@testable import Contract

struct DecimalTextTests {
    @Test(
        arguments: [
            ("1", "2", -1), ("10", "9", 1), ("1.50", "1.5", 0), ("-1", "1", -1), ("-2", "-1", -1),
            ("0", "-0.0", 0), ("007", "7", 0), ("0.1", "0.09", 1), ("1", "1.0001", -1),
            ("123456789012345678901234567890", "123456789012345678901234567891", -1),
            ("1e3", "1000", 0), ("1E+3", "999.9", 1), ("1e3", "1000.01", -1),
            ("1.5e-2", "0.015", 0),
            ("0.00012e4", "1.2", 0), ("-1e2", "-99", -1), ("12.5e0", "12.50", 0), ("0e9", "0", 0),
            ("1e999999999", "123456789", 1), ("-1e999999999", "-5", -1), ("1e-999999999", "0", 1),
            ("1e999999999999999999999999999999", "5", 1),
            ("1e-99999999999999999999999999", "5", -1),
            ("0e99999999999999999999999999999", "-1", 1), ("120e1", "1.2e3", 0),
            ("1e0010", "1e10", 0),
            ("1e99999999999999999999999999999", "1e-99999999999999999999999999999", 1),
        ] as [(String, String, Int)])
    func `numbers are compared digit by digit`(left: String, right: String, order: Int) {
        let found = DecimalText.compare(numbers: Array(left.utf8).span, Array(right.utf8).span)
        #expect(found == order)
        let reverse = DecimalText.compare(numbers: Array(right.utf8).span, Array(left.utf8).span)
        #expect(reverse == -order)
    }

    @Test func `two exponents of very many digits are not compared`() {
        let one = Array("1e99999999999999999999".utf8)
        let other = Array("1e99999999999999999998".utf8)
        let found = DecimalText.compare(numbers: one.span, other.span)
        #expect(found == nil)
    }

    @Test(arguments: [
        "", "-", "1.", ".5", "1e", "1e+", "1e1.5", "1.e3", "e3", "1,5", "+1", " 1", "x",
    ])
    func `what is no number has no order`(text: String) {
        let found = DecimalText.compare(numbers: Array(text.utf8).span, Array("1".utf8).span)
        #expect(found == nil)
    }
}
