import Testing

@testable import Diagnostics

struct ExcerptTests {
    @Test(arguments: [
        (100..<104, "abcd"), (101..<103, "bc"), (98..<102, "ab"), (103..<200, "d"), (102..<102, ""),
        (0..<100, ""), (104..<110, ""), (0..<1_000, "abcd"),
    ])
    func `bytes of a range are given as far as they were kept`(
        range: Range<Int>, expected: String
    ) {
        let excerpt = Excerpt(
            startOffset: 100, bytes: Array("abcd".utf8), isCutBefore: true, isCutAfter: true)
        #expect(excerpt.bytes(in: range) == Array(expected.utf8))
    }
}
