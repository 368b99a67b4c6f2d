import Testing

@testable import Reporting

struct WrappedTextTests {
    @Test(arguments: [
        ("", [""]),
        ("one", ["one"]),
        ("one two three", ["one two", "three"]),
        ("one two", ["one two"]),
        ("12345678901234567", ["12345678", "90123456", "7"]),
        ("ab 12345678901", ["ab", "12345678", "901"]),
        ("12345678 b", ["12345678", "b"]),
        ("123456789 b", ["12345678", "9 b"]),
        ("a  b   c d", ["a  b   c", "d"]),
        ("日本語日本", ["日本語日", "本"]),
        ("a日本語日本", ["a日本語", "日本"]),
        ("12345678 ", ["12345678"]),
    ])
    func `lines end at spaces`(input: String, expected: [String]) {
        let lines = WrappedText(Array(input.utf8), first: 8, rest: 8).lines
        #expect(lines.map(text) == expected)
    }

    @Test func `the first line has room of its own`() {
        let lines = WrappedText(Array("aa bb cc dd".utf8), first: 3, rest: 6).lines
        #expect(lines.map(text) == ["aa", "bb cc", "dd"])
    }
}
