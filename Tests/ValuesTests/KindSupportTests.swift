import Testing
import Values

/// What a column's consensus is made of.
struct KindSupportTests {
    private func counts(_ column: String, _ kind: ShapeKind, name: String = "") -> [Int] {
        let hint = NameHint.of(Array(name.utf8))
        let support = KindSupport(ColumnSample(column).profile, name: hint, of: kind)
        return [support.strict, support.plain, support.proven, support.unproven]
    }

    @Test(
        arguments: [
            ("8*2024-03-14 | 2*03/14/2024 | 1*abc", .date, "", [8, 2, 0, 0]),
            ("8*2024-03-14 | 2*45000", .date, "", [8, 0, 2, 0]),
            ("9*some text | 1*45000", .date, "", [0, 0, 0, 1]),
            ("9*some text | 1*45000", .date, "signup_date", [0, 0, 1, 0]),
            ("9*some text | 1*45000", .number, "", [1, 0, 0, 0]),
            ("9*12.5 | 1*N/A | 1*$5", .number, "", [9, 1, 0, 0]),
            ("5*yes | 5*no", .boolean, "", [0, 10, 0, 0]),
            ("5*yes | 5*abc", .boolean, "", [0, 0, 0, 5]),
        ] as [(String, ShapeKind, String, [Int])])
    func `values speak for a kind with the strength they have`(
        column: String, kind: ShapeKind, name: String, expected: [Int]
    ) {
        #expect(counts(column, kind, name: name) == expected)
    }

    @Test func `each shape has words of its own, in ASCII and in one line`() {
        let words = Shape.allCases.map { "\($0.words)" }
        #expect(Set(words).count == Shape.allCases.count)
        for word in words {
            #expect(!word.isEmpty && word.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
    }
}
