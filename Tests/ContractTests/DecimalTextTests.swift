import Testing

@testable import Contract

struct DecimalTextTests {
    @Test(
        arguments: [
            ("1", "2", -1), ("10", "9", 1), ("1.50", "1.5", 0), ("-1", "1", -1), ("-2", "-1", -1),
            ("0", "-0.0", 0), ("007", "7", 0), ("0.1", "0.09", 1), ("1", "1.0001", -1),
            ("123456789012345678901234567890", "123456789012345678901234567891", -1),
        ] as [(String, String, Int)])
    func `numbers are compared digit by digit`(left: String, right: String, order: Int) {
        let found = DecimalText.compare(numbers: Array(left.utf8).span, Array(right.utf8).span)
        #expect(found == order)
        let reverse = DecimalText.compare(numbers: Array(right.utf8).span, Array(left.utf8).span)
        #expect(reverse == -order)
    }

    @Test(arguments: ["", "-", "1.", ".5", "1e3", "1,5", "+1", " 1", "x"])
    func `what the page takes for no number has no order`(text: String) {
        let found = DecimalText.compare(numbers: Array(text.utf8).span, Array("1".utf8).span)
        #expect(found == nil)
    }
}
