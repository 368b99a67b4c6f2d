import Testing

@testable import TextEncoding

struct TextEdgeTests {
    @Test(
        arguments: [
            ("", 0..<0), ("a", 0..<1), (" a ", 1..<2), ("\u{A0}a\u{3000}", 2..<3),
            (" \u{A0} ", 4..<4),
            ("a\u{A0}b", 0..<4), ("\u{200B}a", 0..<4), ("\t\u{2003}x y\u{202F}", 4..<7),
        ])
    func `white space is trimmed at both ends`(text: String, content: Range<Int>) {
        let bytes = Array(text.utf8)
        let trimmed = TextEdge.trimmed(bytes.span)
        #expect(trimmed == content)
    }

    @Test(
        arguments: [
            ("\u{A0}a", 0..<2, true), (" \u{A0}a", 1..<3, true), ("a\u{A0}", 1..<3, true),
            ("a\u{A0} b", 1..<3, false), ("\u{A0}", 0..<2, false),
        ])
    func `white space at an end is told from that inside`(
        text: String, range: Range<Int>, isAtEdge: Bool
    ) {
        let bytes = Array(text.utf8)
        let holds = TextEdge.holds(range, in: bytes.span)
        #expect(holds == isAtEdge)
    }

    @Test(
        arguments: [
            ("שלום\u{200F} (x)", 8..<11, true), ("ab\u{200F}", 2..<5, false),
            ("ab\u{200E}\u{200F}", 2..<5, false), ("محمد\u{61C}", 8..<10, true),
            ("محمد\u{200B}", 8..<11, false),
        ])
    func `a mark of direction is needed among letters from the right`(
        text: String, range: Range<Int>, isNeeded: Bool
    ) {
        let bytes = Array(text.utf8)
        let found = InvisibleMark.isNeeded(range, in: bytes.span)
        #expect(found == isNeeded)
    }
}
